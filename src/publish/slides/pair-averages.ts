import { accentsOf } from '../face-to-face.ts'
import type { MirroredPair } from '../face-to-face.ts'
import { unitOfRow } from '../figure.ts'
import { formatShare } from '../format-number.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle } from '../study-names.ts'
import type { SlideCell, SlidePart, TablePart } from './deck.ts'
import { mirrorCell } from './mirror-cell.ts'
import { differenceCell, numberCell, quietCell } from './slide-cells.ts'
import { body, run } from './slide-frame.ts'

const headHeight = 0.4
const rowHeight = 0.9
const widths = [5.5, 2.1, 2.1, 2.4] as const

/** Mirrors of means and NPS as a table: their scales differ, and one axis for all would lie. */
export function averageParts(pair: MirroredPair, context: SectionContext): readonly SlidePart[] {
  const { release, language } = context
  const { gaps, populations } = pair
  const say = sayIn(language)
  const accents = accentsOf(release, pair)
  const level = formatShare(gaps[0]?.provenance[0].level ?? 0.95, language)
  const heads = populations.map((id, at): SlideCell => {
    const look = { tone: accents[at === 0 ? 0 : 1], bold: true }
    return { runs: [run(populationTitle(release.study, id, language), 12, look)], align: 'right' }
  })
  const gapHead = quietCell(`${say('gap')}, ${say('interval').toLowerCase()} (${level})`)
  const rows = gaps.map((gap): readonly SlideCell[] => {
    const unit = unitOfRow(gap.mirror.sides[0].row)
    const look = { size: 18, small: 10, bold: true }
    return [
      mirrorCell(gap, { w: widths[0], h: rowHeight }, context),
      ...[gap.left, gap.right].map((cell, at) => {
        const own = { ...look, tone: accents[at === 0 ? 0 : 1], breaks: true }
        return numberCell(cell, unit, own, language)
      }),
      differenceCell(gap.difference, unit, look, language),
    ]
  })
  const table: TablePart = {
    kind: 'table',
    box: { ...body, h: headHeight + rowHeight * rows.length },
    widths,
    heights: [headHeight, ...rows.map(() => rowHeight)],
    rows: [[{ runs: [run('', 10)] }, ...heads, gapHead], ...rows],
    ruled: true,
  }
  return [table]
}
