import type { ReactNode } from 'react'
import { accentOf, populationTitle } from '../../../../publish/study-names.ts'
import { sayIn } from '../../../../publish/say.ts'
import { slopeChart } from '../../../../publish/waves.ts'
import { Drawing } from '../../parts/drawing.tsx'
import { useSpeech } from '../../shell/language.ts'
import { useCharts, useStudy } from '../../shell/study-context.ts'
import { ChangeTable } from './change-table.tsx'
import type { ShownCard } from './wave-cards.ts'

/** One question between two waves: its slopes, and their numbers on all its bases. */
export function WaveCard({ card }: { readonly card: ShownCard }): ReactNode {
  const { language, local } = useSpeech()
  const study = useStudy()
  const charts = useCharts()
  const [{ trend }, ...others] = card
  const chart = slopeChart([trend, ...others.map((shown) => shown.trend)], charts)
  return (
    <section className={`wave-card ${accentOf(study, trend.population)}`}>
      <h2>{local(trend.question)}</h2>
      <p className="dot">{populationTitle(study, trend.population, language)}</p>
      {chart.series.length === 0 ? (
        <p className="quiet">{sayIn(language)('chart.nothing')}</p>
      ) : (
        <Drawing chart={chart} width="narrow" />
      )}
      <details>
        <summary>{sayIn(language)('data_of_chart')}</summary>
        <ChangeTable card={card} />
      </details>
    </section>
  )
}
