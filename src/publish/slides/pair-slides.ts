import { textIn } from '../../core/local-text.ts'
import type { ProtectedGap } from '../../protect/protected.ts'
import type { MirrorSide } from '../../study/model.ts'
import { printFigureId } from '../../study/text/figure-id.ts'
import { accentsOf, pairsOf } from '../face-to-face.ts'
import type { MirroredPair } from '../face-to-face.ts'
import { unitOfRow } from '../figure.ts'
import { formatPoints, formatShare } from '../format-number.ts'
import { mirrorNotes, plainReading } from '../mirror-readings.ts'
import { roundFigure } from '../round-figure.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import { withheldText } from '../withheld-text.ts'
import { writeInterval } from '../write-figure.ts'
import type { ChartPart, Run, Slide, SlideCell, TablePart, TextPart } from './deck.ts'
import { fitText } from './fit-text.ts'
import { body, figureNotes, framedSlide, run } from './slide-frame.ts'

/** Mirrors on one slide at most. */
const mostRows = 5
const keyHeight = 0.4
const tallestRow = 0.95
const widths = { titles: 4.6, chart: 5, gap: 2.5 } as const

/** The two populations face to face: a bar each a mirror, the gap and its interval beside them. */
export function pairSlides(context: SectionContext): readonly Slide[] {
  return pairsOf(context.release.gaps).flatMap((pair) => {
    const shares = pair.gaps.filter(({ mirror }) => unitOfRow(mirror.sides[0].row) === 'share')
    const parts = Math.ceil(shares.length / mostRows)
    return Array.from({ length: parts }, (_, part) => {
      const each = Math.ceil(shares.length / parts)
      const gaps = shares.slice(part * each, (part + 1) * each)
      return pairSlide({ ...pair, gaps }, { part, parts, context })
    })
  })
}

interface Piece {
  readonly part: number
  readonly parts: number
  readonly context: SectionContext
}

function pairSlide(pair: MirroredPair, { part, parts, context }: Piece): Slide {
  const { language } = context
  const office = sayOfficeIn(language)
  const plain = sayIn(language)('face_to_face.title')
  const readings = pair.gaps.flatMap((gap) => plainReading(gap, context) ?? [])
  const notes = mirrorNotes(pair.gaps, language).map(({ title, text }) => `${title} — ${text}`)
  return framedSlide(
    {
      title: parts === 1 ? plain : office('continued', { title: plain, part: part + 1, parts }),
      parts: [keyPart(pair, context), captionPart(pair, context), ...rowParts(pair, context)],
      source: sourceOf(pair, context),
      notes: [...readings, ...notes, ...figureNotes(pair.gaps.flatMap(idsOf), context)],
    },
    context,
  )
}

function idsOf({ wave, mirror }: ProtectedGap): readonly string[] {
  return (['left', 'right', 'gap'] as const).map((side) =>
    printFigureId({ kind: 'mirror', wave, mirror: mirror.id, side }),
  )
}

function keyPart(pair: MirroredPair, { release, language }: SectionContext): TextPart {
  const accents = accentsOf(release, pair)
  const runs = pair.populations.map((id, index) =>
    run(`● ${populationTitle(release.study, id, language)}   `, 14, {
      tone: accents[index === 0 ? 0 : 1],
      bold: true,
    }),
  )
  const box = { x: body.x + widths.titles, y: body.y, w: widths.chart, h: keyHeight }
  return { kind: 'text', box, runs }
}

function captionPart(pair: MirroredPair, { language }: SectionContext): TextPart {
  const level = formatShare(pair.gaps[0]?.provenance[0].level ?? 0.95, language)
  const say = sayIn(language)
  const x = body.x + widths.titles + widths.chart
  return {
    kind: 'text',
    box: { x, y: body.y, w: widths.gap, h: keyHeight },
    runs: [
      run(`${say('gap')}, ${say('interval').toLowerCase()} (${level})`, 10, { tone: 'quiet' }),
    ],
    align: 'right',
  }
}

