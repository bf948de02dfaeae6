import type { Release } from '../protect/protected.ts'
import { isSimulated } from '../publish/cover.ts'
import type { Diagnosis } from '../publish/strategy/diagnosis.ts'
import { isCalled } from '../publish/strategy/order-actions.ts'

/** A diagnosis as `visavis strategy --json` says it: shares and points as 0–1, ids of every figure. */
export function strategyJson(
  diagnosis: Diagnosis,
  release: Release,
  files: readonly string[],
): Readonly<Record<string, unknown>> {
  const { readings, actions, gaps, judged, benchmark } = diagnosis
  return {
    ok: true,
    study: release.study.id,
    simulated: isSimulated(release),
    start: diagnosis.strategy.start,
    indicators: readings.map(({ indicator, figure, measure, bases, standing }) => ({
      id: indicator.id,
      axis: indicator.axis,
      title: indicator.title,
      figure: indicator.figure,
      against: indicator.against,
      unit: indicator.unit,
      value: figure?.value,
      measure,
      bases,
      levels: indicator.levels,
      standing,
    })),
    actions: actions.map((action, at) => ({
      order: at + 1,
      id: action.advice.id,
      axis: action.advice.axis,
      title: action.advice.title,
      called: isCalled(action),
      call: action.call,
      calledBy: action.advice.calledBy,
      who: action.advice.who,
      due: action.due,
      effort: action.advice.effort,
      expects: { ...action.advice.expects, figure: action.judgedBy?.indicator.figure },
    })),
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
