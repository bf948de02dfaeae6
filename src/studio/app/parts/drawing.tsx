import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { describeChart } from '../../../publish/describe-chart.ts'
import type { Chart, ChartWidth } from '../../../publish/charts.ts'
import { useSpeech } from '../shell/language.ts'
import { useNarrow } from './use-narrow.ts'

interface DrawingProps {
  readonly chart: Chart
  /** As the room there is, when absent. */
  readonly width?: ChartWidth | undefined
  readonly className?: string
}

/** A chart, said in words to those who do not see it. The plotting library comes with the first. */
export function Drawing({ chart, width, className = '' }: DrawingProps): ReactNode {
  const { language, say } = useSpeech()
  const narrow = useNarrow()
  const place = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const size = width ?? (narrow ? 'narrow' : 'wide')
  useEffect(() => {
    let isCurrent = true
    const draw = async (): Promise<void> => {
      const { drawChartIn } = await import('../../../adapters/plot/draw-chart-in.ts')
      if (isCurrent) place.current?.replaceChildren(...drawChartIn(document, chart, size))
    }
    draw().catch(() => {
      setFailed(true)
    })
    return () => {
      isCurrent = false
    }
  }, [chart, size])
  if (failed) return <p className="quiet">{say('drawing.failed')}</p>
  return (
    <div
      ref={place}
      className={`drawing ${size} ${className}`}
      role="img"
      aria-label={describeChart(chart, language)}
    />
  )
}
