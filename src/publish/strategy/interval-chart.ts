import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { roundHalfUp } from '../format-number.ts'
import type { IndicatorLevels } from '../../study/strategy.ts'
import type { Measure } from './read-indicator.ts'

const width = 180
const [from, to] = [width / 3, (2 * width) / 3]

/**
 * Draws a figure's interval between its thresholds: to act on the left, to watch in the middle, good on
 * the right, whichever way is better, so that the thresholds of all rows stand one under another. An
 * interval that leaves the drawing ends in an arrow.
 *
 * @param text - what the drawing says, for those who listen
 */
export function drawIntervalChart(
  { value, interval }: Measure,
  levels: IndicatorLevels,
  text: string,
): SafeHtml {
  const place = (at: number): number =>
    from + ((at - levels.act) / (levels.good - levels.act)) * (to - from)
  const ends = interval.map(place).toSorted((a, b) => a - b)
  const [low = 0, high = width] = ends
  const clip = (x: number): number => roundHalfUp(Math.min(width - 4, Math.max(4, x)), 1)
  const dot = place(value)
  const isInside = dot >= 0 && dot <= width
  return html`<svg class="interval" viewBox="0 0 ${width} 22" role="img" aria-label="${text}">
    <path class="zone-act" d="M0 3H${from}V19H0z" />
    <path class="zone-watch" d="M${from} 3H${to}V19H${from}z" />
    <path class="zone-good" d="M${to} 3H${width}V19H${to}z" />
    <path class="tick" d="M${from} 0V22M${to} 0V22" />
    <path class="line" d="M${clip(low)} 11H${clip(high)}${caps(low, high, clip)}" />
    ${isInside && html`<circle class="dot" cx="${roundHalfUp(dot, 1)}" cy="11" r="4" />`}
  </svg>`
}

/** A cap where an interval ends, an arrow where it goes on. */
function caps(low: number, high: number, clip: (x: number) => number): string {
  // All of it is outside: an arrow that says on which side.
  if (high < 0) return 'M9 6L4 11L9 16M4 11H22'
  if (low > width)
    return `M${width - 9} 6L${width - 4} 11L${width - 9} 16M${width - 22} 11H${width - 4}`
  const left = low < 0 ? 'M9 6L4 11L9 16' : `M${clip(low)} 7V15`
  const right =
    high > width ? `M${width - 9} 6L${width - 4} 11L${width - 9} 16` : `M${clip(high)} 7V15`
  return left + right
}
