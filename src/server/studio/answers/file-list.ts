import { createHash } from 'node:crypto'
import type { FileRole, FilesAnswer, SourcesAnswer, StudioFile } from '../../../api/file-answers.ts'
import type { StudyFiles } from '../../../study/read/study-files.ts'

/** The ETag of a text: its bytes and nothing else. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}

/** The texts of a study's folder, to be edited, and what else lies there. */
export function filesAnswer(revision: string, { files }: StudyFiles): FilesAnswer {
  return {
    revision,
    files: [...files].flatMap(([path, file]): readonly StudioFile[] =>
      file.kind === 'text'
        ? [
            {
              path,
              role: roleOf(path),
              kind: path.endsWith('.md') ? 'markdown' : 'yaml',
              size: Buffer.byteLength(file.text),
              etag: etagOf(file.text),
            },
          ]
        : [],
    ),
    others: othersOf(files),
  }
}

/** All texts of a study at once. */
export function sourcesAnswer(revision: string, { name, files }: StudyFiles): SourcesAnswer {
  const texts = [...files].flatMap(([path, file]): readonly (readonly [string, string])[] =>
    file.kind === 'text' ? [[path, file.text]] : [],
  )
  return { revision, name, texts: Object.fromEntries(texts), others: othersOf(files) }
}

function othersOf(files: StudyFiles['files']): FilesAnswer['others'] {
  return [...files].flatMap(([path, file]) =>
    file.kind === 'data' ? [{ path, size: file.bytes }] : [],
  )
}

const roles: readonly (readonly [RegExp, FileRole])[] = [
  [/^study\.ya?ml$/, 'study'],
  [/^questionnaires\//, 'questionnaire'],
  [/^mirrors\.ya?ml$/, 'mirrors'],
  [/^weighting\.ya?ml$/, 'weighting'],
  [/^tables\.ya?ml$/, 'tables'],
  [/^strategy\.ya?ml$/, 'strategy'],
  [/^fieldwork\.ya?ml$/, 'fieldwork'],
  [/\.md$/, 'text'],
]

function roleOf(path: string): FileRole {
  return roles.find(([name]) => name.test(path))?.[1] ?? 'other'
}
