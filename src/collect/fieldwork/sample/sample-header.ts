import type { Issue } from '../../../core/issue.ts'
import { issue } from '../../../core/issue.ts'
import { settle } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { suggest } from '../../../core/suggest.ts'
import { frameQuestions } from '../../../interview/route.ts'
import type { Question } from '../../../study/questionnaire.ts'
import type { SampleFile, SampleStudy } from './sample-file.ts'

/** Columns that every sample may have. */
const ownColumns = ['email', 'name', 'language', 'population', 'group'] as const

/** Which cell holds what. */
export interface SampleColumns {
  /** Cells a row must have. */
  readonly width: number
  /** Place of each column, from 0. */
  readonly named: ReadonlyMap<string, number>
}

/**
 * Finds the columns of a sample file. Letter case and spaces around do not count.
 *
 * **Issues**: `fieldwork.sample_column`, `fieldwork.sample_column_meant`,
 * `fieldwork.sample_column_twice`, `fieldwork.sample_frame_anonymous`,
 * `fieldwork.sample_column_missing`.
 */
export function readHeader(
  { file, header }: SampleFile,
  study: SampleStudy,
): Result<SampleColumns> {
  const frame = frameColumns(study)
  const named = new Map<string, number>()
  const issues: Issue[] = []
  for (const [index, cell] of header.entries()) {
    const name = plainName(cell, index)
    const at = { file, line: 1, column: index + 1 }
    const wrong = named.has(name)
      ? issue('fieldwork.sample_column_twice', { name: shown(name) }, at)
      : columnIssue(name, frame, study, at)
    if (wrong !== undefined) issues.push(wrong)
    named.set(name, index)
  }
  issues.push(...missingColumns(file, named, study))
  return settle({ width: header.length, named }, issues)
}

/** Questions of any frame in the wave, by id. */
function frameColumns({ questionnaires, fieldwork }: SampleStudy): ReadonlyMap<string, Question> {
  return new Map(
    questionnaires.flatMap((questionnaire) =>
      frameQuestions(questionnaire, fieldwork.wave).map((one): [string, Question] => [one.id, one]),
    ),
  )
}

function plainName(cell: string, index: number): string {
  const name = index === 0 ? cell.replace(/^\uFEFF/, '') : cell
  return name.trim().toLowerCase()
}

function columnIssue(
  name: string,
  frame: ReadonlyMap<string, Question>,
  { fieldwork }: SampleStudy,
  at: Issue['at'],
): Issue | undefined {
  if (ownColumns.some((one) => one === name)) return undefined
  if (frame.has(name)) {
    return fieldwork.mode === 'confidential'
      ? undefined
      : issue('fieldwork.sample_frame_anonymous', { name, mode: fieldwork.mode }, at)
  }
  const known = [...ownColumns, ...(fieldwork.mode === 'confidential' ? frame.keys() : [])]
  const meant = suggest(name, known)
  return meant === undefined
    ? issue('fieldwork.sample_column', { name: shown(name), known: known.join(', ') }, at)
    : issue('fieldwork.sample_column_meant', { name: shown(name), meant }, at)
}

/** A column without which rows would not say whom they are about. */
function missingColumns(
  file: string,
  named: ReadonlyMap<string, number>,
  { fieldwork, languages }: SampleStudy,
): readonly Issue[] {
  const at = { file, line: 1, column: 1 }
  const needed = [
    ...(fieldwork.groups.length > 1 && !named.has('population') ? ['group'] : []),
    ...(languages.length > 1 ? ['language'] : []),
  ]
  return needed
    .filter((name) => !named.has(name))
    .map((name) => issue('fieldwork.sample_column_missing', { name }, at))
}

/** Longest piece of a file shown in a message. */
const longestShown = 60

/** A cell short and plain enough to stand in a message: what would hide or reorder it is left out. */
export function shown(cell: string): string {
  const plain = cell.replace(/[\p{Cc}\p{Cf}]/gu, '')
  return plain.length > longestShown ? `${plain.slice(0, longestShown - 1)}…` : plain
}
