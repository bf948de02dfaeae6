import type { ReactNode } from 'react'
import type { ShownGap } from '../../../../api/shown-parts.ts'
import type { Cell } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import type { Accent } from '../../../../publish/study-names.ts'
import { waveTitle } from '../../../../publish/study-names.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { writeFigure } from '../../../../publish/write-figure.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { keyOf } from './arrange-gaps.ts'
import { GapMark } from './gap-mark.tsx'

interface GapLineProps {
  readonly shown: ShownGap
  readonly accents: readonly [Accent, Accent]
  /** End of the axis of gaps, a share. */
  readonly reach: number
}

/** One mirror: its title opens its questions; two dots on the axis of shares; the gap beside. */
export function GapLine({ shown, accents, reach }: GapLineProps): ReactNode {
  const { language, local } = useSpeech()
  const study = useStudy()
  const { gap } = shown
  return (
    <li>
      <div className="gap-title">
        <button
          type="button"
          className="plain"
          onClick={() => {
            goTo(withQuery({ mirror: keyOf(shown) }))
          }}
        >
          {local(gap.mirror.title)}
        </button>
        <span className="quiet">{waveTitle(study, gap.wave, language)}</span>
      </div>
      <Strip gap={gap} accents={accents} />
      <GapMark gap={gap} reach={reach} />
    </li>
  )
}

interface StripProps {
  readonly gap: ShownGap['gap']
  readonly accents: readonly [Accent, Accent]
}

function Strip({ gap, accents }: StripProps): ReactNode {
  const { left, right, mirror } = gap
  const isShare = unitOfRow(mirror.sides[0].row) === 'share'
  const values = [left, right].map((cell) => (cell.kind === 'estimate' ? cell.value : undefined))
  const [a, b] = values
  // The number of the lower dot stands at its left, so that two close dots do not write over each other.
  const isLower = (side: 0 | 1): boolean =>
    side === 0 ? (a ?? 0) <= (b ?? 1) : (b ?? 0) < (a ?? 1)
  return (
    <div className={isShare ? 'strip' : 'strip plain-values'}>
      {isShare && a !== undefined && b !== undefined ? (
        <span
          className="between"
          style={{
            left: `${String(Math.min(a, b) * 100)}%`,
            width: `${String(Math.abs(a - b) * 100)}%`,
          }}
        />
      ) : null}
      <Side cell={left} gap={gap} side={0} accent={accents[0]} before={isLower(0)} />
      <Side cell={right} gap={gap} side={1} accent={accents[1]} before={isLower(1)} />
    </div>
  )
}

interface SideProps {
  readonly cell: Cell
  readonly gap: ShownGap['gap']
  readonly side: 0 | 1
  readonly accent: Accent
  readonly before: boolean
}

function Side({ cell, gap, side, accent, before }: SideProps): ReactNode {
  const { language, local, say } = useSpeech()
  const study = useStudy()
  const { population, row, label } = gap.mirror.sides[side]
  const title = study.populations.find(({ id }) => id === population)?.title ?? {}
  const unit = unitOfRow(row)
  const who = say('face.side', { who: local(title), what: local(label) })
  if (cell.kind === 'withheld') {
    return (
      <span className={`side-withheld ${accent} side${String(side)}`}>
        {who} {withheldText(cell.reason, language)}
      </span>
    )
  }
  const place = unit === 'share' ? { left: `${String(cell.value * 100)}%` } : undefined
  return (
    <span className={`side ${accent} ${before ? 'before' : 'after'}`} style={place} title={who}>
      <span className="sr">{who}</span>
      <span className="number">{writeFigure({ unit, value: cell.value }, language)}</span>
    </span>
  )
}
