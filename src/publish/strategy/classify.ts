import type { IndicatorLevels } from '../../study/strategy.ts'

/** How a figure stands; from the best. */
export const levels = ['good', 'watch', 'act'] as const

/** How a figure stands. */
export type Level = (typeof levels)[number]

/** What an interval leaves possible: one level, or several between which nothing is decided. */
export interface LevelRange {
  readonly best: Level
  readonly worst: Level
}

/**
 * The level of an exact value: good from the good threshold on, act from the act threshold on, watch
 * strictly between the two.
 */
export function levelOf(value: number, { better, good, act }: IndicatorLevels): Level {
  const sign = better === 'higher' ? 1 : -1
  if (sign * value >= sign * good) return 'good'
  return sign * value <= sign * act ? 'act' : 'watch'
}

/**
 * The levels that an interval allows: those of its two ends, since levels only grow worse in one
 * direction. An interval that touches a threshold straddles it.
 */
export function levelsOf(
  [low, high]: readonly [number, number],
  rule: IndicatorLevels,
): LevelRange {
  const ends = [levelOf(low, rule), levelOf(high, rule)] as const
  return rule.better === 'higher'
    ? { best: ends[1], worst: ends[0] }
    : { best: ends[0], worst: ends[1] }
}

/** How grave a level is: 0 good, 1 watch, 2 act. */
export function gravityOf(level: Level): number {
  return levels.indexOf(level)
}

/** The thresholds between which an interval does not decide. */
export function thresholdsIn(
  [low, high]: readonly [number, number],
  { good, act }: IndicatorLevels,
): readonly number[] {
  return [good, act].filter((threshold) => low <= threshold && threshold <= high)
}
