import { memo } from 'react'
import type { NamedExoticComponent, ReactNode } from 'react'
import { sayIn } from '../../../../publish/say.ts'
import { useSpeech } from '../../shell/language.ts'
import type { CrossedTableProps } from './crossed-table-props.ts'
import { nextSorting } from './sort-rows.ts'
import type { Sorting } from './sort-rows.ts'
import { startsBlock } from './starts-block.ts'

type TableHeadProps = Pick<CrossedTableProps, 'table' | 'sorting' | 'onSort'>

/** Titles of blocks and columns; a click on a column sorts by it. */
export const TableHead: NamedExoticComponent<TableHeadProps> = memo(Head)

function Head({ table, sorting, onSort }: TableHeadProps): ReactNode {
  return (
    <thead>
      <BlockTitles table={table} />
      <tr>
        <td />
        {table.columns.map(({ key }, at) => (
          <ColumnTitle
            key={key}
            table={table}
            at={at}
            sorting={sorting?.column === key ? sorting : undefined}
            onSort={onSort}
          />
        ))}
      </tr>
    </thead>
  )
}

interface ColumnTitleProps extends Omit<TableHeadProps, 'sorting'> {
  readonly at: number
  /** When the table is sorted by this column. */
  readonly sorting: Sorting | undefined
}

/** Drawn again when its own order changes, not that of another. */
const ColumnTitle = memo(OwnTitle)

function OwnTitle({ table, at, sorting, onSort }: ColumnTitleProps): ReactNode {
  const { language, local, say } = useSpeech()
  const column = table.columns[at]
  if (column === undefined) return null
  const order = sorting?.way === 'up' ? 'ascending' : 'descending'
  return (
    <th
      scope="col"
      className={startsBlock(table, at)}
      aria-sort={sorting === undefined ? 'none' : order}
    >
      <button
        type="button"
        className="sorter"
        title={say('explore.sort')}
        onClick={() => {
          onSort(nextSorting(sorting, column.key))
        }}
      >
        {column.block === undefined ? sayIn(language)('total') : local(column.title)}
        <span className="way" aria-hidden="true">
          {sorting === undefined ? '' : sorting.way === 'up' ? '↑' : '↓'}
        </span>
      </button>
      {column.letter === undefined ? null : <span className="letter">{column.letter}</span>}
    </th>
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
