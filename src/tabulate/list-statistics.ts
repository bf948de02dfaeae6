import type { AnalysisRules, Net, TableSpec } from '../study/model.ts'
import type { Variable } from '../study/variable.ts'
import type { ColumnFacts } from '../weigh/sample-facts.ts'
import { averagesOf, meanOfNumbers } from './list-averages.ts'
import { listCategories } from './list-categories.ts'
import { listOptions } from './list-options.ts'
import type { StatisticList } from './statistic.ts'

/**
 * Lists what a table shows of a variable: its categories, answers left blank when the base holds
 * them, nets, then NPS, mean and summaries where its values have them.
 *
 * @param nets - nets of the study; those of the variable are kept
 * @param summaries - rows after the mean that the rules ask for
 */
export function listStatistics(
  column: ColumnFacts,
  nets: readonly Net[],
  denominator: TableSpec['denominator'],
  summaries: AnalysisRules['summaries'] = [],
): StatisticList {
  const { kind, variable } = column
  const own = netsOf(variable, nets)
  switch (kind) {
    case 'single': {
      const { measure, levelCount, statistics } = listCategories(variable, own, denominator)
      const averages = averagesOf(column, levelCount, summaries)
      return {
        measures: [measure],
        statistics: [...statistics, ...averages],
        valued: averages.at(-1),
      }
    }
    case 'multiple':
      return listOptions(variable, own, denominator)
    case 'number': {
      const valued = meanOfNumbers(variable)
      const measures = [{ kind: 'number' as const, variable: variable.id }]
      return { measures, statistics: [valued], valued }
    }
    case 'text':
      return { measures: [], statistics: [] }
  }
}

/** The nets of a variable; both populations may have one of this name, with categories of its own. */
export function netsOf({ id, categories }: Variable, nets: readonly Net[]): readonly Net[] {
  return nets.filter(
    (net) => net.variable === id && categories.some(({ code }) => net.codes.includes(code)),
  )
}
