import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { ProtectedTable } from '../../../../protect/protected.ts'
import { ChartPanel } from '../../parts/chart-panel.tsx'
import { Choices } from '../../parts/choices.tsx'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { chartKinds, chartOf } from './table-chart.ts'

/** The chart of a table, in one of the kinds that it allows. */
export function TableChart({ table }: { readonly table: ProtectedTable }): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const { query } = usePlace()
  const kinds = chartKinds(table)
  const kind = kinds.find((one) => one === query.get('chart')) ?? 'bars'
  const chart = useMemo(() => {
    const release = { study, samples: [{ simulated: study.simulated }] }
    return chartOf(table, kind, { release, language })
  }, [table, kind, study, language])
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
  return <ChartPanel chart={chart} name={table.id} choices={choices} />
}
