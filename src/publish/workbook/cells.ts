import type { Language } from '../../core/local-text.ts'
import type { WithheldReason } from '../../protect/protected.ts'
import type { FigureUnit } from '../figure.ts'
import { roundFigure } from '../round-figure.ts'
import { sayOfficeIn } from '../say-office.ts'
import type { CellLook, NumberLook, SheetCell, SheetPlace } from './workbook.ts'

/** A cell with nothing in it. */
export const emptyCell: SheetCell = { kind: 'empty' }

/** A cell of text. */
export function textCell(text: string, look: CellLook = 'text', link?: SheetPlace): SheetCell {
  return text === '' ? emptyCell : { kind: 'text', text, look, link }
}

const numberLooks: Readonly<Record<FigureUnit, NumberLook>> = {
  share: 'share',
  points: 'points',
  mean: 'mean',
  nps: 'whole',
  count: 'whole',
}

/** A number rounded as it is written, in the look of its unit. */
export function numberCell(value: number, unit: FigureUnit, look: CellLook = 'value'): SheetCell {
  return { kind: 'number', value: roundFigure(value, unit), number: numberLooks[unit], look }
}

/** A word that says why there is no number. */
export function withheldCell(reason: WithheldReason, language: Language): SheetCell {
  return textCell(sayOfficeIn(language)(`withheld.${reason}`), 'withheld')
}

/** Cells of text, one a word. */
export function textCells(words: readonly string[], look: CellLook): readonly SheetCell[] {
  return words.map((word) => textCell(word, look))
}
