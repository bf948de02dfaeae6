import type { ReactNode } from 'react'
import type { ShownGap } from '../../../../api/shown-parts.ts'
import { formatShare } from '../../../../publish/format-number.ts'
import type { Accent } from '../../../../publish/study-names.ts'
import { populationTitle, waveTitle } from '../../../../publish/study-names.ts'
import { writeDate } from '../../../../publish/write-date.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { keyOf } from './arrange-gaps.ts'
import { GapMark } from './gap-mark.tsx'
import { GapParts } from './gap-parts.tsx'
import { PartBases } from './part-bases.tsx'
import { Strip } from './gap-strip.tsx'

interface GapLineProps {
  readonly shown: ShownGap
  readonly accents: readonly [Accent, Accent]
  /** End of the axis of gaps, a share. */
  readonly reach: number
  /** Variable by which both sides are broken down. */
  readonly by?: string | undefined
}

/** One mirror: its title opens its questions; two dots on the axis of shares; the gap beside. */
export function GapLine({ shown, accents, reach, by }: GapLineProps): ReactNode {
  const { language, local, say } = useSpeech()
  const study = useStudy()
  const { gap, breakdowns, whole } = shown
  const breakdown = breakdowns.find(({ variable }) => variable === by)
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
        <PartBases gap={gap} />
        {gap.mirror.sides.map(({ population, benchmark }) =>
          benchmark === undefined ? null : (
            <span key={population} className="quiet">
              {say('face.benchmark', {
                who: populationTitle(study, population, language),
                share: formatShare(benchmark.share, language),
                source: local(benchmark.source),
                date: writeDate(benchmark.date, language),
              })}
            </span>
          ),
        )}
      </div>
      <Strip
        mirror={gap.mirror}
        left={gap.left}
        right={gap.right}
        accents={accents}
        isSaid={gap.part !== undefined}
      />
      <GapMark gap={gap} whole={whole} reach={reach} />
      {breakdown === undefined ? null : (
        <GapParts breakdown={breakdown} mirror={gap.mirror} accents={accents} />
      )}
    </li>
  )
}
