import { memo } from 'react'
import type { NamedExoticComponent, ReactNode } from 'react'
import { baseLines } from '../../../../publish/table-bases.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { useSpeech } from '../../shell/language.ts'
import type { CrossedTableProps } from './crossed-table-props.ts'
import { startsBlock } from './starts-block.ts'

type TableBasesProps = Pick<CrossedTableProps, 'table' | 'policy'>

/** The bases of each column as the last lines of the table. */
export const TableBases: NamedExoticComponent<TableBasesProps> = memo(Bases)

function Bases({ table, policy }: TableBasesProps): ReactNode {
  const { language } = useSpeech()
  return (
    <tfoot>
      {baseLines(table, policy, language).map(({ title, cells }) => (
        <tr key={title}>
          <th scope="row">{title}</th>
          {cells.map((cell, at) => (
            <td key={table.columns[at]?.key ?? at} className={startsBlock(table, at)}>
              {cell.kind === 'withheld' ? (
                <span className="withheld">
                  <span aria-hidden="true">–</span>
                  <span className="sr">{withheldText(cell.reason, language)}</span>
                </span>
              ) : (
                <>
                  {cell.text}
                  {cell.fragile ? <sup>*</sup> : null}
                </>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  )
}
