import type { ReactNode } from 'react'
import { accentOf, populationTitle } from '../../../../publish/study-names.ts'
import { sayIn } from '../../../../publish/say.ts'
import { slopeChart } from '../../../../publish/waves.ts'
import { Drawing } from '../../parts/drawing.tsx'
import { useSpeech } from '../../shell/language.ts'
import { useCharts, useStudy } from '../../shell/study-context.ts'
import { ChangeTable } from './change-table.tsx'
import type { ShownCard } from './wave-cards.ts'

interface WaveCardProps {
  readonly card: ShownCard
  /** Asked at another place in the second wave. */
  readonly isMoved: boolean
}

/** One question between two waves: its slopes, and their numbers on all its bases. */
export function WaveCard({ card, isMoved }: WaveCardProps): ReactNode {
  const { language, local, say } = useSpeech()
  const study = useStudy()
  const charts = useCharts()
  const [{ trend }, ...others] = card
  const chart = slopeChart([trend, ...others.map((shown) => shown.trend)], charts)
  return (
    <section className={`wave-card ${accentOf(study, trend.population)}`}>
      <h2>{local(trend.question)}</h2>
      <p className="dot">{populationTitle(study, trend.population, language)}</p>
      {isMoved ? <p className="quiet">{say('changes.mark')}</p> : null}
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
