import type PptxGenJS from 'pptxgenjs'
import type { ChartPart, Deck } from '../../publish/slides/deck.ts'
import { colours, seriesColour } from '../../publish/slides/slide-colours.ts'

type ChartOptions = PptxGenJS.default.IChartOpts

/** Room of the words of bars, as a part of the chart's width. */
const labelShare = 0.4
/** Room beyond the end of the axis, as a part of the chart's width. */
const endShare = 0.01

/** How a share is written in a chart; the space before a French percent sign does not break. */
function percentFormat(language: Deck['language']): string {
  return language === 'fr' ? '0"\u00a0"%' : '0%'
}

/** How the library is told to draw a chart. */
export function chartOptions(chart: ChartPart, language: Deck['language']): ChartOptions {
  const { box, size, max, alt } = chart
  const format = percentFormat(language)
  const common: ChartOptions = {
    ...box,
    altText: alt,
    lang: language === 'fr' ? 'fr-FR' : 'en-GB',
    showLegend: false,
    showTitle: false,
    // A label would stand on the bar of error: values stand beside the chart.
    showValue: false,
    dataLabelFormatCode: format,
    valLabelFormatCode: format,
    valAxisLabelFormatCode: format,
    valAxisMinVal: 0,
    valAxisMaxVal: max,
    catAxisLabelFontFace: 'Calibri',
    catAxisLabelFontSize: size,
    catAxisLabelColor: colours.ink,
  }
  return chart.form === 'lines'
    ? { ...common, ...lineOptions(chart) }
    : { ...common, ...barOptions(chart) }
}

function barOptions(chart: ChartPart): ChartOptions {
  const isPair = chart.form === 'pairs'
  const start = isPair ? 0.01 : labelShare
  return {
    barDir: 'bar',
    barGapWidthPct: isPair ? 45 : 55,
    barOverlapPct: isPair ? -5 : 0,
    chartColors: barColours(chart),
    valAxisHidden: true,
    valAxisLineShow: false,
    valGridLine: { style: 'none' },
    catAxisHidden: isPair,
    catAxisLineShow: false,
    layout: { x: start, y: 0, w: 1 - start - endShare, h: 1 },
  }
}

/** A bar keeps the colour of its population, softer for a net of several answers. */
function barColours({ form, accents, soft, categories }: ChartPart): string[] {
  if (form === 'pairs') return accents.map((accent) => colours[accent])
  const [accent = 'left'] = accents
  return categories.map((_, at) => (soft[at] === true ? colours[`${accent}Soft`] : colours[accent]))
}

function lineOptions({ series, size }: ChartPart): ChartOptions {
  return {
    chartColors: series.map((_, at) => seriesColour(at)),
    lineSize: 2.25,
    lineDataSymbolSize: 8,
    valAxisLabelFontFace: 'Calibri',
    valAxisLabelFontSize: size - 1,
    valAxisLabelColor: colours.quiet,
    valAxisLineShow: false,
    valGridLine: { color: colours.rule, size: 0.5 },
    valAxisMajorUnit: 0.1,
  }
}
