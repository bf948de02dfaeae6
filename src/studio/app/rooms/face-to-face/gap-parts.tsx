import type { ReactNode } from 'react'
import type { GapBreakdown, ShownGap } from '../../../../api/shown-parts.ts'
import type { Accent } from '../../../../publish/study-names.ts'
import { useSpeech } from '../../shell/language.ts'
import { Strip } from './gap-strip.tsx'

interface GapPartsProps {
  readonly breakdown: GapBreakdown
  readonly mirror: ShownGap['gap']['mirror']
  readonly accents: readonly [Accent, Accent]
}

/** A mirror part by part, as the tables of both questions say it. */
export function GapParts({ breakdown, mirror, accents }: GapPartsProps): ReactNode {
  const { local } = useSpeech()
  return (
    <ul className="gap-parts" aria-label={local(breakdown.title)}>
      {breakdown.parts.map(({ code, title, left, right }) => (
        <li key={code}>
          <span className="quiet">{local(title)}</span>
          <Strip mirror={mirror} left={left?.cell} right={right?.cell} accents={accents} />
        </li>
      ))}
    </ul>
  )
}
