import type { ReactNode } from 'react'
import type { ShownGap } from '../../../../api/shown-parts.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { populationTitle } from '../../../../publish/study-names.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

/** How many are counted on each side of a gap in a part, or that this is not told. */
export function PartBases({ gap }: Pick<ShownGap, 'gap'>): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  if (gap.part === undefined) return null
  const sides = [gap.left, gap.right].map((cell, at) => {
    const { population } = gap.mirror.sides[at === 0 ? 0 : 1]
    const who = populationTitle(study, population, language)
    return cell.kind === 'withheld'
      ? say('part.base_withheld', { who })
      : say('part.base', { who, n: `n\u00a0=\u00a0${formatNumber(cell.bases.n, language)}` })
  })
  return <span className="quiet">{sides.join(' · ')}</span>
}
