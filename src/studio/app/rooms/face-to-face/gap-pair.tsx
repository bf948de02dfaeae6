import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import { accentsOf, faceToFaceChart } from '../../../../publish/face-to-face.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { formatNumber, formatShare } from '../../../../publish/format-number.ts'
import { populationTitle } from '../../../../publish/study-names.ts'
import type { Accent } from '../../../../publish/study-names.ts'
import { SavePicture } from '../../parts/save-picture.tsx'
import { useSpeech } from '../../shell/language.ts'
import { useCharts, useStudy } from '../../shell/study-context.ts'
import type { ShownPair } from './arrange-gaps.ts'
import { keyOf } from './arrange-gaps.ts'
import { GapLine } from './gap-line.tsx'

interface GapPairProps {
  readonly pair: ShownPair
  /** The part that its mirrors are read in; everybody when absent. */
  readonly part?: string | undefined
  /** Variable by which both sides are broken down. */
  readonly by?: string | undefined
}

/** The mirrors of two populations on one axis, their gaps on another beside it. */
export function GapPair({ pair, part, by }: GapPairProps): ReactNode {
  const { language, say } = useSpeech()
  const charts = useCharts()
  const mirrored = { populations: pair.populations, gaps: pair.gaps.map(({ gap }) => gap) }
  const accents = accentsOf(charts.release, mirrored)
  const reach = reachOf(pair)
  const shares = [0, 0.25, 0.5, 0.75, 1]
  return (
    <section className="pair">
      <PairHead pair={pair} part={part} accents={accents} />
      <div className="gap-axis" aria-hidden="true">
        <span />
        <span className="axis">
          {shares.map((share) => (
            <span key={share} style={{ left: `${String(share * 100)}%` }}>
              {formatShare(share, language)}
            </span>
          ))}
        </span>
        <span className="axis">
          {[-reach, 0, reach].map((gap, at) => (
            <span key={gap} style={{ left: `${String(at * 50)}%` }}>
              {formatNumber(gap * 100, language)}
            </span>
          ))}
          <span className="axis-title">{say('face.gap_axis')}</span>
        </span>
      </div>
      <ol className="gaps">
        {pair.gaps.map((shown) => (
          <GapLine key={keyOf(shown)} shown={shown} accents={accents} reach={reach} by={by} />
        ))}
      </ol>
    </section>
  )
}

interface PairHeadProps {
  readonly pair: ShownPair
  readonly part: string | undefined
  readonly accents: readonly [Accent, Accent]
}

/** Whose dots are which, and how to take the page away. */
function PairHead({ pair, part, accents }: PairHeadProps): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const charts = useCharts()
  const mirrored = { populations: pair.populations, gaps: pair.gaps.map(({ gap }) => gap) }
  return (
    <div className="pair-head">
      <ul className="key">
        {pair.populations.map((id, side) => (
          <li key={id} className={`dot ${accents[side === 0 ? 0 : 1]}`}>
            {populationTitle(study, id, language)}
          </li>
        ))}
      </ul>
      <span className="save">
        <SavePicture
          chart={faceToFaceChart(mirrored, charts)}
          name={[study.id, 'face-to-face', ...(part === undefined ? [] : [part])].join('-')}
        />
        <a className="button" href={apiPaths.faces(study.id, language, part)} download>
          {say('format.pptx')}
        </a>
      </span>
    </div>
  )
}

/** The end of the axis of gaps: the tenth above everything that stands on it. */
function reachOf({ gaps }: ShownPair): number {
  const ends = gaps.flatMap(({ gap: { mirror, difference }, whole }) => {
    if (unitOfRow(mirror.sides[0].row) !== 'share') return []
    const everybody = whole?.kind === 'difference' ? [Math.abs(whole.value)] : []
    return difference.kind === 'difference'
      ? [...everybody, ...difference.interval.map(Math.abs)]
      : everybody
  })
  return Math.ceil(Math.max(0.1, ...ends) * 10 - 1e-9) / 10
}
