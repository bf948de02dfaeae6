import type { ReactNode } from 'react'
import type { Measure } from '../../../../publish/strategy/read-indicator.ts'
import { sayStrategyIn } from '../../../../publish/strategy/say-strategy.ts'
import type { IndicatorLevels } from '../../../../study/strategy.ts'
import { useSpeech } from '../../shell/language.ts'
import { placeOnThresholds } from './place-on-thresholds.ts'

interface ThresholdBarProps {
  readonly measure: Measure
  readonly levels: IndicatorLevels
}

/**
 * An interval between its thresholds: to act on the left, to watch in the middle, good on the right,
 * whichever way is better. Its numbers stand beside it.
 */
export function ThresholdBar({ measure, levels }: ThresholdBarProps): ReactNode {
  const { language } = useSpeech()
  const say = sayStrategyIn(language)
  const { low, high, dot, before, after } = placeOnThresholds(measure, levels)
  return (
    <div className="thresholds" aria-hidden="true">
      <span className="zone act">
        <span>{say('level.act')}</span>
      </span>
      <span className="zone watch">
        <span>{say('level.watch')}</span>
      </span>
      <span className="zone good">
        <span>{say('level.good')}</span>
      </span>
      <span
        className="range"
        style={{ left: `${String(low)}%`, width: `${String(high - low)}%` }}
      />
      {before ? <span className="further before">‹</span> : null}
      {after ? <span className="further after">›</span> : null}
      {dot === undefined ? null : <span className="point" style={{ left: `${String(dot)}%` }} />}
    </div>
  )
}
