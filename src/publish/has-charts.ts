import type { Release } from '../protect/protected.ts'
import type { BoundText } from '../study/text/bound-text.ts'

/**
 * Whether pages of a release hold charts that only a plotting library draws, so that one need not be
 * loaded for nothing: mirrors and waves do, and texts that place a chart; tables and the
 * bars in their cells do not.
 */
export function hasCharts({
  study,
  gaps,
  trends,
}: Pick<Release, 'study' | 'gaps' | 'trends'>): boolean {
  return gaps.length > 0 || trends.length > 0 || study.texts.some(({ bound }) => placesChart(bound))
}

function placesChart({ directives }: BoundText): boolean {
  return directives.some(
    ({ name }) => name === 'bars' || name === 'scale' || name === 'heat' || name === 'multiples',
  )
}
