import { textIn } from '../../core/local-text.ts'
import type { ProtectedTrend } from '../../protect/protected.ts'
import { unitOfRow } from '../figure.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import { cardsOf } from '../waves.ts'
import type { WaveCard } from '../waves.ts'
import { textCell, textCells } from './cells.ts'
import { differenceCells, sideCell } from './difference-cells.ts'
import { sheetHead } from './sheet-head.ts'
import type { Sheet, SheetCell } from './workbook.ts'

const widths = [42, 30, 14, 14, 12, 12, 12, 12]

/** What changed between waves, question by question: both waves, the change in points, its test. */
export function trendSheet(name: string, context: SectionContext): Sheet {
  const title = sayIn(context.language)('waves.title')
  const head = sheetHead(title, context)
  const rows = [...head, ...cardsOf(context.release).flatMap((card) => cardRows(card, context))]
  return {
    name,
    rows,
    widths,
    merged: [],
    frozenRows: head.length,
    frozenColumns: 1,
    summary: title,
  }
}

function cardRows(card: WaveCard, context: SectionContext): readonly (readonly SheetCell[])[] {
  const { release, language } = context
  const say = sayIn(language)
  const office = sayOfficeIn(language)
  const [{ question, population, waves }] = card
  const [from = '', to = ''] = waves.map((wave) => waveTitle(release.study, wave, language))
  const change = office('points', { title: say('waves.change') })
  const heads = [office('row'), office('base'), from, to, change, office('low'), office('high')]
  return [
    [],
    [textCell(textIn(question, language), 'question')],
    [textCell(populationTitle(release.study, population, language), 'quiet')],
    textCells([...heads, say('test')], 'head'),
    ...card.map((trend) => trendRow(trend, context)),
  ]
}

function trendRow(trend: ProtectedTrend, { language }: SectionContext): readonly SheetCell[] {
  const unit = unitOfRow(trend.row)
  return [
    textCell(textIn(trend.title, language), 'label'),
    textCell(trend.base === undefined ? '' : textIn(trend.base.title, language)),
    sideCell(trend.from, unit, language),
    sideCell(trend.to, unit, language),
    ...differenceCells(trend.difference, unit, language),
  ]
}
