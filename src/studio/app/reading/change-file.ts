import { apiPaths } from '../../../api/api-paths.ts'
import type { FileAnswer, FileWritten } from '../../../api/file-answers.ts'
import type { ToldIssue } from '../../../api/told-issue.ts'
import type { Language } from '../../../core/local-text.ts'
import { ask } from './ask.ts'
import type { Trouble } from './ask.ts'
import { conflictIn } from './save-file.ts'

/** A file of a study. */
export interface FileName {
  readonly study: string
  readonly path: string
}

/** What came of a change. */
export type FileChange =
  | {
      readonly kind: 'written'
      /** State of the study's files since. */
      readonly revision: string
      readonly etag: string
      /** What stood there; undefined when the file is new. */
      readonly before: string | undefined
    }
  /** The file is written in a way that the change cannot follow. */
  | { readonly kind: 'unlike' }
  /** The study would no longer hold together: what stood there stands again. */
  | { readonly kind: 'refused'; readonly issues: readonly ToldIssue[] }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

interface PresentFile {
  readonly text: string
  readonly etag: string | undefined
}

/** How often a change is made again over what somebody else wrote meanwhile. */
const mostTries = 4

/**
 * Changes a file once, on the server: over the newest text, whoever wrote it. Where the study passed
 * its check before and does not after, the change is taken back.
 */
export async function changeFile(
  file: FileName,
  language: Language,
  edit: (source: string) => string | undefined,
): Promise<FileChange> {
  const read = await readFile(file, language)
  if ('kind' in read) return read
  let present = read
  for (let tries = 0; tries < mostTries; tries++) {
    const next = edit(present.text)
    if (next === undefined) return { kind: 'unlike' }
    const put = await putFile(file, language, { text: next, etag: present.etag })
    if (put.ok) return settle(file, language, present, put.value)
    const conflict = conflictIn(put.trouble)
    if (conflict === undefined) return { kind: 'trouble', trouble: put.trouble }
    present = conflict
  }
  return { kind: 'unlike' }
}

/** Puts back what stood in a file, unless it has changed since. */
export async function restoreFile(
  file: FileName,
  language: Language,
  { text, etag }: { readonly text: string; readonly etag: string },
): Promise<FileChange> {
  const put = await putFile(file, language, { text, etag })
  return put.ok
    ? { kind: 'written', revision: put.value.revision, etag: put.value.etag, before: undefined }
    : { kind: 'trouble', trouble: put.trouble }
}

async function readFile(
  { study, path }: FileName,
  language: Language,
): Promise<PresentFile | FileChange> {
  const answer = await ask<FileAnswer>(apiPaths.file(study, path), language)
  if (answer.ok) return { text: answer.value.text, etag: answer.value.etag }
  const { trouble } = answer
  if (trouble.kind === 'refused' && trouble.status === 404) return { text: '', etag: undefined }
  return { kind: 'trouble', trouble }
}

function putFile(
  { study, path }: FileName,
  language: Language,
  { text, etag }: PresentFile,
): ReturnType<typeof ask<FileWritten>> {
  return ask<FileWritten>(apiPaths.file(study, path), language, {
    method: 'PUT',
    json: { text },
    headers: etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag },
  })
}

async function settle(
  file: FileName,
  language: Language,
  { text, etag }: PresentFile,
  written: FileWritten,
): Promise<FileChange> {
  const { issues, revision } = written
  if (issues.length > 0) {
    const restored = await restoreFile(file, language, { text, etag: written.etag })
    return restored.kind === 'written' ? { kind: 'refused', issues } : restored
  }
  const before = etag === undefined ? undefined : text
  return { kind: 'written', revision, etag: written.etag, before }
}