function rowParts(pair: MirroredPair, context: SectionContext): readonly (TablePart | ChartPart)[] {
  const { gaps } = pair
  const height = Math.min(tallestRow, (body.h - keyHeight) / gaps.length)
  const place = { y: body.y + keyHeight, h: height * gaps.length }
  const heights = gaps.map(() => height)
  const titles: TablePart = {
    kind: 'table',
    box: { ...place, x: body.x, w: widths.titles },
    widths: [widths.titles],
    heights,
    rows: gaps.map((gap) => [titleCell(gap, height, context)]),
    ruled: false,
  }
  const differences: TablePart = {
    kind: 'table',
    box: { ...place, x: body.x + widths.titles + widths.chart, w: widths.gap },
    widths: [widths.gap],
    heights,
    rows: gaps.map((gap) => [gapCell(gap, context)]),
    ruled: false,
  }
  const box = { ...place, x: body.x + widths.titles, w: widths.chart }
  return [titles, pairChart(pair, box, context), differences]
}

/** What each side says, under the mirror's title: once where both say the same. */
function titleCell(
  gap: ProtectedGap,
  height: number,
  { release, language }: SectionContext,
): SlideCell {
  const { mirror, wave } = gap
  const [left, right] = mirror.sides
  const room = { w: widths.titles - 0.2, h: height * 0.45 }
  const title = `${textIn(mirror.title, language)} (${waveTitle(release.study, wave, language)})`
  const says = (side: MirrorSide): string => textIn(side.label, language)
  const small =
    says(left) === says(right)
      ? says(left)
      : mirror.sides
          .map((side) =>
            sayOfficeIn(language)('other_rows', {
              title: populationTitle(release.study, side.population, language),
              value: says(side),
            }),
          )
          .join(' · ')
  const head = fitText(title, room, [14, 12, 11])
  const below = fitText(small, room, [11, 10, 9])
  return {
    runs: [
      run(head.text, head.size, { bold: true, breaks: true }),
      run(below.text, below.size, { tone: 'quiet' }),
    ],
  }
}

function gapCell({ difference }: ProtectedGap, { language }: SectionContext): SlideCell {
  if (difference.kind === 'withheld') {
    const text = `– (${withheldText(difference.reason, language)})`
    return { runs: [run(text, 10, { tone: 'quiet' })], align: 'right' }
  }
  const runs: readonly Run[] = [
    run(formatPoints(difference.value, language), 16, { bold: true, breaks: true }),
    run(writeInterval(difference.interval, 'points', language), 10, { tone: 'quiet' }),
  ]
  return { runs, align: 'right' }
}

/** A withheld side is a bar of no length without a label: its value is not in the file. */
function pairChart(pair: MirroredPair, box: ChartPart['box'], context: SectionContext): ChartPart {
  const { release, language } = context
  const office = sayOfficeIn(language)
  const names = pair.populations.map((id) => populationTitle(release.study, id, language))
  const write = (cell: ProtectedGap['left']): string =>
    cell.kind === 'withheld' ? '–' : formatShare(cell.value, language)
  const items = pair.gaps.map(({ mirror, left, right }) =>
    office('alt.item', {
      title: textIn(mirror.title, language),
      values: `${names[0] ?? ''} ${write(left)}, ${names[1] ?? ''} ${write(right)}`,
    }),
  )
  const valueOf = (cell: ProtectedGap['left']): number | undefined =>
    cell.kind === 'withheld' ? undefined : roundFigure(cell.value, 'share')
  return {
    kind: 'chart',
    form: 'pairs',
    box,
    categories: pair.gaps.map(
      ({ mirror, wave }) =>
        `${textIn(mirror.title, language)} (${waveTitle(release.study, wave, language)})`,
    ),
    series: [
      { title: names[0] ?? '', values: pair.gaps.map(({ left }) => valueOf(left)) },
      { title: names[1] ?? '', values: pair.gaps.map(({ right }) => valueOf(right)) },
    ],
    accents: accentsOf(release, pair),
    soft: [],
    max: 1,
    size: 13,
    valued: true,
    alt: office('alt.pairs', { items: items.join(' ') }),
  }
}

function sourceOf(pair: MirroredPair, context: SectionContext): string {
  const { release, language } = context
  const { study, samples } = release
  const waves = new Set(pair.gaps.map(({ wave }) => wave))
  const parts = samples
    .filter(({ wave, population }) => waves.has(wave) && pair.populations.includes(population))
    .map(({ wave, population, n }) => {
      const who = populationTitle(study, population, language)
      return `${who}, ${waveTitle(study, wave, language)} (${sayIn(language)('base.short', { n })})`
    })
  return parts.join(' · ')
}
