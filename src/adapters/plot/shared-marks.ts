import * as Plot from '@observablehq/plot'
import { fontSize, lineHeight, smallSize } from './plot-style.ts'

/** A row of a chart with the band it stands on, so that two rows of one title stay apart. */
export interface Banded {
  readonly band: string
}

/** The titles of rows, broken into lines, at the left edge of the drawing. */
export interface RowTitles {
  readonly lines: readonly (readonly string[])[]
  /** Room at the left of the frame, in pixels. */
  readonly marginLeft: number
  /** From the middle of the band to the middle of the title, in pixels. */
  readonly dy?: number | undefined
  readonly size?: number | undefined
  readonly italic?: readonly boolean[] | undefined
  /** What places the title among facets. */
  readonly facet?: Readonly<Record<string, string>> | undefined
}

/** Height of some lines of text, in pixels. */
export function linesHeight(lines: number, size: number = fontSize): number {
  return lines * size * lineHeight
}

/** Writes titles at the left edge, each on its band; those of nets slanted, as in tables. */
export function writeRowTitles(titles: RowTitles): readonly Plot.Markish[] {
  const { lines, marginLeft, dy = 0, size = fontSize, italic = [], facet = {} } = titles
  const rows = lines.map((line, i) => ({ band: String(i), text: line.join('\n'), i }))
  return [false, true].map((slanted) =>
    Plot.text(
      rows.filter(({ i }) => (italic[i] ?? false) === slanted),
      {
        ...facet,
        y: 'band',
        text: 'text',
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: 2 - marginLeft,
        dy,
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

/** The names of the bands of some rows. */
export function bandsOf(rows: readonly unknown[]): readonly string[] {
  return rows.map((_, i) => String(i))
}
