import type { ReactNode } from 'react'
import type { Chart } from '../../../publish/charts.ts'
import { useSpeech } from '../shell/language.ts'
import { Drawing } from './drawing.tsx'
import { SavePicture } from './save-picture.tsx'

interface ChartPanelProps {
  readonly chart: Chart
  /** Under which its pictures are saved. */
  readonly name: string
  readonly choices?: ReactNode
}

/** A chart, how else it may be drawn, and its picture to be taken away. */
export function ChartPanel({ chart, name, choices }: ChartPanelProps): ReactNode {
  const { say } = useSpeech()
  return (
    <figure className="chart-panel">
      <figcaption>
        <h3>{say('chart')}</h3>
        <div className="actions">
          {choices}
          <SavePicture chart={chart} name={name} />
        </div>
      </figcaption>
      <Drawing chart={chart} />
    </figure>
  )
}
