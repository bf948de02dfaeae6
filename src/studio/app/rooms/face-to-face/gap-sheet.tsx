import type { ReactNode } from 'react'
import type { ShownGap } from '../../../../api/shown-parts.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { sayIn } from '../../../../publish/say.ts'
import { waveTitle } from '../../../../publish/study-names.ts'
import { differenceTexts } from '../../../../publish/write-difference.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { Sheet } from '../../parts/sheet.tsx'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { GapSide } from './gap-side.tsx'

interface GapSheetProps {
  readonly shown: ShownGap
  readonly onClose: () => void
}

/** A mirror opened: its sentence, its gap, and the words and bases of both questions. */
export function GapSheet({ shown, onClose }: GapSheetProps): ReactNode {
  const { language, local, say } = useSpeech()
  const study = useStudy()
  const { gap, figures, questions, reading } = shown
  const { mirror, difference } = gap
  return (
    <Sheet title={local(mirror.title)} onClose={onClose}>
      <p className="quiet">
        {waveTitle(study, gap.wave, language)}
        {gap.part === undefined ? '' : ` · ${local(gap.part.title)}`}
      </p>
      {reading === undefined ? null : <p className="reading">{reading}</p>}
      <p>
        <strong>{sayIn(language)('gap')}</strong>{' '}
        {difference.kind === 'withheld' ? (
          withheldText(difference.reason, language)
        ) : (
          <Difference gap={gap} />
        )}{' '}
        <Link href={withQuery({ figure: figures.gap })}>{say('face.record')}</Link>
      </p>
      {mirror.kind === 'belief_and_fact' ? (
        <p className="quiet">{sayIn(language)('belief_and_fact')}</p>
      ) : null}
      {mirror.differs === undefined ? null : <p className="quiet">{local(mirror.differs)}</p>}
      <div className="sides">
        <GapSide
          question={questions[0]}
          cell={gap.left}
          row={mirror.sides[0]}
          figure={figures.left}
        />
        <GapSide
          question={questions[1]}
          cell={gap.right}
          row={mirror.sides[1]}
          figure={figures.right}
        />
      </div>
    </Sheet>
  )
}

function Difference({ gap }: { readonly gap: ShownGap['gap'] }): ReactNode {
  const { language } = useSpeech()
  const { difference, mirror } = gap
  if (difference.kind === 'withheld') return null
  const { value, interval, p } = differenceTexts(
    difference,
    unitOfRow(mirror.sides[0].row),
    language,
  )
  return `${value}, ${interval}, ${p}`
}
