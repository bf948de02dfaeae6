import type { Incomparable, TrendsAnswer } from '../../../api/shown-parts.ts'
import type { Release } from '../../../protect/protected.ts'
import { release } from '../../../protect/release.ts'
import { trendFigureId } from '../../../publish/collect-figures.ts'
import { codebookOf } from '../../../study/codebook.ts'
import type { StudyFigures } from '../held-study.ts'
import { waveChanges } from './wave-changes.ts'

/** Every change between waves, and the questions on which waves cannot be compared. */
export function trendsAnswer({ revision, snapshot }: StudyFigures): TrendsAnswer {
  const shown = release(snapshot, { kind: 'all' })
  return {
    revision,
    trends: shown.trends.map((trend) => ({ trend, figure: trendFigureId(trend) })),
    incomparable: incomparable(shown),
    changes: waveChanges(shown),
  }
}

/** Questions that one wave asked and another did not. */
function incomparable({ study, samples }: Release): readonly Incomparable[] {
  return study.questionnaires.flatMap(({ population }) => {
    const own = samples.filter((one) => one.population === population).map(({ wave }) => wave)
    if (own.length < 2) return []
    return codebookOf(study, population)
      .variables.filter(({ waves }) => !own.every((wave) => waves.includes(wave)))
      .map(({ id, label, waves }) => ({ population, variable: id, label, waves }))
  })
}
