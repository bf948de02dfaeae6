import { textIn } from '../core/index.ts'
import type { Language } from '../core/index.ts'
import type { Cell, ProtectedGap, Release } from '../protect/index.ts'
import type { MirrorSide } from '../study/index.ts'
import type { ChartPoint, DrawChart, FaceToFaceChart, FaceToFaceRow } from './charts.ts'
import { formatNumber, formatP, formatPoints, formatShare } from './format-number.ts'
import { html, trusted } from './html.ts'
import type { SafeHtml } from './html.ts'
import { sayIn } from './page.ts'
import type { Say } from './page.ts'

/** What a section needs: what may leave, the language, and how charts are drawn. */
export interface SectionContext {
  readonly release: Release
  readonly language: Language
  readonly draw: DrawChart
}

/**
 * The signature section: all mirrors on one axis, both populations, the gap with its interval, and
 * the same as a table for those who read numbers.
 *
 * @returns nothing when the study has no mirror
 */
export function renderFaceToFace(context: SectionContext): SafeHtml | undefined {
  const { release, language, draw } = context
  if (release.gaps.length === 0) return undefined
  const say = sayIn(language)
  const chart = faceToFaceChart(context)
  const [left, right] = chart.sides
  return html`<section aria-labelledby="face-to-face">
<h2 id="face-to-face">${say('face_to_face.title')}</h2>
<p class="lead">${say('face_to_face.lead', { level: formatShare(levelOf(release), language) })}</p>
<ul class="key"><li class="left">${left}</li><li class="right">${right}</li></ul>
<figure role="group" aria-label="${chart.description}">
<div class="wide">${trusted(draw(chart, 'wide'))}</div>
<div class="narrow">${trusted(draw(chart, 'narrow'))}</div>
</figure>
${renderGapTable(release.gaps, chart, language)}
</section>`
}

function levelOf(release: Release): number {
  return release.gaps[0]?.provenance[0].level ?? 0.95
}

/** The chart of all mirrors as data, words and rounding included. */
export function faceToFaceChart({ release, language }: SectionContext): FaceToFaceChart {
  const say = sayIn(language)
  const { study, gaps } = release
  const title = (index: 0 | 1): string => {
    const id = gaps[0]?.mirror.sides[index].population
    const population = study.populations.find((candidate) => candidate.id === id)
    return population === undefined ? '' : textIn(population.title, language)
  }
  const rows = gaps.map((gap) => gapRow(gap, release, language))
  return {
    kind: 'face_to_face',
    description: rows.map((row) => describeRow(row, [title(0), title(1)], say)).join(' '),
    sides: [title(0), title(1)],
    gapTitle: say('gap'),
    rows,
    percent: (share) => formatShare(share, language),
    points: (difference) => formatNumber(difference * 100, language),
  }
}

function gapRow(gap: ProtectedGap, release: Release, language: Language): FaceToFaceRow {
  const wave = release.study.waves.find((candidate) => candidate.id === gap.wave)
  const { difference, mirror } = gap
  return {
    title: textIn(mirror.title, language),
    detail: wave === undefined ? gap.wave : textIn(wave.title, language),
    left: pointOf(gap.left, language),
    right: pointOf(gap.right, language),
    gap:
      difference.kind === 'withheld'
        ? undefined
        : {
            value: difference.value,
            interval: difference.interval,
            text: formatPoints(difference.value, language),
          },
  }
}

/** A cell as a chart's dot; withheld cells draw nothing. */
export function pointOf(cell: Cell, language: Language): ChartPoint | undefined {
  if (cell.kind === 'withheld') return undefined
  return { value: cell.value, interval: cell.interval, text: formatShare(cell.value, language) }
}

function describeRow(row: FaceToFaceRow, sides: readonly [string, string], say: Say): string {
  return say('face_to_face.description', {
    title: row.title,
    detail: row.detail,
    leftSide: sides[0],
    left: row.left?.text ?? '–',
    rightSide: sides[1],
    right: row.right?.text ?? '–',
    gap: row.gap?.text ?? '–',
  })
}

function renderGapTable(
  gaps: readonly ProtectedGap[],
  chart: FaceToFaceChart,
  language: Language,
): SafeHtml {
  const say = sayIn(language)
  const lines = gaps.map((gap, i) => renderGapLine(gap, chart.rows[i], language))
  return html`<details open><summary>${say('data_of_chart')}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="${say('data_of_chart')}"><table>
<thead><tr><th scope="col" class="text">${say('mirror')}</th><th scope="col">${say('wave')}</th><th scope="col" class="text">${chart.sides[0]}</th><th scope="col" class="text">${chart.sides[1]}</th><th scope="col">${say('gap')}</th><th scope="col">${say('interval')}</th><th scope="col">${say('test')}</th></tr></thead>
<tbody>${lines}</tbody></table></div></details>`
}

function renderGapLine(
  gap: ProtectedGap,
  row: FaceToFaceRow | undefined,
  language: Language,
): SafeHtml {
  const say = sayIn(language)
  const { difference, mirror } = gap
  const range =
    difference.kind === 'withheld'
      ? '–'
      : say('interval.range', {
          low: formatNumber(difference.interval[0] * 100, language),
          high: formatNumber(difference.interval[1] * 100, language),
        })
  const note = mirror.kind === 'belief_and_fact' ? ` — ${say('belief_and_fact')}` : ''
  return html`<tr><th scope="row">${textIn(mirror.title, language)}<span class="quiet">${note}</span></th><td>${gap.wave}</td>${renderSide(mirror.sides[0], row?.left, language)}${renderSide(mirror.sides[1], row?.right, language)}<td><b>${row?.gap?.text ?? '–'}</b></td><td>${range}</td><td>${difference.kind === 'withheld' ? '–' : formatP(difference.p, language)}</td></tr>`
}

function renderSide(side: MirrorSide, point: ChartPoint | undefined, language: Language): SafeHtml {
  return html`<td class="text"><b>${point?.text ?? '–'}</b> <span class="quiet">${textIn(side.label, language)}</span></td>`
}
