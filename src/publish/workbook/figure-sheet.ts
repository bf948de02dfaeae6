import type { FlatFigure } from '../flat/flat-figure.ts'
import { flatFigures } from '../flat/flat-figures.ts'
import type { FigureUnit } from '../figure.ts'
import { writeInterval } from '../write-figure.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { collectFigures } from '../collect-figures.ts'
import { isShown } from '../figure.ts'
import { withheldText } from '../withheld-text.ts'
import { emptyCell, numberCell, textCell, textCells } from './cells.ts'
import { sheetHead } from './sheet-head.ts'
import type { Sheet, SheetCell } from './workbook.ts'

const widths = [52, 10, 14, 18, 10, 10, 10, 42, 60, 40, 66, 60]

/** Every figure with its proof, a line each: what `visavis figure` recomputes. */
export function figureSheet(name: string, context: SectionContext): Sheet {
  const { release, language } = context
  const say = sayIn(language)
  const office = sayOfficeIn(language)
  const top = sheetHead(office('figures'), context)
  const head = [...top, [textCell(office('figures.lead'), 'quiet')]]
  const titles = textCells(
    [
      say('proof.figure'),
      say('proof.value'),
      office('written'),
      say('interval'),
      say('base.n'),
      say('base.weighted'),
      say('base.effective'),
      office('row'),
      say('proof.question'),
      say('proof.base'),
      say('notice.data'),
      'visavis figure',
    ],
    'head',
  )
  const rows = [...head, titles, ...flatFigures(release).map((one) => figureRow(one, context))]
  return {
    name,
    rows,
    widths,
    merged: [],
    frozenRows: head.length + 1,
    frozenColumns: 1,
    repeated: [head.length, head.length],
    summary: office('figures.lead'),
  }
}

function figureRow(flat: FlatFigure, { release, language }: SectionContext): readonly SheetCell[] {
  const isFrench = language === 'fr'
  const entry = collectFigures(release).get(flat.figure)
  const count = (value: number | undefined): SheetCell =>
    value === undefined ? emptyCell : numberCell(value, 'count')
  const numbers = isShown(entry)
    ? [
        numberCell(entry.value, entry.unit),
        textCell(isFrench ? flat.written_fr : flat.written_en, 'plain'),
        textCell(intervalOf(entry.interval, entry.unit, language), 'plain'),
      ]
    : [textCell('–', 'withheld'), textCell(reasonOf(entry, language), 'plain'), emptyCell]
  return [
    textCell(flat.figure, 'plain'),
    ...numbers,
    count(flat.n),
    count(flat.weighted_n),
    count(flat.effective_n),
    textCell(isFrench ? flat.title_fr : flat.title_en, 'plain'),
    textCell(isFrench ? flat.question_fr : flat.question_en, 'plain'),
    textCell(isFrench ? flat.who_fr : flat.who_en, 'plain'),
    textCell(flat.data_hash, 'plain'),
    textCell(`visavis figure ${flat.figure} ${release.study.id}`, 'plain'),
  ]
}

function reasonOf(
  entry: Parameters<typeof isShown>[0],
  language: SectionContext['language'],
): string {
  return entry === undefined || isShown(entry) ? '' : withheldText(entry.reason, language)
}

function intervalOf(
  interval: readonly [number, number] | undefined,
  unit: FigureUnit,
  language: SectionContext['language'],
): string {
  return interval === undefined ? '' : writeInterval(interval, unit, language)
}
