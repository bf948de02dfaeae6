import { textIn } from '../../core/local-text.ts'
import type { ProtectedTable, TableRow } from '../../protect/protected.ts'
import { figureIdOf } from '../collect-figures.ts'
import { unitOfRow } from '../figure.ts'
import { baseText, tableNotes } from '../question-table.ts'
import { rowTitle } from '../row-title.ts'
import { sayOfficeIn } from '../say-office.ts'
import type { SectionContext } from '../section-context.ts'
import { accentOf, populationTitle, waveTitle } from '../study-names.ts'
import { withheldNotes, withheldText } from '../withheld-text.ts'
import { writeFigure, writeInterval } from '../write-figure.ts'
import { barLabels, barParts } from './bar-parts.ts'
import type { Bar } from './bar-parts.ts'
import type { Slide, SlidePart, TextPart } from './deck.ts'
import { fitText } from './fit-text.ts'
import { body, figureNotes, framedSlide, othersHeight, run } from './slide-frame.ts'
import { pieceTitle, slidePieces } from './slide-pieces.ts'
import type { SlidePiece } from './slide-pieces.ts'

/** Bars on one slide at most. */
const mostBars = 14

/** The answers to one question as bars, on as many slides as it takes. */
export function barSlides(table: ProtectedTable, context: SectionContext): readonly Slide[] {
  const pieces = slidePieces(barsOf(table, context), mostBars)
  const none: SlidePiece<Bar> = { items: [], part: 0, parts: 1 }
  return (pieces.length === 0 ? [none] : pieces).map((piece) => barSlide(table, piece, context))
}

function barsOf(table: ProtectedTable, { language }: SectionContext): readonly Bar[] {
  return table.rows.flatMap((row) => {
    const [cell] = row.cells
    if (cell?.kind !== 'estimate' || unitOfRow(row.row) !== 'share') return []
    return [{ row, cell, title: rowTitle(table, row, language) }]
  })
}

function barSlide(table: ProtectedTable, piece: SlidePiece<Bar>, context: SectionContext): Slide {
  const { release, language } = context
  const { study } = release
  const { wave, population } = table.provenance
  const office = sayOfficeIn(language)
  const question = textIn(table.variable.label, language)
  const who = `${populationTitle(study, population, language)}, ${waveTitle(study, wave, language)}`
  const { items: bars } = piece
  const labels = barLabels(bars)
  const shortened = bars.filter(({ title }, at) => title !== labels[at])
  return framedSlide(
    {
      title: pieceTitle(question, piece, context),
      parts: partsOf(table, piece, context),
      over: {
        text: table.base === undefined ? who : `${who}, ${textIn(table.base.title, language)}`,
        tone: accentOf(study, population),
      },
      source: `${who}. ${baseText(table, context)}. ${question}`,
      notes: [
        office('notes.question', { question }),
        ...shortened.map((bar) => office('notes.full', { text: bar.title })),
        ...tableNotes(table, context),
        ...figureNotes(idsOf(table, piece), context),
      ],
    },
    context,
  )
}

/** The figures of the bars, and after the last of them those that no bar says. */
function idsOf(table: ProtectedTable, piece: SlidePiece<Bar>): readonly string[] {
  const [total] = table.columns
  const others = isLast(piece) ? table.rows.filter(({ row }) => unitOfRow(row) !== 'share') : []
  const rows: readonly TableRow[] = [...piece.items.map(({ row }) => row), ...others]
  return total === undefined ? [] : rows.map((row) => figureIdOf(table, row, total))
}

function isLast({ part, parts }: SlidePiece<Bar>): boolean {
  return part === parts - 1
}

/** What stands below the bars, on the last slide; in their place, where all are withheld. */
function partsOf(
  table: ProtectedTable,
  piece: SlidePiece<Bar>,
  context: SectionContext,
): readonly SlidePart[] {
  const { items: bars } = piece
  if (bars.length === 0) {
    const text = withheldNotes(table, context.language).join(' ')
    return [{ kind: 'text', box: body, runs: [run(text, 16)] }]
  }
  const others = isLast(piece) ? othersText(table, context) : ''
  return [...barParts(table, bars, context), ...(others === '' ? [] : [othersPart(others)])]
}

/** What no bar says: averages, and figures that are withheld with why. */
function othersText(table: ProtectedTable, { language }: SectionContext): string {
  const office = sayOfficeIn(language)
  const lines = table.rows.flatMap((row) => {
    const [cell] = row.cells
    const title = rowTitle(table, row, language)
    if (cell === undefined) return []
    if (cell.kind === 'withheld') {
      return [office('other_rows', { title, value: `– (${withheldText(cell.reason, language)})` })]
    }
    const unit = unitOfRow(row.row)
    if (unit === 'share') return []
    const interval = writeInterval(cell.interval, unit, language)
    const value = `${writeFigure({ unit, value: cell.value }, language)} (${interval})`
    return [office('other_rows', { title, value })]
  })
  return lines.join(' · ')
}

function othersPart(text: string): TextPart {
  const box = { ...body, y: body.y + body.h - othersHeight, h: othersHeight }
  const fitted = fitText(text, box, [14, 12, 10])
  return { kind: 'text', box, runs: [run(fitted.text, fitted.size)] }
}
