import type { Release } from '../protect/protected.ts'
import { isSimulated } from '../publish/cover.ts'
import type { Diagnosis } from '../publish/strategy/diagnosis.ts'
import { isCalled } from '../publish/strategy/order-actions.ts'
import type { Action } from '../publish/strategy/order-actions.ts'
import type { IndicatorReading } from '../publish/strategy/read-indicator.ts'

type Json = Readonly<Record<string, unknown>>

/** A diagnosis as `visavis strategy --json` says it: shares and points as 0–1, ids of every figure. */
export function strategyJson(
  diagnosis: Diagnosis,
  release: Release,
  files: readonly string[],
): Json {
  const { readings, actions, gaps, judged, benchmark } = diagnosis
  return {
    ok: true,
    study: release.study.id,
    simulated: isSimulated(release),
    start: diagnosis.strategy.start,
    indicators: readings.map(indicatorJson),
    actions: actions.map(actionJson),
    gaps: gaps.map(({ gap, atLeast }) => ({
      figure: `${gap.wave}/mirror/${gap.mirror.id}.gap`,
      difference: gap.difference,
      atLeast,
    })),
    plan: judged.map(({ planned, outcome }) => ({
      ...planned,
      outcome:
        outcome.kind === 'measured'
          ? { ...outcome, trend: outcome.trend.id, value: outcome.trend.value }
          : outcome,
    })),
    benchmark,
    files,
  }
}

function indicatorJson({
  indicator,
  figure,
  measure,
  bases,
  differs,
  standing,
}: IndicatorReading): Json {
  const { id, axis, title, against, unit, levels } = indicator
  const what = { id, axis, title, figure: indicator.figure, against, unit, levels }
  return { ...what, value: figure?.value, measure, bases, differs, standing }
}

function actionJson(action: Action, at: number): Json {
  const { advice, call, due, judgedBy } = action
  const { id, axis, title, calledBy, who, effort, expects } = advice
  const what = { order: at + 1, id, axis, title, called: isCalled(action), call, calledBy }
  return { ...what, who, due, effort, expects: { ...expects, figure: judgedBy?.indicator.figure } }
}
