import { useEffect, useMemo, useState } from 'react'
import { apiPaths } from '../../../api/api-paths.ts'
import type { FileAnswer } from '../../../api/file-answers.ts'
import { useMay } from '../shell/account-context.ts'
import { useSpeech } from '../shell/language.ts'
import { forget, recall, remember } from '../shell/remember.ts'
import { ask } from './ask.ts'
import { changeText, redoChange, replaceText, startHistory, undoChange } from './edit-history.ts'
import type { EditHistory } from './edit-history.ts'
import { mergeTexts } from './merge-texts.ts'
import { draftIn, draftText } from './kept-draft.ts'
import { saveFile } from './save-file.ts'
import type { KeptFile, SavedFile } from './save-file.ts'

/** A file under edit. */
export interface EditedFile extends Omit<FileState, 'kept' | 'history'> {
  readonly path: string
  /** Undefined until it is read. */
  readonly text: string | undefined
  readonly isChanged: boolean
  /** The person's role may not change it. */
  readonly isReadOnly: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly write: (text: string) => void
  /** Writes a change that is undone by itself: an item moved, a question added. */
  readonly put: (text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly save: () => void
  /** Ends a conflict: what stands here is written over the other, or the other is taken. */
  readonly settle: (which: 'mine' | 'theirs' | 'both') => void
  /** Both texts of a conflict put together; undefined where they changed the same lines. */
  readonly merged: string | undefined
}

interface FileState extends Omit<SavedFile, 'isRecovered'> {
  /** As it stands on the server. */
  readonly kept?: KeptFile | undefined
  readonly history?: EditHistory | undefined
  readonly isSaving: boolean
  /** Whether the text was found on this device, left there by a visit that could not save it. */
  readonly isRecovered: boolean
}

/** Reads a file of a study, keeps its changes on this device until they are saved, and saves them. */
export function useFile(study: string, path: string): EditedFile {
  const { language } = useSpeech()
  const isReadOnly = !useMay('analyst')
  const [state, setState] = useFileState(study, path)
  const { kept, history, ...shown } = state
  const { isSaving, conflict } = shown
  const text = history?.text
  const merged = useMerged(state)
  const isChanged = kept !== undefined && text !== undefined && text !== kept.text
  const change = (how: (before: EditHistory) => EditHistory): void => {
    setState((before) => ({ ...before, history: before.history && how(before.history) }))
  }
  const send = async (etag: string, own: string): Promise<void> => {
    setState((before) => ({ ...before, isSaving: true }))
    const saved = await saveFile(apiPaths.file(study, path), language, { text: own, etag })
    setState((before) => ({ ...before, conflict: undefined, ...saved, isSaving: false }))
  }
  return {
    path,
    text,
    ...shown,
    isChanged,
    isReadOnly,
    merged,
    canUndo: (history?.past.length ?? 0) > 0,
    canRedo: (history?.future.length ?? 0) > 0,
    write: (next) => {
      if (isReadOnly) return
      const now = Date.now()
      change((before) => changeText(before, next, now))
    },
    put: (next) => change((before) => replaceText(before, next)),
    undo: () => change(undoChange),
    redo: () => change(redoChange),
    save: () => {
      if (isChanged && !isSaving && conflict === undefined) void send(kept.etag, text)
    },
    settle: (which) => {
      if (conflict === undefined || text === undefined) return
      const final = { mine: text, theirs: conflict.text, both: merged ?? text }[which]
      setState((before) => ({ ...before, kept: conflict, conflict: undefined }))
      // Either text can be had back with Undo.
      change((before) => replaceText(replaceText(before, conflict.text), final))
      if (which !== 'theirs') void send(conflict.etag, final)
    },
  }
}

/** Both texts of a conflict put together, where they touch no line in common. */
function useMerged({ kept, history, conflict }: FileState): string | undefined {
  const text = history?.text
  return useMemo(
    () =>
      kept === undefined || text === undefined || conflict === undefined
        ? undefined
        : mergeTexts(kept.text, text, conflict.text),
    [kept, text, conflict],
  )
}

type SetState = (how: (before: FileState) => FileState) => void

/** The file as it is read, and the draft of it that is kept while it is not saved. */
function useFileState(study: string, path: string): readonly [FileState, SetState] {
  const { language } = useSpeech()
  const key = `draft.${study}/${path}`
  const [state, setState] = useState<FileState>({ isSaving: false, isRecovered: false })
  useEffect(() => {
    const stop = new AbortController()
    const read = async (): Promise<void> => {
      const { signal } = stop
      const answer = await ask<FileAnswer>(apiPaths.file(study, path), language, { signal })
      if (signal.aborted) return
      setState((before) =>
        answer.ok ? opened(answer.value, key) : { ...before, trouble: answer.trouble },
      )
    }
    read().catch(() => undefined)
    return () => {
      stop.abort()
    }
    // Another language of the Studio leaves what is written as it is.
  }, [study, path, key])
  const { kept, history } = state
  useEffect(() => {
    if (kept === undefined || history === undefined) return
    if (history.text === kept.text) forget(key)
    else remember(key, draftText({ base: kept.text, text: history.text }))
  }, [kept, history, key])
  return [state, setState]
}

/**
 * A file as it was read, with what a visit before left unsaved. Whoever saved meanwhile is not
 * overwritten: the two texts stand against each other as in any conflict.
 */
function opened(read: KeptFile, key: string): FileState {
  const draft = draftIn(recall(key))
  const text = draft?.text ?? read.text
  const isRecovered = text !== read.text
  const state = { history: startHistory(text), isSaving: false, isRecovered }
  if (!isRecovered || draft?.base === undefined || draft.base === read.text) {
    return { ...state, kept: read }
  }
  return { ...state, kept: { text: draft.base, etag: '' }, conflict: read }
}
