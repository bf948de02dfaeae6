import { readTextFile } from '../adapters/text-file/read-text-file.ts'
import type { Issue } from '../core/issue.ts'
import { all } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Release } from '../protect/protected.ts'
import { detectLanguage } from '../publish/claims/detect-language.ts'
import type { ReadableText } from '../publish/claims/read-text.ts'
import { verifyClaims } from '../publish/claims/verify-claims.ts'

/** A text from anywhere, how many of its numbers are bound, what is wrong, and what may be bound. */
export interface VerifiedFile {
  readonly file: string
  readonly language: 'fr' | 'en'
  readonly bindings: number
  readonly findings: readonly Issue[]
  readonly proposals: readonly Issue[]
}

/** A file to verify, and how messages name it. */
export interface FileToVerify {
  readonly path: string
  readonly shown: string
}

/** Reads texts of any format; fails with the problems of all of them. */
export async function readTextFiles(
  files: readonly FileToVerify[],
): Promise<Result<readonly ReadableText[]>> {
  const read: Result<ReadableText>[] = []
  // One at a time: a text is small, and problems are told in order.
  for (const { path, shown } of files) read.push(await readTextFile(path, shown))
  return all(read)
}

/** Checks the claims of texts against a release, each in its own language. */
export function verifyFiles(
  texts: readonly ReadableText[],
  release: Release,
): readonly VerifiedFile[] {
  return texts.map((text) => {
    const language = detectLanguage(text)
    const { findings, proposals, bound } = verifyClaims(text, release, language)
    return { file: text.file, language, bindings: bound, findings, proposals }
  })
}
