import type { ReactNode } from 'react'
import type { ShownGap } from '../../../../api/shown-parts.ts'
import type { Cell } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import type { Accent } from '../../../../publish/study-names.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { writeFigure } from '../../../../publish/write-figure.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

interface StripProps {
  readonly mirror: ShownGap['gap']['mirror']
  /** Absent where it is not known. */
  readonly left: Cell | undefined
  readonly right: Cell | undefined
  readonly accents: readonly [Accent, Accent]
  /** Whether what is withheld is said beside, so that here it is for those who listen. */
  readonly isSaid?: boolean | undefined
}

/** Both sides of a mirror on the axis of shares. */
export function Strip({ mirror, left, right, accents, isSaid }: StripProps): ReactNode {
  const isShare = unitOfRow(mirror.sides[0].row) === 'share'
  const values = [left, right].map((cell) => (cell?.kind === 'estimate' ? cell.value : undefined))
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
      {isShare ? <Benchmarks mirror={mirror} accents={accents} /> : null}
      {([left, right] as const).map((cell, at) => {
        const side = at === 0 ? 0 : 1
        const shown = { cell, mirror, side, isSaid, accent: accents[side] } as const
        return <Side key={side} {...shown} before={isLower(side)} />
      })}
    </div>
  )
}

/** What somebody else published of each side: a tick; its words stand under the title of the mirror. */
function Benchmarks({ mirror, accents }: Pick<StripProps, 'mirror' | 'accents'>): ReactNode {
  return mirror.sides.map(({ population, benchmark }, side) =>
    benchmark === undefined ? null : (
      <span
        key={population}
        className={`benchmark ${accents[side === 0 ? 0 : 1]}`}
        style={{ left: `${String(benchmark.share * 100)}%` }}
        aria-hidden="true"
      />
    ),
  )
}

interface SideProps {
  readonly cell: Cell | undefined
  readonly mirror: ShownGap['gap']['mirror']
  readonly side: 0 | 1
  readonly accent: Accent
  readonly isSaid: boolean | undefined
  readonly before: boolean
}

function Side({ cell, mirror, side, accent, isSaid, before }: SideProps): ReactNode {
  const { language, local, say } = useSpeech()
  const study = useStudy()
  const { population, row, label } = mirror.sides[side]
  const title = study.populations.find(({ id }) => id === population)?.title ?? {}
  const unit = unitOfRow(row)
  const who = say('face.side', { who: local(title), what: local(label) })
  if (cell === undefined) return null
  if (cell.kind === 'withheld') {
    return (
      <span className={isSaid === true ? 'sr' : `side-withheld ${accent} side${String(side)}`}>
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
