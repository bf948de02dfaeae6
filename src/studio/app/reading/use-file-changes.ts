import { useEffect, useState } from 'react'
import type { ToldIssue } from '../../../api/told-issue.ts'
import { useSpeech } from '../shell/language.ts'
import { useStudy } from '../shell/study-context.ts'
import type { OpenStudy } from '../shell/study-context.ts'
import { tellWritten } from '../shell/use-progress.ts'
import type { Trouble } from './ask.ts'
import { changeFiles, restoreFiles } from './change-files.ts'
import type { ChangedFile, FileEdit, FilesChange } from './change-files.ts'

/** How far a change of the study's files is. */
export type ChangesState =
  | { readonly kind: 'rest' }
  | { readonly kind: 'writing' }
  /** Written; the figures of these files are under way. */
  | { readonly kind: 'taking'; readonly revision: string; readonly sinceMs: number }
  | { readonly kind: 'done'; readonly seconds: number }
  /** The study would no longer hold together: nothing has changed. */
  | { readonly kind: 'refused'; readonly issues: readonly ToldIssue[] }
  /** The figures could not be taken: the file is written, and can be taken back. */
  | { readonly kind: 'broken'; readonly issues: readonly ToldIssue[] }
  | { readonly kind: 'unlike' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

/** Changes of the study's files, one at a time. */
export interface FileChanges {
  readonly state: ChangesState
  readonly isBusy: boolean
  readonly change: (edits: readonly FileEdit[]) => void
  /** Takes the last change back; absent when there is none. */
  readonly undo?: (() => void) | undefined
}

interface OwnState {
  readonly state: ChangesState
  readonly last?: readonly ChangedFile[] | undefined
}

/** Writes changes of files, waits for the figures of what was written, and takes changes back. */
export function useFileChanges(): FileChanges {
  const { language } = useSpeech()
  const study = useStudy()
  const [own, setOwn] = useState<OwnState>({ state: { kind: 'rest' } })
  const { state, last } = own
  useEffect(() => {
    const settled = settledBy(study, state)
    if (settled !== undefined) setOwn((before) => ({ ...before, state: settled }))
  }, [study, state])
  const isBusy = state.kind === 'writing' || state.kind === 'taking'
  const run = async (work: () => Promise<FilesChange>): Promise<void> => {
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
    change: (edits) => {
      void run(async () => changeFiles(study.id, language, edits))
    },
    undo:
      last === undefined || isBusy
        ? undefined
        : () => void run(async () => restoreFiles(study.id, language, last)),
  }
}

function after(change: FilesChange, before: OwnState, sinceMs: number): OwnState {
  if (change.kind !== 'written') return { ...before, state: change }
  const { revision, undo } = change
  return { state: { kind: 'taking', revision, sinceMs }, last: undo }
}

/** What became of figures that were under way. */
function settledBy(study: OpenStudy, state: ChangesState): ChangesState | undefined {
  if (state.kind !== 'taking') return undefined
  if (study.figuresRevision === state.revision) {
    return { kind: 'done', seconds: (performance.now() - state.sinceMs) / 1000 }
  }
  const isBroken = study.revision === state.revision && study.state === 'broken'
  return isBroken ? { kind: 'broken', issues: study.issues } : undefined
}
