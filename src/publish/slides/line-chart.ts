import { textIn } from '../../core/local-text.ts'
import type { Estimate, ProtectedTrend } from '../../protect/protected.ts'
import { formatShare } from '../format-number.ts'
import { sayOfficeIn } from '../say-office.ts'
import type { SectionContext } from '../section-context.ts'
import { accentOf } from '../study-names.ts'
import type { Box, ChartPart, ChartSeries } from './deck.ts'
import { shareSeries } from './slide-cells.ts'
import { body, lineNoteHeight } from './slide-frame.ts'

/** Lines whose intervals can stand in one chart without covering each other. */
const fewLines = 3
/** Shares of the same wave closer than this have intervals that cross. */
const leastApart = 0.06

/** Where lines are drawn. */
export const lineBox: Box = { ...body, w: 5.2, h: body.h - lineNoteHeight }

/** A row whose share may be shown in both waves. */
export interface Line {
  readonly trend: ProtectedTrend
  readonly from: Estimate
  readonly to: Estimate
}

/** What the lines are about: the question, and the waves it was asked in. */
interface Asked {
  readonly asked: string
  readonly when: readonly string[]
}

/** Lines from wave to wave; where they are few and apart, with their bars of error. */
export function lineChart(
  lines: readonly Line[],
  { asked, when }: Asked,
  { release, language }: SectionContext,
): ChartPart {
  const office = sayOfficeIn(language)
  const items = lines.map(({ trend, from, to }) =>
    office('alt.item', {
      title: textIn(trend.title, language),
      values: [from, to].map(({ value }) => formatShare(value, language)).join(' → '),
    }),
  )
  const series = lines.map(({ trend, from, to }) =>
    shareSeries(textIn(trend.title, language), [from, to]),
  )
  const hasIntervals = lines.length <= fewLines && areApart(series)
  const ends = hasIntervals ? series.flatMap(({ intervals = [] }) => intervals.flat()) : []
  const largest = Math.max(0.1, ...[...series.flatMap(({ values }) => values), ...ends].map(orNil))
  return {
    kind: 'chart',
    form: 'lines',
    box: lineBox,
    categories: when,
    series: hasIntervals ? series : series.map(({ title, values }) => ({ title, values })),
    accents: lines.map(({ trend }) => accentOf(release.study, trend.population)),
    soft: [],
    max: Math.min(1, Math.ceil(largest * 10 + 0.2) / 10),
    size: 12,
    alt: office('alt.lines', { title: asked, items: items.join(' ') }),
  }
}

function orNil(value: number | undefined): number {
  return value ?? 0
}

function areApart(series: readonly ChartSeries[]): boolean {
  return [0, 1].every((wave) => {
    const sorted = series.map(({ values }) => values[wave] ?? 0).toSorted((a, b) => a - b)
    return sorted.every((value, at) => at === 0 || value - (sorted[at - 1] ?? 0) >= leastApart)
  })
}
