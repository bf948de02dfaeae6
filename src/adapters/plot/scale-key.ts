import * as Plot from '@observablehq/plot'
import type { ScaleCategory } from '../../publish/share-charts.ts'
import { deepest, lineHeight, smallSize } from './plot-style.ts'
import { textWidth, wrapText } from './wrap-text.ts'

/** From a swatch to its words, and from one entry to the next, in pixels. */
const [swatchRoom, gap] = [16, 14]
const line = smallSize * lineHeight

/** A category of the key and where it stands from the drawing's top left corner, in pixels. */
interface KeyEntry {
  readonly category: ScaleCategory
  readonly text: string
  readonly left: number
  readonly top: number
}

/** A key broken into lines. */
export interface Key {
  readonly entries: readonly KeyEntry[]
  readonly height: number
}

/** Lays the categories of a scale out in lines no wider than the drawing. */
export function layOutKey(categories: readonly ScaleCategory[], width: number): Key {
  const entries: KeyEntry[] = []
  let [left, top, tallest] = [2, 2, line]
  for (const category of categories) {
    const style = { size: smallSize }
    const lines = wrapText(category.title, width - swatchRoom - 8, style)
    const room = swatchRoom + Math.max(...lines.map((one) => textWidth(one, style)))
    if (left > 2 && left + room > width - 4) {
      ;[left, top, tallest] = [2, top + tallest + 5, line]
    }
    entries.push({ category, text: lines.join('\n'), left, top })
    left += room + gap
    tallest = Math.max(tallest, lines.length * line)
  }
  return { entries, height: top + tallest }
}

/** Draws the key above the frame. */
export function writeKey(
  { entries }: Key,
  accent: string,
  marginLeft: number,
  marginTop: number,
): readonly Plot.Markish[] {
  return entries.flatMap(({ category, text, left, top }) => {
    const color = category.accented ? `var(--${accent})` : 'var(--quiet)'
    const at = { frameAnchor: 'top-left', dx: left - marginLeft } as const
    return [
      Plot.dot([category], {
        ...at,
        dx: at.dx + 6,
        dy: top - marginTop + line / 2,
        symbol: 'square',
        r: 5.5,
        fill: color,
        fillOpacity: category.depth * deepest,
        stroke: color,
        strokeWidth: 0.75,
      }),
      Plot.text([text], {
        ...at,
        dx: at.dx + swatchRoom,
        dy: top - marginTop + 1,
        text: (words: string) => words,
        textAnchor: 'start',
        lineAnchor: 'top',
        lineHeight,
        fontSize: smallSize,
        fill: 'var(--ink)',
      }),
    ]
  })
}
