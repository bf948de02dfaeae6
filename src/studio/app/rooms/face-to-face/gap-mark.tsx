import type { ReactNode } from 'react'
import type { ProtectedGap } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { sayIn } from '../../../../publish/say.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { differenceTexts } from '../../../../publish/write-difference.ts'
import { useSpeech } from '../../shell/language.ts'

interface GapMarkProps {
  readonly gap: ProtectedGap
  /** End of the axis, a share. */
  readonly reach: number
}

/** The gap in numbers, and on its axis with its interval where it counts points. */
export function GapMark({ gap, reach }: GapMarkProps): ReactNode {
  const { language, say } = useSpeech()
  const { difference, mirror } = gap
  const unit = unitOfRow(mirror.sides[0].row)
  const word = <span className="sr">{sayIn(language)('gap')} </span>
  if (difference.kind === 'withheld') {
    return (
      <div className="gap-mark withheld">
        {word}– {withheldText(difference.reason, language)}
      </div>
    )
  }
  const { value, interval, p } = differenceTexts(difference, unit, language)
  const at = (share: number): string => `${String(50 + (share / reach) * 50)}%`
  const [low, high] = difference.interval
  return (
    <div className="gap-mark">
      <span className="gap-text">
        {word}
        <b>{value}</b>{' '}
        <span className="quiet">
          <span className="sr">{say('face.interval')} </span>
          {interval}
          <span className="sr"> {p}</span>
        </span>
      </span>
      {unit === 'share' ? (
        <span className="gap-line" aria-hidden="true">
          <span
            className="interval"
            style={{ left: at(low), width: `${String(((high - low) / reach) * 50)}%` }}
          />
          <span className="diamond" style={{ left: at(difference.value) }} />
        </span>
      ) : null}
    </div>
  )
}
