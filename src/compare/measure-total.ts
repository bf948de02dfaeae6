import type { VariableId } from '../core/ids.ts'
import type { LocalText } from '../core/local-text.ts'
import type { AnalysisRules, Base, Study } from '../study/model.ts'
import type { RowRef } from '../study/row-ref.ts'
import type { Asked } from '../tabulate/asked.ts'
import { rulesOf } from '../tabulate/analysis-rules.ts'
import { baseCondition } from '../tabulate/base-condition.ts'
import { denominatorOf } from '../tabulate/denominator-of.ts'
import type { DomainEstimate } from '../tabulate/domain-estimate.ts'
import { isShown } from '../tabulate/is-shown.ts'
import { listStatistics } from '../tabulate/list-statistics.ts'
import { measureBlock } from '../tabulate/measure-block.ts'
import type { MeasuredSample } from '../tabulate/measured-sample.ts'
import { totalBlock } from '../tabulate/prepare-banner.ts'
import type { Cell } from '../tabulate/table.ts'

/** One side of a comparison: a row of a sample, over all of its base. */
export interface ComparedSide {
  readonly measured: MeasuredSample
  readonly rules: AnalysisRules
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
 * Asks for every row of a variable over all of its base, as the total column of a table shows it; no
 * row when the variable was not asked.
 */
export function measureTotal({
  study,
  measured,
  variable,
  base,
}: TotalRequest): Asked<readonly ComparedSide[]> {
  const { dataset } = measured.sample
  const column = dataset.columns.get(variable)
  if (column === undefined) return { requests: [], finish: () => [] }
  const rules = rulesOf(study)
  const denominator = denominatorOf(study, dataset.population, variable, base?.id)
  const list = listStatistics(column, study.tables.nets, denominator)
  const members = baseCondition(variable, denominator, base)
  return {
    requests: [{ base: members, byDesign: true, by: [], measures: list.measures }],
    finish: ([aggregates]) => {
      if (aggregates === undefined) throw new Error('an aggregator answers every request')
      const statistics = list.statistics.filter((one) => isShown(one, aggregates))
      const { rows } = measureBlock(measured.basis, totalBlock, statistics, { aggregates, rules })
      return statistics.flatMap(({ row, title }, at): readonly ComparedSide[] => {
        const { cells: [cell] = [], estimates: [estimate] = [] } = rows[at] ?? {}
        if (cell === undefined) return []
        return [{ measured, rules, row, title, question: column.variable.label, cell, estimate }]
      })
    },
  }
}
