import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { LonelyRule } from '../weigh/design-columns.ts'
import type { AveragedSide } from './contrast-variance.ts'
import type { ComparedAverage, PlainSide } from './plain-side.ts'
import { readSide } from './read-side.ts'
import { averageSide } from './side-average.ts'

/** Two sides read and averaged, with what is to be told of them. */
export interface AveragedSides {
  readonly left: AveragedSide
  readonly right: AveragedSide
  readonly notes: readonly Note[]
}

/**
 * Reads two sides and averages each.
 *
 * **Issues**: those of `readSide`, and `compare.too_few_units` when fewer than two units of a side
 * answered; answers that are all alike are the note `compare.no_spread`.
 */
export function averageSides(
  sides: readonly [PlainSide, PlainSide],
  lonely: LonelyRule | undefined,
): Result<AveragedSides> {
  const read = all(sides.map((side) => readSide(side, lonely)))
  if (!read.ok) return read
  const averaged = read.value.map((one): AveragedSide => ({ ...averageSide(one), read: one }))
  const alone = averaged.filter(({ units }) => units < 2)
  if (alone.length > 0) {
    return fail(
      alone.map(({ average, units }) =>
        issue('compare.too_few_units', { side: average.name, units }),
      ),
    )
  }
  const [left, right] = averaged
  if (left === undefined || right === undefined)
    throw new RangeError('averageSides requires two sides')
  return ok({ left, right, notes: averaged.flatMap(notesOf) })
}

/** An average with its standard error, where there is one. */
export function averageOf(
  { average }: AveragedSide,
  variance: number | undefined,
): ComparedAverage {
  return variance === undefined ? average : { ...average, se: Math.sqrt(variance) }
}

function notesOf({ read, average, score }: AveragedSide): readonly Note[] {
  const alike = score.every((value) => value === 0)
  return [...read.notes, ...(alike ? [issue('compare.no_spread', { side: average.name })] : [])]
}
