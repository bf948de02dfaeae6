import type { Release } from '../../protect/protected.ts'
import type { Strategy } from '../../study/strategy.ts'
import type { Benchmark } from './benchmark-reading.ts'
import type { JudgedAction, PlannedAction } from './judge-plan.ts'
import { hasLaterWave, judgePlan } from './judge-plan.ts'
import type { Action } from './order-actions.ts'
import { orderActions } from './order-actions.ts'
import type { RankedGap } from './rank-gaps.ts'
import { rankGaps } from './rank-gaps.ts'
import type { IndicatorReading } from './read-indicator.ts'
import { readIndicators } from './read-indicator.ts'

/** What the figures of a study say of its strategy. */
export interface Diagnosis {
  readonly strategy: Strategy
  readonly readings: readonly IndicatorReading[]
  /** In the order in which to begin them. */
  readonly actions: readonly Action[]
  readonly gaps: readonly RankedGap[]
  /** What became of the plan; empty while no later wave was asked. */
  readonly judged: readonly JudgedAction[]
  readonly benchmark?: Benchmark | undefined
}

/** What a diagnosis may be given beside the release. */
export interface DiagnosisOptions {
  /** A plan made earlier; that of the strategy itself when absent. */
  readonly plan?: readonly PlannedAction[] | undefined
  readonly benchmark?: Benchmark | undefined
}

/**
 * Reads a study's strategy on what was released of it: every indicator set against its thresholds with
 * its interval, actions in the order in which to begin them, gaps ranked, and what the next wave says
 * of an earlier plan. It classifies, and computes no statistic.
 *
 * @param release - what passed the gate
 * @param options - an earlier plan, a reference study
 * @returns undefined when the study has no `strategy.yaml`
 */
export function diagnose(
  release: Release,
  { plan, benchmark }: DiagnosisOptions = {},
): Diagnosis | undefined {
  const { strategy } = release.study
  if (strategy === undefined) return undefined
  const readings = readIndicators(release, benchmark)
  const planned = plan ?? planOf(strategy)
  const isJudged = plan !== undefined || hasLaterWave(planned, release)
  return {
    strategy,
    readings,
    actions: orderActions(strategy, readings),
    gaps: rankGaps(release),
    judged: isJudged ? judgePlan(planned, release) : [],
    benchmark,
  }
}

/** The plan that a strategy itself is. */
function planOf({ advice, indicators }: Strategy): readonly PlannedAction[] {
  return advice.flatMap(({ id, title, expects }) => {
    const figure = indicators.find((one) => one.id === expects.indicator)?.figure
    return figure === undefined ? [] : [{ id, title, figure, by: expects.by }]
  })
}
