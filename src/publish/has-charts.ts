import type { Release } from '../protect/protected.ts'

/**
 * Whether pages of a release hold charts that only a plotting library draws, so that one need not be
 * loaded for nothing: mirrors and waves do, tables and their bars do not.
 */
export function hasCharts({ gaps, trends }: Pick<Release, 'gaps' | 'trends'>): boolean {
  return gaps.length > 0 || trends.length > 0
}
