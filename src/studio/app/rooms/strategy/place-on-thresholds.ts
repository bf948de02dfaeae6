import type { Measure } from '../../../../publish/strategy/read-indicator.ts'
import type { IndicatorLevels } from '../../../../study/strategy.ts'

/** Where an interval stands on a bar of three equal zones, in percent from the left. */
export interface ThresholdPlaces {
  readonly low: number
  readonly high: number
  /** Undefined where the value itself is beyond the bar. */
  readonly dot: number | undefined
  /** Whether the interval goes on beyond the left, or the right. */
  readonly before: boolean
  readonly after: boolean
}

const third = 100 / 3

/** Puts an interval between its thresholds: to act below a third, good above two. */
export function placeOnThresholds(
  { value, interval }: Measure,
  { good, act }: IndicatorLevels,
): ThresholdPlaces {
  const place = (at: number): number => third + ((at - act) / (good - act)) * third
  const [low = 0, high = 100] = interval.map(place).toSorted((a, b) => a - b)
  const dot = place(value)
  const clip = (at: number): number => Math.min(100, Math.max(0, at))
  return {
    low: clip(low),
    high: clip(high),
    dot: dot >= 0 && dot <= 100 ? dot : undefined,
    before: low < 0,
    after: high > 100,
  }
}
