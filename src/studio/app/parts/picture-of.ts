import type { Chart } from '../../../publish/charts.ts'
import { lightColours } from '../../../publish/colours.ts'

const namespace = 'http://www.w3.org/2000/svg'
const margin = 24
/** Twice its size, for a sharp print. */
const density = 2
const fonts = 'system-ui, Segoe UI, Roboto, Noto Sans, Liberation Sans, sans-serif'

/** A line of text over a picture. */
interface Line {
  readonly text: string
  readonly size: number
  readonly fill: string
}

/** The drawings of a chart side by side under its title, colours and fonts written in. */
export function pictureOf(drawings: readonly Element[], chart: Chart): string {
  const sizes = drawings.map((drawing) => ({
    width: Number(drawing.getAttribute('width')),
    height: Number(drawing.getAttribute('height')),
  }))
  const lines = linesOf(chart)
  const top = margin + lines.reduce((sum, { size }) => sum + size * 1.5, 0) + 8
  const width = sizes.reduce((sum, size) => sum + size.width, 0) + 2 * margin
  const height = Math.max(0, ...sizes.map((size) => size.height)) + top + margin
  const viewBox = `0 0 ${String(width)} ${String(height)}`
  const root = element('svg', { width, height, viewBox, 'font-family': fonts })
  root.append(element('rect', { width, height, fill: 'var(--paper)' }), ...writeLines(lines))
  let x = margin
  for (const [at, drawing] of drawings.entries()) {
    drawing.setAttribute('x', String(x))
    drawing.setAttribute('y', String(top))
    root.append(drawing)
    x += sizes[at]?.width ?? 0
  }
  return onWhite(new XMLSerializer().serializeToString(root))
}

function linesOf(chart: Chart): readonly Line[] {
  const { title, who } = { who: undefined, ...chart }
  const sides =
    chart.kind === 'face_to_face'
      ? (chart.sides ?? []).map((text, at) => ({
          text: `● ${text}`,
          size: 14,
          fill: `var(--${chart.accents[at === 0 ? 0 : 1]})`,
        }))
      : []
  return [
    ...(title === undefined ? [] : [{ text: title, size: 20, fill: 'var(--ink)' }]),
    ...(who === undefined ? [] : [{ text: who, size: 14, fill: 'var(--quiet)' }]),
    ...sides,
  ]
}

function writeLines(lines: readonly Line[]): readonly Element[] {
  let y = margin
  return lines.map(({ text, size, fill }) => {
    y += size * 1.5
    const of = { x: margin, y: y - size * 0.4, 'font-size': size, 'font-weight': 600, fill }
    const line = element('text', of)
    line.textContent = text
    return line
  })
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

/** Outside of the page there are no custom properties; and what leaves it is for paper. */
function onWhite(svg: string): string {
  const colours = new Map(
    lightColours.split(';').map((one): readonly [string, string] => {
      const [name = '', value = ''] = one.split(':')
      return [name, value]
    }),
  )
  return svg
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => colours.get(name) ?? 'currentColor')
    .replaceAll('font-family: inherit;', '')
}

/** An SVG text as PNG. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * density
    canvas.height = image.naturalHeight * density
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await blobOf(canvas)
  } finally {
    URL.revokeObjectURL(address)
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('pngOf requires a canvas that can be read'))
      else resolve(blob)
    }, 'image/png')
  })
}
