import type { ReactNode } from 'react'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import type { Cell, ProtectedTable, TableRow } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { baseText } from '../../../../publish/question-table.ts'
import { withheldText, withheldWord } from '../../../../publish/withheld-text.ts'
import { writeFigure, writeInterval } from '../../../../publish/write-figure.ts'
import { useSpeech } from '../../shell/language.ts'
import { splitRows } from './split-rows.ts'

interface AnswerTableProps {
  readonly table: ProtectedTable
  readonly variable: MenuVariable
}

/** How a variable was answered by everybody asked: its answers, then each kind of missing apart. */
export function AnswerTable({ table, variable }: AnswerTableProps): ReactNode {
  const { language, say } = useSpeech()
  const { answers, missing, others } = splitRows(table, variable)
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={say('codebook.distribution')}>
      <table className="distribution">
        <caption>{baseText(table, { language })}</caption>
        <thead>
          <tr>
            <th scope="col" className="text code-cell">
              {say('codebook.code')}
            </th>
            <th scope="col" className="text">
              {say('codebook.answer')}
            </th>
            <th scope="col" colSpan={2}>
              {say('stat.share')}
            </th>
            <th scope="col">{say('codebook.interval')}</th>
          </tr>
        </thead>
        <Rows rows={answers} />
        {missing.length === 0 ? null : <Rows rows={missing} title={say('codebook.missing')} />}
        {others.length === 0 ? null : <Rows rows={others} title={say('codebook.summaries')} />}
      </table>
    </div>
  )
}

interface RowsProps {
  readonly rows: readonly TableRow[]
  readonly title?: string
}

function Rows({ rows, title }: RowsProps): ReactNode {
  const { local } = useSpeech()
  return (
    <tbody>
      {title === undefined ? null : (
        <tr>
          <th scope="rowgroup" colSpan={5}>
            {title}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <tr key={row.row.row}>
          <td className="text code-cell">
            <code>{row.row.row}</code>
          </td>
          <th scope="row">{local(row.title)}</th>
          <Numbers row={row} />
        </tr>
      ))}
    </tbody>
  )
}

function Numbers({ row }: { readonly row: TableRow }): ReactNode {
  const { language } = useSpeech()
  const cell: Cell = row.cells[0] ?? { kind: 'withheld', reason: 'empty_base' }
  if (cell.kind === 'withheld') {
    return (
      <td colSpan={3} className="withheld">
        {withheldWord(cell.reason, language)} {withheldText(cell.reason, language)}
      </td>
    )
  }
  const unit = unitOfRow(row.row)
  return (
    <>
      <td className="share-bar" aria-hidden="true">
        {unit === 'share' ? <span style={{ width: `${String(cell.value * 100)}%` }} /> : null}
      </td>
      <td>{writeFigure({ unit, value: cell.value }, language)}</td>
      <td className="quiet">{writeInterval(cell.interval, unit, language)}</td>
    </>
  )
}
