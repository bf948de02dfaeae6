import type { ReactNode } from 'react'
import { accentsOf, faceToFaceChart } from '../../../../publish/face-to-face.ts'
import { unitOfRow } from '../../../../publish/figure.ts'
import { formatNumber, formatShare } from '../../../../publish/format-number.ts'
import { populationTitle } from '../../../../publish/study-names.ts'
import { SavePicture } from '../../parts/save-picture.tsx'
import { useSpeech } from '../../shell/language.ts'
import { useCharts, useStudy } from '../../shell/study-context.ts'
import type { ShownPair } from './arrange-gaps.ts'
import { keyOf } from './arrange-gaps.ts'
import { GapLine } from './gap-line.tsx'

/** The mirrors of two populations on one axis, their gaps on another beside it. */
export function GapPair({ pair }: { readonly pair: ShownPair }): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const charts = useCharts()
  const mirrored = { populations: pair.populations, gaps: pair.gaps.map(({ gap }) => gap) }
  const accents = accentsOf(charts.release, mirrored)
  const reach = reachOf(pair)
  const shares = [0, 0.25, 0.5, 0.75, 1]
  return (
    <section className="pair">
      <div className="pair-head">
        <ul className="key">
          {pair.populations.map((id, side) => (
            <li key={id} className={`dot ${accents[side === 0 ? 0 : 1]}`}>
              {populationTitle(study, id, language)}
            </li>
          ))}
        </ul>
        <SavePicture chart={faceToFaceChart(mirrored, charts)} name={`${study.id}-face-to-face`} />
      </div>
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
          <GapLine key={keyOf(shown)} shown={shown} accents={accents} reach={reach} />
        ))}
      </ol>
    </section>
  )
}

/** The end of the axis of gaps: the tenth above everything that stands on it. */
function reachOf({ gaps }: ShownPair): number {
  const ends = gaps.flatMap(({ gap: { mirror, difference } }) =>
    difference.kind === 'difference' && unitOfRow(mirror.sides[0].row) === 'share'
      ? difference.interval.map(Math.abs)
      : [],
  )
  return Math.ceil(Math.max(0.1, ...ends) * 10 - 1e-9) / 10
}
