import { settle } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Code } from '../../core/ids.ts'
import type { Issue } from '../../core/issue.ts'
import type { Question } from '../../study/questionnaire.ts'
import type { Answer } from '../answers.ts'
import type { Wording } from '../wording.ts'
import { problemAt } from './problem.ts'
import { readCodes } from './read-choice.ts'

/**
 * Reads the answers to the rows of a grid; rows come out in the questionnaire's order. Undefined when
 * the question is no grid.
 */
export function readGrid(
  question: Question,
  answer: Answer,
  wording: Wording,
): Result<Answer | undefined> | undefined {
  if (question.type !== 'grid' || answer.kind !== 'grid') return undefined
  const issues: Issue[] = []
  for (const row of Object.keys(answer.rows)) {
    if (question.rows.some(({ id }) => id === row)) continue
    issues.push(problemAt(question, 'interview.unknown_row', { row }))
  }
  const rows: [string, readonly Code[]][] = []
  for (const { id, label } of question.rows) {
    const cell = readCodes(question, codesOfRow(answer, id), wording)
    issues.push(...cell.issues)
    if (question.cells !== 'multiple' && cell.codes.length > 1) {
      issues.push(problemAt(question, 'interview.one_choice', { row: wording.text(label) }))
    }
    if (cell.codes.length > 0) rows.push([id, cell.codes])
  }
  const read =
    rows.length === 0 ? undefined : ({ kind: 'grid', rows: Object.fromEntries(rows) } as const)
  return settle(read, issues)
}

/** The codes chosen in a row of a grid; none when it was left. */
export function codesOfRow(
  answer: Extract<Answer, { readonly kind: 'grid' }>,
  row: string,
): readonly Code[] {
  // A row may be called "constructor": what every object inherits is not an answer.
  return Object.hasOwn(answer.rows, row) ? (answer.rows[row] ?? []) : []
}
