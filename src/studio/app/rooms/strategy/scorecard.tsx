import type { ReactNode } from 'react'
import { formatNumber } from '../../../../publish/format-number.ts'
import type { IndicatorReading } from '../../../../publish/strategy/read-indicator.ts'
import { sayStrategyIn } from '../../../../publish/strategy/say-strategy.ts'
import { standingText, thresholdText } from '../../../../publish/strategy/standing-text.ts'
import { writeInterval } from '../../../../publish/write-figure.ts'
import { strategyAxes } from '../../../../study/strategy.ts'
import { useSpeech } from '../../shell/language.ts'
import { Reading } from './action-item.tsx'
import { Standing } from './standing.tsx'
import { ThresholdBar } from './threshold-bar.tsx'

/** Every indicator, axis by axis, with its interval between its thresholds. */
export function Scorecard({
  readings,
}: {
  readonly readings: readonly IndicatorReading[]
}): ReactNode {
  const { language } = useSpeech()
  const say = sayStrategyIn(language)
  const axes = strategyAxes.filter((axis) =>
    readings.some(({ indicator }) => indicator.axis === axis),
  )
  return (
    <section aria-labelledby="scorecard">
      <h2 id="scorecard">{say('score.title')}</h2>
      <p className="quiet">{say('score.lead')}</p>
      <div className="scores">
        {axes.map((axis) => (
          <section key={axis} aria-labelledby={`axis-${axis}`}>
            <h3 id={`axis-${axis}`}>{say(`axis.${axis}`)}</h3>
            <ul>
              {readings
                .filter(({ indicator }) => indicator.axis === axis)
                .map((reading) => (
                  <Score key={reading.indicator.id} reading={reading} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

function Score({ reading }: { readonly reading: IndicatorReading }): ReactNode {
  const { language, local } = useSpeech()
  const { indicator, measure, bases, standing } = reading
  const say = sayStrategyIn(language)
  const range = measure && writeInterval(measure.interval, indicator.unit, language)
  const thresholds = thresholdText(indicator, language)
  return (
    <li className="score">
      <div className="score-title">
        {local(indicator.title)}
        {thresholds === '' ? null : <span className="note">{thresholds}</span>}
      </div>
      <div className="score-value">
        <b>
          <Reading reading={reading} />
        </b>
        {range === undefined ? null : <span className="note">{range}</span>}
        {bases.length === 0 ? null : (
          <span className="note">
            {say('score.n')} {bases.map((n) => formatNumber(n, language)).join(' / ')}
          </span>
        )}
      </div>
      {measure === undefined || indicator.levels === undefined ? (
        <span />
      ) : (
        <ThresholdBar measure={measure} levels={indicator.levels} />
      )}
      <div className="score-standing">
        <Standing {...standingText(standing, language)} />
      </div>
    </li>
  )
}
