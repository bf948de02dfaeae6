import { useEffect, useState } from 'react'
import type { Language } from '../../../../core/local-text.ts'
import { changeFile, restoreFile } from '../../reading/change-file.ts'
import type { FileChange, FileName } from '../../reading/change-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import type { OpenStudy } from '../../shell/study-context.ts'
import { tellWritten } from '../../shell/use-progress.ts'
import type { TabBook, TabBookState } from './tab-book-context.ts'

interface LastChange {
  /** What stood there; empty when the file was new. */
  readonly text: string
  /** As the file was written since. */
  readonly etag: string
}

interface OwnState {
  readonly state: TabBookState
  readonly last?: LastChange | undefined
}

/** Writes changes of `tables.yaml`, waits for the figures of what was written, and takes changes back. */
export function useOwnTabBook(): TabBook {
  const { language } = useSpeech()
  const study = useStudy()
  const [own, setOwn] = useState<OwnState>({ state: { kind: 'rest' } })
  const { state, last } = own
  useEffect(() => {
    const settled = settledBy(study, state)
    if (settled !== undefined) setOwn((before) => ({ ...before, state: settled }))
  }, [study, state])
  const isBusy = state.kind === 'writing' || state.kind === 'taking'
  const file = { study: study.id, path: 'tables.yaml' }
  const run = async (work: () => Promise<FileChange>): Promise<void> => {
    if (isBusy) return
    setOwn((before) => ({ ...before, state: { kind: 'writing' } }))
    const sinceMs = performance.now()
    const change = await work()
    if (change.kind === 'written') tellWritten()
    setOwn((before) => after(change, before, sinceMs))
  }
  return {
    state,
    isBusy,
    change: (edit) => {
      void run(async () => changeFile(file, language, edit))
    },
    undo: last === undefined || isBusy ? undefined : () => void run(undoing(file, language, last)),
  }
}

function undoing(file: FileName, language: Language, last: LastChange): () => Promise<FileChange> {
  return async () => restoreFile(file, language, last)
}

function after(change: FileChange, before: OwnState, sinceMs: number): OwnState {
  if (change.kind !== 'written') return { ...before, state: change }
  const { revision, etag, before: text } = change
  return {
    state: { kind: 'taking', revision, sinceMs },
    last: text === undefined ? undefined : { text, etag },
  }
}

/** What became of figures that were under way. */
function settledBy(study: OpenStudy, state: TabBookState): TabBookState | undefined {
  if (state.kind !== 'taking') return undefined
  if (study.figuresRevision === state.revision) {
    return { kind: 'done', seconds: (performance.now() - state.sinceMs) / 1000 }
  }
  const isBroken = study.revision === state.revision && study.state === 'broken'
  return isBroken ? { kind: 'broken', issues: study.issues } : undefined
}
