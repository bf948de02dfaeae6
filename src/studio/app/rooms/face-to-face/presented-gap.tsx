import type { ReactNode } from 'react'
import type { ShownGap } from '../../../../api/shown-parts.ts'
import type { Cell } from '../../../../protect/protected.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { sayIn } from '../../../../publish/say.ts'
import { accentOf, populationTitle, waveTitle } from '../../../../publish/study-names.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { differenceTexts } from '../../../../publish/write-difference.ts'
import { writeFigure } from '../../../../publish/write-figure.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { PartBases } from './part-bases.tsx'

/** One mirror in letters that are read from the back of a room. */
export function PresentedGap({ shown }: { readonly shown: ShownGap }): ReactNode {
  const { language, local } = useSpeech()
  const study = useStudy()
  const { gap, reading } = shown
  return (
    <div className="stage-gap">
      <p className="quiet">
        {waveTitle(study, gap.wave, language)}
        {gap.part === undefined ? '' : ` · ${local(gap.part.title)} · `}
        <PartBases gap={gap} />
      </p>
      <h3>{local(gap.mirror.title)}</h3>
      <div className="stage-sides">
        <BigSide gap={gap} side={0} cell={gap.left} />
        <BigSide gap={gap} side={1} cell={gap.right} />
      </div>
      <BigGap gap={gap} />
      {reading === undefined ? null : <p className="stage-reading">{reading}</p>}
    </div>
  )
}

interface BigSideProps {
  readonly gap: ShownGap['gap']
  readonly side: 0 | 1
  readonly cell: Cell
}

function BigSide({ gap, side, cell }: BigSideProps): ReactNode {
  const { language, local } = useSpeech()
  const study = useStudy()
  const { population, row, label } = gap.mirror.sides[side]
  const unit = unitOfRow(row)
  return (
    <div className={accentOf(study, population)}>
      <p className="dot">{populationTitle(study, population, language)}</p>
      {cell.kind === 'withheld' ? (
        <p>{withheldText(cell.reason, language)}</p>
      ) : (
        <>
          <p className="stage-number">{writeFigure({ unit, value: cell.value }, language)}</p>
          {unit === 'share' ? (
            <span className="stage-bar" aria-hidden="true">
              <span style={{ width: `${String(cell.value * 100)}%` }} />
            </span>
          ) : null}
        </>
      )}
      <p>{local(label)}</p>
    </div>
  )
}

function BigGap({ gap }: Pick<BigSideProps, 'gap'>): ReactNode {
  const { language } = useSpeech()
  const { difference, mirror } = gap
  const word = sayIn(language)('gap')
  if (difference.kind === 'withheld') {
    return (
      <p className="stage-difference">
        {word} – {withheldText(difference.reason, language)}
      </p>
    )
  }
  const unit = unitOfRow(mirror.sides[0].row)
  const { value, interval } = differenceTexts(difference, unit, language)
  return (
    <p className="stage-difference">
      {word} <b>{value}</b> <span className="quiet">{interval}</span>
    </p>
  )
}
