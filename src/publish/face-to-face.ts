import { textIn } from '../core/local-text.ts'
import type { ProtectedGap, Release } from '../protect/protected.ts'
import { renderPicture } from './chart-figure.ts'
import { pointOf } from './chart-point.ts'
import type { FaceToFaceChart, FaceToFaceRow } from './charts.ts'
import { unitOfRow } from './figure.ts'
import { formatNumber, formatPoints, formatShare } from './format-number.ts'
import { pairTitle, renderGapTable } from './gap-table.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { renderReadings } from './mirror-readings.ts'
import { pictureMark } from './picture-words.ts'
import { sayIn } from './say.ts'
import type { ChartContext, ChartRelease, Section, SectionContext } from './section-context.ts'
import { accentOf, populationTitle, waveTitle } from './study-names.ts'
import type { Accent } from './study-names.ts'
import { writeList } from './write-list.ts'

/** The gaps between two populations, the same on the left of all of them. */
export interface MirroredPair {
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

/** Gaps by the two populations that they set face to face. */
export function pairsOf(gaps: readonly ProtectedGap[]): readonly MirroredPair[] {
  const pairs = new Map<string, MirroredPair>()
  for (const gap of gaps) {
    const [left, right] = gap.mirror.sides
    const populations = [left.population, right.population] as const
    const key = populations.join('/')
    pairs.set(key, { populations, gaps: [...(pairs.get(key)?.gaps ?? []), gap] })
  }
  return [...pairs.values()]
}

/** The mirrors of a pair of populations in each part that the study declares, in its order. */
export function partPairs(
  { populations: [left, right] }: MirroredPair,
  { study, partGaps = [] }: Release,
): readonly MirroredPair[] {
  return (study.parts ?? []).flatMap((part) => {
    const gaps = partGaps.filter(
      ({ part: own, mirror: { sides } }) =>
        own?.id === part.id && sides[0].population === left && sides[1].population === right,
    )
    return gaps.length === 0 ? [] : [{ populations: [left, right], gaps }]
  })
}

function renderPair(pair: MirroredPair, context: SectionContext): SafeHtml {
  const { draw } = context
  const chart = faceToFaceChart(pair, context)
  const { accents, sides = ['', ''] } = chart
  return html`<ul class="key">
      <li class="${accents[0]}">${sides[0]}</li>
      <li class="${accents[1]}">${sides[1]}</li>
    </ul>
    ${
      draw !== undefined &&
      chart.rows.length > 0 &&
      html`<figure>${renderPicture(chart, context)}</figure>`
    }
    ${renderReadings(pair.gaps, context)}${renderGapTable(pair.gaps, sides, context)}${partPairs(pair, context.release).map((part) => renderGapTable(part.gaps, sides, context))}`
}

/** The chart of a pair's mirrors that count shares. */
export function faceToFaceChart(pair: MirroredPair, context: ChartContext): FaceToFaceChart {
  const { release, language } = context
  const [left = '', right = ''] = pair.populations.map((id) =>
    populationTitle(release.study, id, language),
  )
  const sides = [left, right] as const
  const shares = pair.gaps.filter(({ mirror }) => unitOfRow(mirror.sides[0].row) === 'share')
  return {
    kind: 'face_to_face',
    title: pairTitle(pair.gaps, [left, right], language),
    mark: pictureMark(context),
    accents: accentsOf(release, pair),
    sides,
    rows: shares.map((gap) => gapRow(gap, sides, context)),
    percent: (share) => formatShare(share, language),
    points: (difference) => formatNumber(difference * 100, language),
  }
}

/** Each population keeps its colour, whichever side of the mirror it stands on. */
export function accentsOf(
  { study }: ChartRelease,
  { populations }: MirroredPair,
): readonly [Accent, Accent] {
  const [left, right] = populations
  return accentOf(study, left) === 'right' && accentOf(study, right) === 'left'
    ? ['right', 'left']
    : ['left', 'right']
}

function gapRow(
  gap: ProtectedGap,
  sides: readonly [string, string],
  { release, language }: ChartContext,
): FaceToFaceRow {
  const { difference, mirror } = gap
  const shown = difference.kind === 'difference' ? difference : undefined
  return {
    title: textIn(mirror.title, language),
    detail: waveTitle(release.study, gap.wave, language),
    left: pointOf(gap.left, language),
    right: pointOf(gap.right, language),
    gap: shown && { ...shown, text: formatPoints(shown.value, language) },
    withheld: withheldIn(gap, sides, language),
  }
}

/** Which sides of a mirror are withheld, or that the gap alone is. */
function withheldIn(
  { left, right, difference }: ProtectedGap,
  sides: readonly [string, string],
  language: SectionContext['language'],
): string | undefined {
  const say = sayIn(language)
  const hidden = [left, right].flatMap((cell, i) =>
    cell.kind === 'withheld' ? [sides[i === 0 ? 0 : 1]] : [],
  )
  const names = hidden.length === 0 && difference.kind === 'withheld' ? [say('gap')] : hidden
  return names.length === 0
    ? undefined
    : say('chart.withheld_sides', { sides: writeList(names, language) })
}
