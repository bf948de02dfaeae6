import type { FileConflict, FileWritten } from '../../../api/file-answers.ts'
import type { Language } from '../../../core/local-text.ts'
import { ask } from './ask.ts'
import type { Trouble } from './ask.ts'

/** A file as it stands on the server. */
export interface KeptFile {
  readonly text: string
  readonly etag: string
}

/** What came of saving a file. */
export interface SavedFile {
  /** Present when it was written. */
  readonly kept?: KeptFile | undefined
  readonly trouble?: Trouble | undefined
  /** What somebody else wrote meanwhile. */
  readonly conflict?: KeptFile | undefined
  readonly isRecovered?: boolean
}

/** Writes a file, unless it has changed since it was read. */
export async function saveFile(
  address: string,
  language: Language,
  { text, etag }: KeptFile,
): Promise<SavedFile> {
  const answer = await ask<FileWritten>(address, language, {
    method: 'PUT',
    json: { text },
    headers: { 'if-match': etag },
  })
  if (answer.ok) {
    return { kept: { text, etag: answer.value.etag }, trouble: undefined, isRecovered: false }
  }
  const conflict = conflictIn(answer.trouble)
  return conflict === undefined ? { trouble: answer.trouble } : { conflict, trouble: undefined }
}

/** What somebody else wrote meanwhile, where that is why a file was not saved. */
export function conflictIn(trouble: Trouble): KeptFile | undefined {
  if (trouble.kind !== 'refused' || trouble.status !== 412) return undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a 412 answers, as src/api says
  const { text, etag } = trouble.body as FileConflict
  return text === undefined || etag === undefined ? undefined : { text, etag }
}
