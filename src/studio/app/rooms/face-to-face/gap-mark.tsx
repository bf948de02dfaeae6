import type { ReactNode } from 'react'
import type { ProtectedGap } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import type { FigureUnit } from '../../../../publish/figure.ts'
import { sayIn } from '../../../../publish/say.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { differenceTexts } from '../../../../publish/write-difference.ts'
import { useSpeech } from '../../shell/language.ts'

interface GapMarkProps {
  readonly gap: ProtectedGap
  /** The difference over everybody, where this is that of a part. */
  readonly whole?: ProtectedGap['difference'] | undefined
  /** End of the axis, a share. */
  readonly reach: number
}

/** The gap in numbers, and on its axis with its interval where it counts points. */
export function GapMark({ gap, whole, reach }: GapMarkProps): ReactNode {
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
          <Whole whole={whole} unit={unit} />
        </span>
      </span>
      {unit === 'share' ? (
        <span className="gap-line" aria-hidden="true">
          <span
            className="interval"
            style={{ left: at(low), width: `${String(((high - low) / reach) * 50)}%` }}
          />
          {whole?.kind === 'difference' ? (
            <span className="whole" style={{ left: at(whole.value) }} />
          ) : null}
          <span className="diamond" style={{ left: at(difference.value) }} />
        </span>
      ) : null}
    </div>
  )
}

interface WholeProps extends Pick<GapMarkProps, 'whole'> {
  readonly unit: FigureUnit
}

/** The gap of everybody, to those who listen: those who see have its mark. */
function Whole({ whole, unit }: WholeProps): ReactNode {
  const { language, say } = useSpeech()
  if (whole?.kind !== 'difference') return null
  const { value } = differenceTexts(whole, unit, language)
  return (
    <span className="sr">
      {' '}
      {say('part.whole')} {value}
    </span>
  )
}
