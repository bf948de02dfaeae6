import type { ReactNode } from 'react'
import type { Cell } from '../../../../protect/protected.ts'
import type { FigureUnit } from '../../../../publish/figure.ts'
import { sayIn } from '../../../../publish/say.ts'
import { versusMarks } from '../../../../publish/versus-marks.ts'
import { withheldText, withheldWord } from '../../../../publish/withheld-text.ts'
import { writeFigure, writeInterval } from '../../../../publish/write-figure.ts'
import { useSpeech } from '../../shell/language.ts'
import type { Shown } from './crossed-table-props.ts'
import { writeError } from './write-error.ts'

interface TableCellProps {
  readonly cell: Cell
  readonly unit: FigureUnit
  readonly shown: Shown
}

/** A number with its marks, or the dash that says why there is none. */
export function TableCell({ cell, unit, shown }: TableCellProps): ReactNode {
  const { language } = useSpeech()
  if (cell.kind === 'withheld') {
    return (
      <span className="withheld">
        <span aria-hidden="true">{withheldWord(cell.reason, language)}</span>
        <span className="sr">{withheldText(cell.reason, language)}</span>
      </span>
    )
  }
  if (shown === 'interval') return writeInterval(cell.interval, unit, language)
  if (shown === 'error') return writeError(cell.se, unit, language)
  const { versusTotal, letters } = cell
  return (
    <>
      {writeFigure({ unit, value: cell.value }, language)}
      <span className="marks">
        {letters.length === 0 ? null : <sup>{letters.join('')}</sup>}
        {versusTotal === undefined ? null : (
          <span className="rest">
            <span aria-hidden="true">{versusMarks[versusTotal]}</span>
            <span className="sr">
              {sayIn(language)(
                versusTotal === 'higher' ? 'tables.above_rest' : 'tables.below_rest',
              )}
            </span>
          </span>
        )}
      </span>
    </>
  )
}
