import { memo } from 'react'
import type { NamedExoticComponent, ReactNode } from 'react'
import { sayIn } from '../../../../publish/say.ts'
import { useSpeech } from '../../shell/language.ts'
import type { CrossedTableProps } from './crossed-table-props.ts'
import { nextSorting } from './sort-rows.ts'
import { startsBlock } from './starts-block.ts'

type TableHeadProps = Pick<CrossedTableProps, 'table' | 'sorting' | 'onSort'>

/** Titles of blocks and columns; a click on a column sorts by it. */
export const TableHead: NamedExoticComponent<TableHeadProps> = memo(Head)

function Head({ table, sorting, onSort }: TableHeadProps): ReactNode {
  const { language, local, say } = useSpeech()
  const total = sayIn(language)('total')
  return (
    <thead>
      <BlockTitles table={table} />
      <tr>
        <td />
        {table.columns.map((column, at) => {
          const isSorted = sorting?.column === column.key
          const order = sorting?.way === 'up' ? 'ascending' : 'descending'
          return (
            <th
              key={column.key}
              scope="col"
              className={startsBlock(table, at)}
              aria-sort={isSorted ? order : 'none'}
            >
              <button
                type="button"
                className="sorter"
                title={say('explore.sort')}
                onClick={() => {
                  onSort(nextSorting(sorting, column.key))
                }}
              >
                {column.block === undefined ? total : local(column.title)}
                <span className="way" aria-hidden="true">
                  {isSorted ? (sorting.way === 'up' ? '↑' : '↓') : ''}
                </span>
              </button>
              {column.letter === undefined ? null : <span className="letter">{column.letter}</span>}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function BlockTitles({ table }: Pick<CrossedTableProps, 'table'>): ReactNode {
  const { local } = useSpeech()
  if (table.blocks.length === 0) return null
  return (
    <tr>
      <td />
      <td />
      {table.blocks.map(({ title }, index) => (
        <th
          key={local(title)}
          scope="colgroup"
          className="start"
          colSpan={table.columns.filter(({ block }) => block === index).length}
        >
          {local(title)}
        </th>
      ))}
    </tr>
  )
}
