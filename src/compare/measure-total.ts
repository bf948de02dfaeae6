import type { VariableId } from '../core/ids.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Base, RowRef, Study } from '../study/model.ts'
import type { Aggregator } from '../tabulate/aggregator.ts'
import { baseMembers } from '../tabulate/base-members.ts'
import { denominatorOf } from '../tabulate/denominator-of.ts'
import type { DomainEstimate } from '../tabulate/domain-estimate.ts'
import { listStatistics } from '../tabulate/list-statistics.ts'
import { measureBlock } from '../tabulate/measure-block.ts'
import type { MeasuredSample } from '../tabulate/measured-sample.ts'
import type { Cell } from '../tabulate/table.ts'

/** One side of a comparison: a row of a sample, over all of its base. */
export interface ComparedSide {
  readonly measured: MeasuredSample
  readonly row: RowRef
  readonly title: LocalText
  readonly question: LocalText
  readonly cell: Cell
  readonly estimate?: DomainEstimate | undefined
}

/** Which variable of a sample, over whom. */
export interface TotalRequest {
  readonly study: Study
  readonly measured: MeasuredSample
  readonly variable: VariableId
  readonly base?: Base | undefined
}

/**
 * Measures every row of a variable over all of its base, as the total column of a table does; no row
 * when the variable was not asked.
 */
export async function measureTotal(
  { study, measured, variable, base }: TotalRequest,
  aggregator: Aggregator,
): Promise<readonly ComparedSide[]> {
  const { dataset } = measured.sample
  const column = dataset.columns.get(variable)
  if (column === undefined) return []
  const denominator = denominatorOf(study, dataset.population, variable, base?.id)
  const members = baseMembers(dataset, column, denominator, base)
  const list = listStatistics(column, study.tables.nets, members, denominator)
  const within = { base: members, list }
  const { rows } = await measureBlock(measured, measured.total, within, aggregator)
  const question = column.variable.label
  return list.statistics.flatMap(({ row, title }, at) =>
    (rows[at] ?? []).map(({ cell, estimate }) => ({
      measured,
      row,
      title,
      question,
      cell,
      estimate,
    })),
  )
}
