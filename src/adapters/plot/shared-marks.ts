import * as Plot from '@observablehq/plot'
import { fontSize, lineHeight, smallSize } from './plot-style.ts'

/** The titles of rows, broken into lines, at the left edge of the drawing. */
export interface RowTitles {
  readonly lines: readonly (readonly string[])[]
  /** The middle of each title, in pixels from the top of the frame. */
  readonly middles: readonly number[]
  /** Room at the left of the frame, in pixels. */
  readonly marginLeft: number
  readonly size?: number | undefined
  readonly italic?: readonly boolean[] | undefined
  /** The panel beside which titles stand, in a grid of them. */
  readonly facet?: { readonly fx: string; readonly fy: string } | undefined
}

/** Height of some lines of text, in pixels. */
export function linesHeight(lines: number, size: number = fontSize): number {
  return lines * size * lineHeight
}

/** Writes titles at the left edge of the drawing; those of nets slanted, as in tables. */
export function writeRowTitles(titles: RowTitles): readonly Plot.Markish[] {
  const { lines, middles, marginLeft, size = fontSize, italic = [], facet } = titles
  const rows = lines.map((line, i) => ({
    ...facet,
    y: middles[i] ?? 0,
    text: line.join('\n'),
    slanted: italic[i] ?? false,
  }))
  return [false, true].map((slanted) =>
    Plot.text(
      rows.filter((row) => row.slanted === slanted),
      {
        ...(facet === undefined ? {} : { fx: 'fx', fy: 'fy' }),
        y: 'y',
        text: 'text',
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: 2 - marginLeft,
        lineHeight,
        fontSize: size,
        fontStyle: slanted ? 'italic' : 'normal',
        fill: 'var(--ink)',
      },
    ),
  )
}

/** Room that the mark of a picture takes at its foot, in pixels. */
export function markRoom(mark: string | undefined): number {
  return mark === undefined ? 0 : 20
}

/** Says in the picture itself that its answers are simulated, or are not all there yet. */
export function writeMark(mark: string | undefined, marginBottom: number): readonly Plot.Markish[] {
  if (mark === undefined) return []
  return [
    Plot.text([mark], {
      frameAnchor: 'bottom-right',
      facet: 'super',
      text: (text: string) => text,
      dy: marginBottom - 4,
      fontSize: smallSize,
      fontWeight: 600,
      fill: 'var(--warn)',
    }),
  ]
}
