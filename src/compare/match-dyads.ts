import { issue } from '../core/issue.ts'
import type { Issue, Note } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import { findRepeated } from './find-repeated.ts'
import type { PlainAnswers } from './plain-side.ts'
import { countAnswers, isBlank, readAnswers } from './read-plain-answers.ts'
import type { ReadAnswers } from './read-plain-answers.ts'

/** One side of pairs: answers, and the pair each belongs to. */
export interface DyadSide {
  /** Who they are, as notes and issues name them: `managers`. */
  readonly name: string
  /** Pair of each respondent, once a side. */
  readonly dyads: ArrayLike<string | number>
  /** Answers: numbers, or codes of which `level` is counted. */
  readonly y: PlainAnswers
  /** The code whose share is compared; when absent answers are numbers. */
  readonly level?: string | number | undefined
}

/** A pair in which both answered. */
export interface MatchedDyad {
  /** Row of the left side. */
  readonly row: number
  readonly left: number
  readonly right: number
}

/** Pairs in which both answered, and what is to be told of the others. */
export interface MatchedDyads {
  readonly pairs: readonly MatchedDyad[]
  readonly notes: readonly Note[]
}

/**
 * Finds the pairs of two sides.
 *
 * **Issues**: `compare.missing_label`, `compare.duplicate_dyad`, `compare.not_a_number`,
 * `compare.no_answers`, `compare.no_pairs`. Notes: `compare.unmatched_dyads`,
 * `compare.incomplete_dyads`, `compare.level_not_met`.
 *
 * @throws RangeError when a side has not one pair an answer
 */
export function matchDyads(left: DyadSide, right: DyadSide): Result<MatchedDyads> {
  const sides = [left, right]
  const answers = all(sides.map(({ y, level, name }) => readAnswers(y, level, name)))
  const wrong = [...sides.flatMap(dyadIssues), ...(answers.ok ? [] : answers.issues)]
  if (wrong.length > 0 || !answers.ok) return fail(wrong)
  const [first, second] = answers.value
  if (first === undefined || second === undefined)
    throw new RangeError('matchDyads requires two sides')
  const rows = rowsByDyad(right)
  const met = Array.from(left.dyads, (dyad, row) => ({
    row,
    other: rows.get(String(dyad)),
  })).flatMap(({ row, other }) => (other === undefined ? [] : [{ row, other }]))
  const pairs = met.flatMap(({ row, other }) => pairOf(first, row, second, other))
  if (pairs.length === 0) {
    return fail([issue('compare.no_pairs', { left: left.name, right: right.name })])
  }
  const incomplete = met.length - pairs.length
  return ok({
    pairs,
    notes: [
      ...answers.value.flatMap(({ notes }) => notes),
      ...sides.flatMap(({ name, dyads }) => unmatchedNotes(name, dyads.length - met.length)),
      ...(incomplete > 0 ? [issue('compare.incomplete_dyads', { n: incomplete })] : []),
    ],
  })
}

function dyadIssues({ dyads, y, name }: DyadSide): readonly Issue[] {
  requireThat(dyads.length === countAnswers(y), 'compareDyads requires one pair an answer')
  const ids = Array.from(dyads)
  const row = ids.findIndex(isBlank) + 1
  if (row > 0) {
    const n = ids.filter(isBlank).length
    return [issue('compare.missing_label', { side: name, column: 'dyads', row, n })]
  }
  const repeated = findRepeated(ids.map(String))
  const [dyad] = repeated
  if (dyad === undefined) return []
  return [issue('compare.duplicate_dyad', { side: name, dyad, n: repeated.length })]
}

function rowsByDyad({ dyads }: DyadSide): ReadonlyMap<string, number> {
  return new Map(Array.from(dyads, (dyad, row) => [String(dyad), row]))
}

/** The pair of two rows, unless one of them has no answer. */
function pairOf(
  left: ReadAnswers,
  row: number,
  right: ReadAnswers,
  other: number,
): readonly MatchedDyad[] {
  if (left.answered[row] !== true || right.answered[other] !== true) return []
  return [{ row, left: left.values[row] ?? 0, right: right.values[other] ?? 0 }]
}

function unmatchedNotes(side: string, n: number): readonly Note[] {
  return n > 0 ? [issue('compare.unmatched_dyads', { side, n })] : []
}
