import { textIn } from '../../core/local-text.ts'
import type { ProtectedGap } from '../../protect/protected.ts'
import { accentsOf } from '../face-to-face.ts'
import type { MirroredPair } from '../face-to-face.ts'
import { formatShare } from '../format-number.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle } from '../study-names.ts'
import type { ChartPart, SlidePart, TablePart, TextPart } from './deck.ts'
import { mirrorCell, mirrorTitle } from './mirror-cell.ts'
import { differenceCell, numberCell, shareSeries } from './slide-cells.ts'
import { body, run } from './slide-frame.ts'

const keyHeight = 0.4
const tallestRow = 0.95
/** Of what stands side by side, in inches. */
const widths = { titles: 4.2, chart: 3.8, sides: 1.9, gap: 2.2 } as const

/** Mirrors of shares: both bars with their intervals, both numbers, the gap. */
export function pairParts(pair: MirroredPair, context: SectionContext): readonly SlidePart[] {
  const { language } = context
  const { gaps } = pair
  const height = Math.min(tallestRow, (body.h - keyHeight) / gaps.length)
  const place = { y: body.y + keyHeight, h: height * gaps.length }
  const column = (x: number, w: number, rows: TablePart['rows']): TablePart => ({
    kind: 'table',
    box: { ...place, x, w },
    widths: [w],
    heights: rows.map(() => place.h / rows.length),
    rows,
    ruled: false,
  })
  const accents = accentsOf(context.release, pair)
  const sides = gaps.flatMap(({ left, right }) =>
    [left, right].map((cell, at) => {
      const look = { size: 13, small: 9, bold: true, tone: accents[at === 0 ? 0 : 1] }
      return [numberCell(cell, 'share', look, language)]
    }),
  )
  const room = { w: widths.titles, h: height }
  const chartX = body.x + widths.titles
  const sidesX = chartX + widths.chart
  return [
    keyPart(pair, { x: chartX, y: body.y, w: widths.chart + widths.sides, h: keyHeight }, context),
    captionPart(gaps, context),
    column(
      body.x,
      widths.titles,
      gaps.map((gap) => [mirrorCell(gap, room, context)]),
    ),
    pairChart(pair, { ...place, x: chartX, w: widths.chart }, context),
    column(sidesX, widths.sides, sides),
    column(
      sidesX + widths.sides,
      widths.gap,
      gaps.map(({ difference }) => [
        differenceCell(difference, 'share', { size: 16, small: 10, bold: true }, language),
      ]),
    ),
  ]
}

/** Which colour is which population. */
function keyPart(
  pair: MirroredPair,
  box: TextPart['box'],
  { release, language }: SectionContext,
): TextPart {
  const accents = accentsOf(release, pair)
  const runs = pair.populations.map((id, index) =>
    run(`● ${populationTitle(release.study, id, language)}   `, 14, {
      tone: accents[index === 0 ? 0 : 1],
      bold: true,
    }),
  )
  return { kind: 'text', box, runs }
}

function captionPart(gaps: readonly ProtectedGap[], { language }: SectionContext): TextPart {
  const level = formatShare(gaps[0]?.provenance[0].level ?? 0.95, language)
  const say = sayIn(language)
  const x = body.x + body.w - widths.gap
  return {
    kind: 'text',
    box: { x, y: body.y, w: widths.gap, h: keyHeight },
    runs: [
      run(`${say('gap')}, ${say('interval').toLowerCase()} (${level})`, 10, { tone: 'quiet' }),
    ],
    align: 'right',
  }
}

/** A withheld side is a bar of no length: its value is not in the file. */
function pairChart(pair: MirroredPair, box: ChartPart['box'], context: SectionContext): ChartPart {
  const { release, language } = context
  const office = sayOfficeIn(language)
  const [first = '', second = ''] = pair.populations.map((id) =>
    populationTitle(release.study, id, language),
  )
  const write = (cell: ProtectedGap['left']): string =>
    cell.kind === 'withheld' ? '–' : formatShare(cell.value, language)
  const items = pair.gaps.map(({ mirror, left, right }) =>
    office('alt.item', {
      title: textIn(mirror.title, language),
      values: `${first} ${write(left)}, ${second} ${write(right)}`,
    }),
  )
  return {
    kind: 'chart',
    form: 'pairs',
    box,
    categories: pair.gaps.map((gap) => mirrorTitle(gap, context)),
    series: [
      shareSeries(
        first,
        pair.gaps.map(({ left }) => left),
      ),
      shareSeries(
        second,
        pair.gaps.map(({ right }) => right),
      ),
    ],
    accents: accentsOf(release, pair),
    soft: [],
    max: 1,
    size: 13,
    alt: office('alt.pairs', { items: items.join(' ') }),
  }
}
