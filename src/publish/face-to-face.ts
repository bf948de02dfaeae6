import { textIn } from '../core/local-text.ts'
import type { Language } from '../core/local-text.ts'
import type { ProtectedGap, Release } from '../protect/protected.ts'
import { pointOf } from './chart-point.ts'
import type { FaceToFaceChart, FaceToFaceRow } from './charts.ts'
import { unitOfRow } from './figure.ts'
import { isSimulated } from './cover.ts'
import { formatNumber, formatPoints, formatShare } from './format-number.ts'
import { renderGapTable } from './gap-table.ts'
import { html, trusted } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { renderReadings } from './mirror-readings.ts'
import { sayIn } from './say.ts'
import type { Section, SectionContext } from './section-context.ts'
import { accentOf, populationTitle, waveTitle } from './study-names.ts'
import type { Accent } from './study-names.ts'

/** The gaps between two populations, the same on the left of all of them. */
export interface Pair {
  readonly populations: readonly [string, string]
  readonly gaps: readonly ProtectedGap[]
}

/**
 * The signature section: all mirrors on one axis, both populations, the gap with its interval, and
 * the same as a table for those who read numbers.
 *
 * @returns nothing when the study has no mirror
 */
export function renderFaceToFace(context: SectionContext): Section | undefined {
  const { release, language } = context
  if (release.gaps.length === 0) return undefined
  const say = sayIn(language)
  const title = say('face_to_face.title')
  const level = formatShare(release.gaps[0]?.provenance[0].level ?? 0.95, language)
  const pairs = pairsOf(release.gaps)
  const body = html`<p class="lead">${say('face_to_face.lead', { level })}</p>
    ${pairs.map((pair) => renderPair(pair, context))}`
  return { id: 'face-to-face', title, body }
}

/** Gaps by pair of populations, in the order of the study. */
export function pairsOf(gaps: readonly ProtectedGap[]): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  for (const gap of gaps) {
    const [left, right] = gap.mirror.sides
    const populations = [left.population, right.population] as const
    const key = populations.join('/')
    pairs.set(key, { populations, gaps: [...(pairs.get(key)?.gaps ?? []), gap] })
  }
  return [...pairs.values()]
}

function renderPair(pair: Pair, context: SectionContext): SafeHtml {
  const { release, language, draw } = context
  const [left, right] = pair.populations.map((id) => populationTitle(release.study, id, language))
  const sides = [left ?? '', right ?? ''] as const
  const accents = accentsOf(release, pair)
  // Said beside the chart too: this is the picture that gets cut out and passed on.
  const simulated = isSimulated(release)
  const shares = pair.gaps.filter(({ mirror }) => unitOfRow(mirror.sides[0].row) === 'share')
  const chart: FaceToFaceChart = {
    kind: 'face_to_face',
    accents,
    rows: shares.map((gap) => gapRow(gap, release, language)),
    percent: (share) => formatShare(share, language),
    points: (difference) => formatNumber(difference * 100, language),
  }
  return html`<ul class="key">
      <li class="${accents[0]}">${sides[0]}</li>
      <li class="${accents[1]}">${sides[1]}</li>
      ${simulated && html`<li class="mark">${sayIn(language)('simulated')}</li>`}
    </ul>
    ${
      draw !== undefined &&
      chart.rows.length > 0 &&
      html`<figure>
        <div class="wide">${trusted(draw(chart, 'wide'))}</div>
        <div class="narrow">${trusted(draw(chart, 'narrow'))}</div>
      </figure>`
    }
    ${renderReadings(pair.gaps, context)}${renderGapTable(pair.gaps, sides, context)}`
}

/** Each population keeps its colour, whichever side of the mirror it stands on. */
export function accentsOf({ study }: Release, { populations }: Pair): readonly [Accent, Accent] {
  const [left, right] = populations
  return accentOf(study, left) === 'right' && accentOf(study, right) === 'left'
    ? ['right', 'left']
    : ['left', 'right']
}

function gapRow(gap: ProtectedGap, release: Release, language: Language): FaceToFaceRow {
  const { difference, mirror } = gap
  const shown = difference.kind === 'difference' ? difference : undefined
  return {
    title: textIn(mirror.title, language),
    detail: waveTitle(release.study, gap.wave, language),
    left: pointOf(gap.left, language),
    right: pointOf(gap.right, language),
    gap: shown && { ...shown, text: formatPoints(shown.value, language) },
  }
}
