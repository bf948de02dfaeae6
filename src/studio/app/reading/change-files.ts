import type { Language } from '../../../core/local-text.ts'
import { changeFile, restoreFile } from './change-file.ts'
import type { FileChange } from './change-file.ts'

/** A change of one file of a study. */
export interface FileEdit {
  readonly path: string
  /** Answers undefined where the file is written in a way that it cannot follow. */
  readonly edit: (source: string) => string | undefined
}

/** A file that was changed, to be put back. */
export interface ChangedFile {
  readonly path: string
  /** What stood there. */
  readonly text: string
  /** As the file was written since. */
  readonly etag: string
}

/** What came of a change of several files. */
export type FilesChange =
  | {
      readonly kind: 'written'
      readonly revision: string
      /** What takes it back; undefined where a file is new. */
      readonly undo: readonly ChangedFile[] | undefined
    }
  | Exclude<FileChange, { readonly kind: 'written' }>

/** Changes files one after another: where one cannot be, those before it are put back. */
export async function changeFiles(
  study: string,
  language: Language,
  edits: readonly FileEdit[],
): Promise<FilesChange> {
  const changed: ChangedFile[] = []
  let isNew = false
  let revision = ''
  for (const { path, edit } of edits) {
    const change = await changeFile({ study, path }, language, edit)
    if (change.kind !== 'written') {
      const back = await restoreFiles(study, language, changed)
      return back.kind === 'written' ? change : back
    }
    revision = change.revision
    if (change.before === undefined) isNew = true
    else changed.push({ path, text: change.before, etag: change.etag })
  }
  return { kind: 'written', revision, undo: isNew ? undefined : changed }
}

/** Puts files back as they stood, the last first, unless they have changed since. */
export async function restoreFiles(
  study: string,
  language: Language,
  files: readonly ChangedFile[],
): Promise<FilesChange> {
  let revision = ''
  for (const { path, text, etag } of files.toReversed()) {
    const restored = await restoreFile({ study, path }, language, { text, etag })
    if (restored.kind !== 'written') return restored
    revision = restored.revision
  }
  return { kind: 'written', revision, undo: undefined }
}
