import type { ReactNode } from 'react'
import type { ProtectedTable } from '../../../../protect/protected.ts'
import { ChartPanel } from '../../parts/chart-panel.tsx'
import { Choices } from '../../parts/choices.tsx'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { useCharts } from '../../shell/study-context.ts'
import { chartKinds, chartOf } from './table-chart.ts'

/** The chart of a table, in one of the kinds that it allows. */
export function TableChart({ table }: { readonly table: ProtectedTable }): ReactNode {
  const { say } = useSpeech()
  const charts = useCharts()
  const { query } = usePlace()
  const kinds = chartKinds(table)
  const kind = kinds.find((one) => one === query.get('chart')) ?? 'bars'
  const choices =
    kinds.length < 2 ? null : (
      <Choices
        label={say('explore.chart')}
        options={kinds.map((id) => ({ id, title: say(`explore.chart.${id}`) }))}
        chosen={kind}
        onChoose={(id) => {
          goTo(withQuery({ chart: id === 'bars' ? undefined : id }), 'replace')
        }}
      />
    )
  return <ChartPanel chart={chartOf(table, kind, charts)} name={table.id} choices={choices} />
}
