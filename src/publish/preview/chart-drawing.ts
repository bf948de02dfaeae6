import { html, trusted } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { ChartPart, ChartSeries } from '../slides/deck.ts'
import { colours, seriesColour } from '../slides/slide-colours.ts'

/** Room of the words of bars, as a part of the chart's width: as in the presentation. */
const labelShare = 0.4

/** A chart of a slide as it will look there; its numbers are those of the slide. */
export function chartDrawing(chart: ChartPart): SafeHtml {
  const { box, alt } = chart
  const [width, height] = [box.w * 72, box.h * 72]
  const frame = { chart, width, height }
  const marks = chart.form === 'lines' ? lines(frame) : bars(frame)
  return html`<svg viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-label="${alt}">
    ${marks}
  </svg>`
}

interface Frame {
  readonly chart: ChartPart
  /** Points. */
  readonly width: number
  readonly height: number
}

function bars({ chart, width, height }: Frame): readonly SafeHtml[] {
  const { categories, series, form, size, max } = chart
  const start = form === 'pairs' ? 0 : labelShare * width
  const [row, scale] = [height / categories.length, (width - start) / max]
  const thick = (row * 0.62) / series.length
  return categories.flatMap((category, at) => {
    const middle = (at + 0.5) * row
    const own = series.flatMap((one, nth) => {
      const value = one.values[at]
      if (value === undefined) return []
      const y = middle + (nth - series.length / 2) * thick
      const colour = barColour(chart, at, nth)
      return [
        html`<rect
          x="${String(start)}"
          y="${String(y)}"
          width="${String(value * scale)}"
          height="${String(thick * 0.94)}"
          fill="#${colour}"
        />`,
        ...intervalMark(one, at, { start, scale, y: y + thick / 2 }),
      ]
    })
    return form === 'pairs' ? own : [label(category, { x: start - 6, y: middle, size }), ...own]
  })
}

function barColour({ form, accents, soft }: ChartPart, at: number, nth: number): string {
  const accent = accents[form === 'pairs' ? nth : 0] ?? 'left'
  return form === 'bars' && soft[at] === true ? colours[`${accent}Soft`] : colours[accent]
}

interface AlongBar {
  readonly start: number
  readonly scale: number
  readonly y: number
}

function intervalMark({ intervals }: ChartSeries, at: number, bar: AlongBar): readonly SafeHtml[] {
  const interval = intervals?.[at]
  if (interval === undefined) return []
  const [low, high] = interval.map((end) => String(bar.start + end * bar.scale))
  const y = String(bar.y)
  return [
    html`<path d="M${low ?? '0'} ${y}H${high ?? '0'}" stroke="#${colours.ink}" stroke-width="1" />`,
  ]
}

interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor?: 'end' | 'middle'
}

function label(text: string, { x, y, size, anchor = 'end' }: LabelPlace): SafeHtml {
  return html`<text
    x="${String(x)}"
    y="${String(y + size * 0.35)}"
    font-size="${String(size)}"
    text-anchor="${anchor}"
    fill="#${colours.ink}"
    >${text}</text
  >`
}

function lines({ chart, width, height }: Frame): readonly SafeHtml[] {
  const { categories, series, size, max } = chart
  const [left, foot] = [size * 3, size * 1.8]
  const step = (width - left) / categories.length
  const x = (at: number): number => left + (at + 0.5) * step
  const y = (value: number): number => (1 - value / max) * (height - foot)
  return [
    ...categories.map((category, at) =>
      label(category, { x: x(at), y: height - foot / 2, size, anchor: 'middle' }),
    ),
    ...series.map(({ values }, nth) => {
      const points = values.flatMap((value, at) =>
        value === undefined ? [] : [`${String(x(at))} ${String(y(value))}`],
      )
      const colour = seriesColour(nth)
      return html`<path
        d="M${trusted(points.join('L'))}"
        fill="none"
        stroke="#${colour}"
        stroke-width="2.25"
      />`
    }),
  ]
}
