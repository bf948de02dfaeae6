import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { PlainAnswer, PlainAnswers } from './plain-side.ts'

/** Answers of a plain column as numbers. */
export interface ReadAnswers {
  /** Answer of each respondent, 0 where there is none. */
  readonly values: Float64Array
  /** Whether each respondent has an answer. */
  readonly answered: readonly boolean[]
  readonly notes: readonly Note[]
}

/**
 * Reads a column of answers: numbers, or 1 where the level is met and 0 where another is.
 *
 * **Issues**: `compare.not_a_number`, `compare.no_answers`; a level that nobody chose is the note
 * `compare.level_not_met`.
 *
 * @param name - whose answers they are, for messages
 */
export function readAnswers(
  y: PlainAnswers,
  level: string | number | undefined,
  name: string,
): Result<ReadAnswers> {
  const answers = 'codes' in y ? Array.from(y.codes, (code) => y.labels[code]) : Array.from(y)
  const answered = answers.map((answer) => !isBlank(answer))
  if (!answered.includes(true)) return fail([issue('compare.no_answers', { side: name })])
  if (level === undefined) return readNumbers(answers, answered, name)
  const met = answers.map((answer) => answer === level)
  return ok({
    values: Float64Array.from(met, Number),
    answered,
    notes: met.includes(true)
      ? []
      : [issue('compare.level_not_met', { side: name, level: String(level) })],
  })
}

/** Respondents of a column of answers. */
export function countAnswers(y: PlainAnswers): number {
  return 'codes' in y ? y.codes.length : y.length
}

/** Whether a plain column holds nothing at a place. */
export function isBlank(value: PlainAnswer): value is '' | null | undefined {
  return value === undefined || value === null || value === '' || Number.isNaN(value)
}

function readNumbers(
  answers: readonly PlainAnswer[],
  answered: readonly boolean[],
  name: string,
): Result<ReadAnswers> {
  const wrong = answers.map((answer, i) => answered[i] === true && !Number.isFinite(answer))
  const row = wrong.indexOf(true)
  if (row < 0) {
    const values = Float64Array.from(answers, (answer) => (isBlank(answer) ? 0 : Number(answer)))
    return ok({ values, answered, notes: [] })
  }
  const n = wrong.filter(Boolean).length
  const value = String(answers[row])
  return fail([issue('compare.not_a_number', { side: name, value, row: row + 1, n })])
}
