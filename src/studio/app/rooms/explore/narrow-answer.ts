import type { TableAnswer } from '../../../../api/shown-parts.ts'
import type { TableView } from './crossing.ts'

/** A released table with the columns that are looked at alone: their letters stay those of the whole. */
export function narrowAnswer(answer: TableAnswer, view: TableView): TableAnswer {
  if (view.kind === 'whole') return answer
  const { table, figures } = answer
  const index = view.kind === 'block' ? view.index : undefined
  const kept = table.columns.flatMap(({ block }, at) =>
    block === undefined || block === index ? [at] : [],
  )
  const pick = <T>(list: readonly T[]): readonly T[] =>
    kept.flatMap((at) => {
      const one = list[at]
      return one === undefined ? [] : [one]
    })
  const block = index === undefined ? undefined : table.blocks[index]
  return {
    ...answer,
    figures: figures.map(pick),
    table: {
      ...table,
      blocks: block === undefined ? [] : [block],
      columns: pick(table.columns).map((column) =>
        column.block === undefined ? column : { ...column, block: 0 },
      ),
      rows: table.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
    },
  }
}
