import type { Issue } from '../../core/issue.ts'

/** One file of a study's folder, as an adapter hands it over. */
export type StudyFile =
  | { readonly kind: 'text'; readonly text: string }
  /** There, but not text of the study: answers, a published tab book, a picture. */
  | { readonly kind: 'data'; readonly bytes: number }
  /** There, but not readable, and why. */
  | { readonly kind: 'problem'; readonly issue: Issue }

/** A study's folder: its name and its files by path inside it, with `/` between folders. */
export interface StudyFiles {
  readonly name: string
  readonly files: ReadonlyMap<string, StudyFile>
}

/**
 * A study's folder made of texts alone, as `newStudyFiles` gives them.
 *
 * @param name - name of the folder
 * @param texts - texts by path inside it
 */
export function studyFilesOf(name: string, texts: ReadonlyMap<string, string>): StudyFiles {
  const files = [...texts].map(([path, text]): [string, StudyFile] => [
    path,
    { kind: 'text', text },
  ])
  return { name, files: new Map(files) }
}
