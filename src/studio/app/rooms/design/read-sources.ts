import type { SourcesAnswer } from '../../../../api/file-answers.ts'
import type { ToldIssue } from '../../../../api/told-issue.ts'
import type { Issue, IssueValues } from '../../../../core/issue.ts'
import type { Language } from '../../../../core/local-text.ts'
import { messageOf } from '../../../../core/message.ts'
import type { Study } from '../../../../study/model.ts'
import { readStudy } from '../../../../study/read-study.ts'
import type { StudyFile } from '../../../../study/read/study-files.ts'

/** What `check` says, with the words and numbers that its message was made of. */
export interface CheckedIssue extends ToldIssue {
  readonly values: IssueValues
}

/** What `check` says of a study whose one file is under edit. */
export interface CheckedSources {
  /** The study, when nothing is wrong with it. */
  readonly study: Study | undefined
  readonly issues: readonly CheckedIssue[]
  readonly notes: readonly CheckedIssue[]
}

/** Reads a study in the browser, as the command does, with the present text of a file under edit. */
export function readSources(
  sources: SourcesAnswer,
  edited: { readonly path: string; readonly text: string } | undefined,
  language: Language,
): CheckedSources {
  const texts =
    edited === undefined ? sources.texts : { ...sources.texts, [edited.path]: edited.text }
  const files = new Map<string, StudyFile>([
    ...sources.others.map(({ path, size }): [string, StudyFile] => [
      path,
      { kind: 'data', bytes: size },
    ]),
    ...Object.entries(texts).map(([path, text]): [string, StudyFile] => [
      path,
      { kind: 'text', text },
    ]),
  ])
  const read = readStudy({ name: sources.name, files })
  const tell = (one: Issue): CheckedIssue => ({
    code: one.code,
    values: one.values,
    message: messageOf(one, language),
    file: one.at?.file,
    line: one.at?.line,
    column: one.at?.column,
  })
  return read.ok
    ? { study: read.value.study, issues: [], notes: read.value.notes.map(tell) }
    : { study: undefined, issues: read.issues.map(tell), notes: [] }
}
