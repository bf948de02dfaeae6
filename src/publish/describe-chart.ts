import type { Language } from '../core/local-text.ts'
import { describeFaceToFace, describeSlopes } from './describe-gaps.ts'
import type { Chart, ChartValue, PictureWords } from './charts.ts'
import { isPoint } from './chart-values.ts'
import { sayIn } from './say.ts'
import type { BarsChart, HeatChart, MultiplesChart, ScaleChart, ShareRow } from './share-charts.ts'

/** A value of a chart and how it is named. */
interface Named {
  readonly name: string
  readonly value: ChartValue
}

/**
 * Says a chart in a few sentences to those who do not see it: its subject, its largest and smallest
 * values, what is withheld, and that its answers are simulated when they are.
 *
 * @param chart - as it is drawn
 * @param language - of the sentences: that of the chart's own words
 * @example
 * ```ts
 * import { describeChart } from 'visavis/publish'
 * import type { BarsChart } from 'visavis/publish'
 * const bar = (title: string, value: number, text: string) =>
 *   ({ title, kind: 'category', value: { value, interval: [value, value], text } }) as const
 * const chart: BarsChart = {
 *   kind: 'bars', title: 'Networks', who: 'Employees', language: 'en', accent: 'left',
 *   bars: [bar('Alpha', 0.61, '61%'), bar('Beta', 0.06, '6%')],
 * }
 * describeChart(chart, 'en') // => 'Networks. Employees. Highest: Alpha, 61%; lowest: Beta, 6%.'
 * ```
 */
export function describeChart(chart: Chart, language: Language): string {
  return [
    ...headOf(chart),
    ...sentencesOf(chart, language),
    ...(chart.mark === undefined ? [] : [`${chart.mark}.`]),
  ].join(' ')
}

function headOf({ title = '', who = '' }: Partial<PictureWords>): readonly string[] {
  return [title, who]
    .filter((part) => part !== '')
    .map((part) => (/[.?!:…]$/.test(part) ? part : `${part}.`))
}

function sentencesOf(chart: Chart, language: Language): readonly string[] {
  switch (chart.kind) {
    case 'face_to_face':
      return describeFaceToFace(chart, language)
    case 'slopes':
      return describeSlopes(chart, language)
    case 'bars':
      return describeValues(barsOf(chart), language)
    case 'scale':
      return describeScale(chart, language)
    case 'heat':
    case 'multiples':
      return describeValues(cellsOf(chart, language), language)
  }
}

/** Nets hold what their categories say again: they do not compete with them. */
function barsOf({ bars }: BarsChart): readonly Named[] {
  return bars
    .filter(({ kind }) => kind === 'category')
    .map(({ title, value }) => ({ name: title, value }))
}

function cellsOf(chart: HeatChart | MultiplesChart, language: Language): readonly Named[] {
  const columns =
    chart.kind === 'heat'
      ? chart.blocks.flatMap((block) => block.columns)
      : chart.panels.map(({ title }) => title)
  const named = ({ title, values }: ShareRow): readonly Named[] =>
    values.flatMap((value, i) =>
      value === undefined
        ? []
        : [{ name: sayIn(language)('chart.of', { row: title, column: columns[i] ?? '' }), value }],
    )
  return chart.rows.filter(({ kind }) => kind === 'category').flatMap(named)
}

function describeValues(named: readonly Named[], language: Language): readonly string[] {
  const say = sayIn(language)
  const shown = shownOf(named)
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined) return [say('chart.nothing')]
  const extremes =
    shown.length === 1
      ? say('chart.one', { title: first.name, value: first.text })
      : say('chart.highest', {
          high: first.name,
          highest: first.text,
          low: last.name,
          lowest: last.text,
        })
  return [extremes, ...withheldSentence(named.length - shown.length, language)]
}

/** Those that may be shown, highest first. */
function shownOf(
  named: readonly Named[],
): readonly { readonly name: string; readonly value: number; readonly text: string }[] {
  return named
    .flatMap(({ name, value }) =>
      isPoint(value) ? [{ name, value: value.value, text: value.text }] : [],
    )
    .toSorted((a, b) => b.value - a.value)
}

function withheldSentence(count: number, language: Language): readonly string[] {
  return count === 0 ? [] : [sayIn(language)('chart.withheld_count', { n: count })]
}

/** All parts of the only bar; of several, where the accented end is highest and lowest. */
function describeScale({ categories, rows }: ScaleChart, language: Language): readonly string[] {
  const say = sayIn(language)
  const [only] = rows
  if (only === undefined) return [say('chart.nothing')]
  const hidden = rows.flatMap(({ segments }) => segments.filter((one) => !isPoint(one))).length
  if (rows.length === 1) {
    const segments = only.segments.flatMap((value, i) => {
      const title = categories[i]?.title ?? ''
      return isPoint(value) ? [say('chart.segment', { title, value: value.text })] : []
    })
    const sentence = say('chart.scale', { row: only.title, segments: segments.join(', ') })
    return segments.length === 0 ? [say('chart.nothing')] : [sentence]
  }
  return [...describeEnd({ categories, rows }, language), ...withheldSentence(hidden, language)]
}

function describeEnd(
  { categories, rows }: Pick<ScaleChart, 'categories' | 'rows'>,
  language: Language,
): readonly string[] {
  const ends = [0, categories.length - 1]
  const end = ends.find((index) => categories[index]?.accented === true) ?? 0
  const named = rows.flatMap(({ title, segments }): readonly Named[] => {
    const value = segments[end]
    return value === undefined ? [] : [{ name: title, value }]
  })
  const shown = shownOf(named)
  const [high, low] = [shown[0], shown.at(-1)]
  if (high === undefined || low === undefined) return [sayIn(language)('chart.nothing')]
  return [
    sayIn(language)('chart.scale_ends', {
      category: categories[end]?.title ?? '',
      high: high.name,
      highest: high.text,
      low: low.name,
      lowest: low.text,
    }),
  ]
}
