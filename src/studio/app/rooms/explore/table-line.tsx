import type { ReactNode } from 'react'
import { unitOfRow } from '../../../../publish/figure.ts'
import { rowTitle } from '../../../../publish/row-title.ts'
import { useSpeech } from '../../shell/language.ts'
import type { CellPlace, CrossedTableProps } from './crossed-table-props.ts'
import { startsBlock } from './starts-block.ts'
import { TableCell } from './table-cell.tsx'

interface TableLineProps extends CrossedTableProps {
  /** Its place in the table as it was released. */
  readonly row: number
  /** Whether it is the first one shown, whose total the Tab key reaches. */
  readonly first: boolean
  readonly onPoint: (place: CellPlace) => void
}

/** One row of a table. */
export function TableLine(props: TableLineProps): ReactNode {
  const { table, row: rowAt, first, shown, onPoint, onOpen } = props
  const { language } = useSpeech()
  const row = table.rows[rowAt]
  if (row === undefined) return null
  const unit = unitOfRow(row.row)
  return (
    <tr className={row.kind}>
      <th scope="row">{rowTitle(table, row, language)}</th>
      {row.cells.map((cell, column) => {
        const place = { row: rowAt, column }
        const key = table.columns[column]?.key ?? String(column)
        const hasBar = column === 0 && cell.kind === 'estimate' && unit === 'share'
        return (
          <td
            key={key}
            className={startsBlock(table, column)}
            onMouseEnter={() => {
              onPoint(place)
            }}
          >
            {hasBar ? <Bar share={cell.value} /> : null}
            <button
              type="button"
              className="figure-button"
              tabIndex={first && column === 0 ? 0 : -1}
              onFocus={() => {
                onPoint(place)
              }}
              onClick={() => {
                onOpen(place)
              }}
            >
              <TableCell cell={cell} unit={unit} shown={shown} />
            </button>
          </td>
        )
      })}
    </tr>
  )
}

function Bar({ share }: { readonly share: number }): ReactNode {
  return (
    <span className="bar" aria-hidden="true">
      <span style={{ width: `${String(share * 100)}%` }} />
    </span>
  )
}
