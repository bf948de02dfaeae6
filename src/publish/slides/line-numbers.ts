import { textIn } from '../../core/local-text.ts'
import { formatShare } from '../format-number.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { alphaOf } from '../waves.ts'
import type { SlideCell, TablePart, TextPart } from './deck.ts'
import { fitText } from './fit-text.ts'
import { lineBox } from './line-chart.ts'
import type { Line } from './line-chart.ts'
import { differenceCell, numberCell, quietCell } from './slide-cells.ts'
import { lineNoteHeight, run } from './slide-frame.ts'

const headHeight = 0.4
const tallestRow = 0.6
const widths = [2.6, 1.2, 1.2, 1.8] as const

/** The numbers of lines beside them: both waves and the change, each with its interval. */
export function lineNumbers(
  lines: readonly Line[],
  when: readonly string[],
  { language }: SectionContext,
): readonly (TablePart | TextPart)[] {
  const [first] = lines
  if (first === undefined) return []
  const height = Math.min(tallestRow, (lineBox.h - headHeight) / lines.length)
  const x = lineBox.x + lineBox.w + 0.1
  const w = widths.reduce((sum, width) => sum + width, 0)
  const change = sayIn(language)('waves.change')
  const head = [{ runs: [run('', 10)] }, ...when.map(quietCell), quietCell(change)]
  const table: TablePart = {
    kind: 'table',
    box: { x, y: lineBox.y, w, h: headHeight + height * lines.length },
    widths,
    heights: [headHeight, ...lines.map(() => height)],
    rows: [head, ...lines.map((line, at) => lineCells(line, { at, height, language }))],
    ruled: true,
  }
  const alpha = formatShare(alphaOf(first.trend), language)
  const note: TextPart = {
    kind: 'text',
    box: { x, y: lineBox.y + lineBox.h, w, h: lineNoteHeight },
    runs: [run(sayOfficeIn(language)('significant', { alpha }), 10, { tone: 'quiet' })],
    align: 'right',
  }
  return [table, note]
}

interface LinePlace {
  readonly at: number
  readonly height: number
  readonly language: SectionContext['language']
}

function lineCells(
  { trend, from, to }: Line,
  { at, height, language }: LinePlace,
): readonly SlideCell[] {
  const room = { w: widths[0] - 0.4, h: height - 0.05 }
  const title = fitText(textIn(trend.title, language), room, [12, 11, 10, 9])
  const { difference } = trend
  const bold = difference.kind === 'difference' && difference.p < alphaOf(trend)
  const look = { size: 13, small: 9 }
  return [
    { runs: [run('■ ', 12, { series: at }), run(title.text, title.size)] },
    ...[from, to].map((cell) => numberCell(cell, 'share', { ...look, breaks: true }, language)),
    differenceCell(difference, 'share', { ...look, bold }, language),
  ]
}
