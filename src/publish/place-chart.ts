import { textIn } from '../core/local-text.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import type { ProtectedTable, Release } from '../protect/protected.ts'
import type { Directive } from '../study/text/bound-text.ts'
import { barsChart } from './bars-chart.ts'
import { dataOfBars, dataOfColumns, dataOfGrid, dataOfWaves } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { renderChartFigure } from './chart-figure.ts'
import type { Chart, PictureWords } from './charts.ts'
import { heatChart } from './heat-chart.ts'
import { multiplesOfColumns, multiplesOfWaves } from './multiples-chart.ts'
import { scaleChart, scaleOfGrid } from './scale-chart.ts'
import type { SectionContext } from './section-context.ts'
import { accentOf } from './study-names.ts'
import type { Accent } from './study-names.ts'

/** Charts that a text places by their name and what they show. */
export type ChartDirective = 'bars' | 'scale' | 'heat' | 'multiples'

/** A chart that a text places, whose it is, and its numbers. */
export interface PlacedChart extends Made {
  readonly accent: Accent
  /** What it is drawn from. */
  readonly table: ProtectedTable
}

/** A chart and its numbers. */
interface Made {
  readonly chart: Chart & PictureWords
  readonly data: ChartData
}

type Tables = readonly [ProtectedTable, ...ProtectedTable[]]

/**
 * Draws the chart that a directive of a text names, over all who were asked; nothing where the
 * release has no such table.
 */
export function placeChart(
  name: ChartDirective,
  { argument }: Pick<Directive, 'argument'>,
  context: SectionContext,
): SafeHtml {
  const placed = chartNamed(name, argument, context)
  if (placed === undefined) return html``
  const { chart, data, accent } = placed
  return renderChartFigure(chart, data, accent, context)
}

/** The chart that a directive of a text names; nothing where the release has no such table. */
export function chartNamed(
  name: ChartDirective,
  argument: string,
  context: SectionContext,
): PlacedChart | undefined {
  const { release } = context
  const [table, ...others] = tablesNamed(argument, release)
  if (table === undefined) return undefined
  const made = makeChart(name, [table, ...others], argument, context)
  return { ...made, table, accent: accentOf(release.study, table.provenance.population) }
}

function makeChart(
  name: ChartDirective,
  tables: Tables,
  argument: string,
  context: SectionContext,
): Made {
  const [table] = tables
  switch (name) {
    case 'bars':
      return { chart: barsChart(table, context), data: dataOfBars(table, context) }
    case 'heat':
      return { chart: heatChart(table, context), data: dataOfColumns(table, context) }
    case 'scale':
      return makeScale(tables, context)
    case 'multiples':
      return argument.split('/').length === 2
        ? { chart: multiplesOfWaves(tables, context), data: dataOfWaves(tables, context) }
        : { chart: multiplesOfColumns(table, context), data: dataOfColumns(table, context) }
  }
}

/** The items of a grid on one scale; a question alone by the columns of its banner. */
function makeScale(tables: Tables, context: SectionContext): Made {
  const [table] = tables
  const title = gridTitle(table, context)
  if (title === undefined) {
    return { chart: scaleChart(table, context), data: dataOfColumns(table, context) }
  }
  return {
    chart: scaleOfGrid(tables, title, context),
    data: dataOfGrid(tables, title, context),
  }
}

/** The words of the question that an item belongs to. */
function gridTitle(
  { variable }: ProtectedTable,
  { release, language }: SectionContext,
): string | undefined {
  const question = release.study.questionnaires
    .filter(({ population }) => population === variable.population)
    .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
    .find(({ id }) => id === variable.question)
  const isItem = question !== undefined && String(variable.id) !== String(question.id)
  return isItem ? textIn(question.text, language) : undefined
}

/**
 * Tables of `POPULATION/WAVE/NAME` over all who were asked, one a variable; of all waves without a
 * wave, one a wave.
 */
function tablesNamed(argument: string, { tables, study }: Release): readonly ProtectedTable[] {
  const parts = argument.split('/')
  const [population, wave] = parts
  const name = parts.at(-1)
  const found = tables.filter(
    ({ base, variable, provenance }) =>
      base === undefined &&
      provenance.population === population &&
      (parts.length === 2 || provenance.wave === wave) &&
      (variable.id === name || variable.question === name),
  )
  const once = new Map<string, ProtectedTable>()
  for (const table of found) {
    const key = `${table.provenance.wave}/${table.variable.id}`
    if (!once.has(key)) once.set(key, table)
  }
  const order = study.waves.map(({ id }) => id)
  return [...once.values()].toSorted(
    (a, b) => order.indexOf(a.provenance.wave) - order.indexOf(b.provenance.wave),
  )
}
