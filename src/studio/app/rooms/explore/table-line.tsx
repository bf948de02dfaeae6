import { memo } from 'react'
import type { NamedExoticComponent, ReactNode } from 'react'
import type { ProtectedTable } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { rowTitle } from '../../../../publish/row-title.ts'
import { useSpeech } from '../../shell/language.ts'
import type { Shown } from './crossed-table-props.ts'
import { startsBlock } from './starts-block.ts'
import { TableCell } from './table-cell.tsx'

interface TableLineProps {
  readonly table: ProtectedTable
  /** Its place in the table as it was released. */
  readonly row: number
  readonly shown: Shown
  /** Whether it is the first one shown, whose total the Tab key reaches. */
  readonly first: boolean
}

/** One row of a table; drawn again when what it says changes, not when rows change places. */
export const TableLine: NamedExoticComponent<TableLineProps> = memo(Line)

function Line({ table, row: rowAt, shown, first }: TableLineProps): ReactNode {
  const { language } = useSpeech()
  const row = table.rows[rowAt]
  if (row === undefined) return null
  const unit = unitOfRow(row.row)
  return (
    <tr className={row.kind} data-row={rowAt}>
      <th scope="row">{rowTitle(table, row, language)}</th>
      {row.cells.map((cell, column) => {
        const hasBar = column === 0 && cell.kind === 'estimate' && unit === 'share'
        return (
          <td
            key={table.columns[column]?.key ?? column}
            className={startsBlock(table, column)}
            data-column={column}
          >
            {hasBar ? <Bar share={cell.value} /> : null}
            <button
              type="button"
              className="figure-button"
              tabIndex={first && column === 0 ? 0 : -1}
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
