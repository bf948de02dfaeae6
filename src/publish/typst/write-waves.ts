import type { Language } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import type { Cell, ProtectedTrend } from '../../protect/protected.ts'
import { collectFigures, trendFigureId } from '../collect-figures.ts'
import { isShown, unitOfRow } from '../figure.ts'
import { recordsOfFigure } from '../figure-link.ts'
import type { RecordsPlace } from '../figure-link.ts'
import { formatShare } from '../format-number.ts'
import { sayIn } from '../say.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import { alphaOf, basesOf, cardsOf, slopeChart } from '../waves.ts'
import type { WaveCard } from '../waves.ts'
import { differenceTexts } from '../write-difference.ts'
import { withheldWord } from '../withheld-text.ts'
import { writeFigure } from '../write-figure.ts'
import { describeChart } from '../describe-chart.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst, typstLines } from './typst-code.ts'
import { writeHeading } from './typst-context.ts'
import type { TypstContext } from './typst-context.ts'
import { writeChart } from './write-chart.ts'
import { writeRecordsLink } from './write-records-link.ts'

/** What changed between waves: each question with its slopes and, beside them, their numbers. */
export function writeWaves(context: TypstContext): TypstCode | undefined {
  const cards = cardsOf(context.release)
  const [first] = cards
  if (first === undefined) return undefined
  const alpha = formatShare(alphaOf(first[0]), context.language)
  return typst`#lead(${sayIn(context.language)('waves.lead', { alpha })})
${typstLines(cards.map((card) => writeCard(card, context)))}`
}

function writeCard(card: WaveCard, context: TypstContext): TypstCode {
  const { release, language, draw } = context
  const [{ population, question }] = card
  const title = textIn(question, language)
  const chart = slopeChart(card, context)
  const heading = writeHeading(2, typst`#${title}`, context)
  const drawn =
    draw === undefined || chart.series.length === 0
      ? undefined
      : writeChart(draw(chart, 'narrow'), describeChart(chart, language), context)
  const numbers = writeNumbers(card, context)
  const body =
    drawn === undefined
      ? numbers
      : typst`#grid(columns: (70mm, 1fr), column-gutter: 4mm, align: (top, top), [${drawn}], [${numbers}])`
  return typst`#block(breakable: ${ownTypst(String(card.length > 18))}, width: 100%, below: 2em)[
${heading}#block(below: 0.6em, sticky: true, quietly(${populationTitle(release.study, population, language)}))
${body}
${writeRecordsLink(recordsOfCard(card, context), language)}
]`
}

function recordsOfCard(
  card: WaveCard,
  { release, language }: TypstContext,
): RecordsPlace | undefined {
  const figures = collectFigures(release)
  const shown = card.map((trend) => figures.get(trendFigureId(trend))).find(isShown)
  return shown && recordsOfFigure(shown, language)
}

function writeNumbers(card: WaveCard, { release, language }: TypstContext): TypstCode {
  const say = sayIn(language)
  const waves = card[0].waves.map((wave) => waveTitle(release.study, wave, language))
  const heads = ['', ...waves, say('waves.change'), say('interval'), say('test')]
  const bases = basesOf(card).map((rows) => writeBase(rows, language))
  return typst`#sheet(size: 7.2pt, columns: (1fr, 10.5mm, 10.5mm, 15mm, 16.5mm, 15.5mm), align: (x, y) => if x == 0 { left } else { right },
table.header(${heads.map((head) => typst`[#th(${head})], `)}line-head),
${typstLines(bases)}
)`
}

function writeBase(rows: WaveCard, language: Language): TypstCode {
  const [{ base }] = rows
  const head =
    base === undefined
      ? undefined
      : typst`table.cell(colspan: 6, inset: (top: 6pt))[#strong(${textIn(base.title, language)})], line-under,\n`
  return typst`${head}${typstLines(rows.map((trend) => writeTrend(trend, language)))}`
}

function writeTrend(trend: ProtectedTrend, language: Language): TypstCode {
  const unit = unitOfRow(trend.row)
  const write = (cell: Cell): string =>
    cell.kind === 'withheld'
      ? withheldWord(cell.reason, language)
      : writeFigure({ unit, value: cell.value }, language)
  const { value, interval, p } =
    trend.difference.kind === 'withheld'
      ? { value: '–', interval: '–', p: '–' }
      : differenceTexts(trend.difference, unit, language)
  return typst`[#${textIn(trend.title, language)}], [#${write(trend.from)}], [#${write(trend.to)}], text(weight: "semibold", ${value}), [#${interval}], [#${p}], line-under,`
}
