import { tabulateTexts } from '../core/catalogue/tabulate.ts'
import type { AnalysisRules } from '../study/model.ts'
import type { Variable } from '../study/variable.ts'
import type { ColumnFacts } from '../weigh/sample-facts.ts'
import { categoryValues } from './category-values.ts'
import type { Statistic } from './statistic.ts'

/**
 * The averages of a single variable whose answers have values: NPS where it is one, the mean, then the
 * summaries that the rules ask for.
 */
export function averagesOf(
  column: ColumnFacts,
  levelCount: number,
  summaries: AnalysisRules['summaries'] = [],
): readonly Statistic[] {
  const { variable } = column
  const values = categoryValues(column, levelCount)
  if (values === undefined) return []
  const mean: Statistic = { ...averaged(variable, 'mean'), ...values }
  const rows = [mean, ...summaries.map((kind) => ({ ...averaged(variable, kind), ...values }))]
  if (variable.measure !== 'nps') return rows
  const { x, y, shift } = values
  const promotions = y.map((value, at) => (x[at] === 1 ? promotion(value + shift) : 0))
  return [{ ...averaged(variable, 'nps'), x, y: promotions, shift: 0 }, ...rows]
}

/** The mean of a number variable. */
export function meanOfNumbers(variable: Variable): Statistic {
  return { ...averaged(variable, 'mean'), y: [], shift: 0 }
}

function averaged(
  variable: Variable,
  kind: 'mean' | 'nps' | 'median' | 'deviation',
): Pick<Statistic, 'kind' | 'row' | 'title' | 'over' | 'measure'> {
  const row = { variable: variable.id, row: kind }
  return { kind, row, title: tabulateTexts[kind], over: 'valued', measure: 0 }
}

/** Promoters (9, 10) count 100, detractors (0 to 6) −100. Source: Reichheld (2003), HBR 81 (12). */
function promotion(likelihood: number): number {
  if (likelihood >= 9) return 100
  return likelihood <= 6 ? -100 : 0
}
