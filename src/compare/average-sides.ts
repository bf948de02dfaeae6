import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { LonelyRule } from '../weigh/design-columns.ts'
import type { AveragedSide } from './contrast-variance.ts'
import type { ComparedAverage, PlainSide } from './plain-side.ts'
import { readSide } from './read-side.ts'
import { averageSide } from './side-average.ts'

/** A pair of sides, read and averaged. */
export type AveragedSides = readonly [AveragedSide, AveragedSide]

/**
 * Reads a side and averages it.
 *
 * **Issues**: those of `readSide`, and `compare.too_few_units` when fewer than two of its units
 * answered.
 */
export function readAverage(side: PlainSide, lonely: LonelyRule | undefined): Result<AveragedSide> {
  const read = readSide(side, lonely)
  if (!read.ok) return read
  const averaged = averageSide(read.value)
  const { units } = averaged
  if (units < 2) return fail([issue('compare.too_few_units', { side: side.name, units })])
  return ok({ ...averaged, read: read.value })
}

/** Reads two sides and averages each, telling the issues of both. */
export function readAverages(
  left: PlainSide,
  right: PlainSide,
  lonely: LonelyRule | undefined,
): Result<AveragedSides> {
  const [first, second] = [readAverage(left, lonely), readAverage(right, lonely)]
  if (first.ok && second.ok) return ok([first.value, second.value])
  return fail([...(first.ok ? [] : first.issues), ...(second.ok ? [] : second.issues)])
}

/** An average with its standard error, where there is one. */
export function averageOf(
  { average }: AveragedSide,
  variance: number | undefined,
): ComparedAverage {
  return variance === undefined ? average : { ...average, se: Math.sqrt(variance) }
}

/** What is to be told of a side; answers that are all alike are `compare.no_spread`. */
export function notesOf({ read, average, score }: AveragedSide): readonly Note[] {
  const alike = score.every((value) => value === 0)
  return [...read.notes, ...(alike ? [issue('compare.no_spread', { side: average.name })] : [])]
}
