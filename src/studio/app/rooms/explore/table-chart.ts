import { barsChart } from '../../../../publish/bars-chart.ts'
import type { Chart } from '../../../../publish/charts.ts'
import { heatChart } from '../../../../publish/heat-chart.ts'
import { multiplesOfColumns } from '../../../../publish/multiples-chart.ts'
import type { ChartContext } from '../../../../publish/section-context.ts'
import type { ProtectedTable } from '../../../../protect/protected.ts'

/** How a table is drawn. */
export type ChartKind = 'bars' | 'heat' | 'multiples'

/** The kinds of chart that a table allows: without columns, bars alone. */
export function chartKinds(table: ProtectedTable): readonly ChartKind[] {
  return table.columns.length > 1 ? ['bars', 'heat', 'multiples'] : ['bars']
}

/** The chart of a table, as published pages draw it. */
export function chartOf(table: ProtectedTable, kind: ChartKind, context: ChartContext): Chart {
  switch (kind) {
    case 'bars':
      return barsChart(table, context)
    case 'heat':
      return heatChart(table, context)
    case 'multiples':
      return multiplesOfColumns(table, context)
  }
}
