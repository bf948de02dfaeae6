import { describe, expect, test } from 'vitest'
import { styleSheet } from '../../publish/style.ts'
import { deepest } from './plot-style.ts'

type Rgb = readonly [number, number, number]

/** The colours by name of one theme: those of `:root`, the first, the one in dark, the one in print. */
function themeAt(index: number): (name: string) => Rgb {
  const blocks = [...styleSheet.matchAll(/:root\{([^}]*)\}/g)].map(([, text = '']) => text)
  const values = new Map(
    [...(blocks[index] ?? '').matchAll(/--([\w-]+):(#[0-9a-f]+)/g)].map(
      ([, name = '', hex = '']) => [name, hex],
    ),
  )
  return (name) => {
    const hex = values.get(name)
    if (hex === undefined) throw new Error(`the style sheet requires --${name}`)
    const long = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1)
    const at = (start: number): number => Number.parseInt(long.slice(start, start + 2), 16) / 255
    return [at(0), at(2), at(4)]
  }
}

function linear(channel: number): number {
  return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

function contrast(first: Rgb, second: Rgb): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function mix(over: Rgb, under: Rgb, opacity: number): Rgb {
  const at = (i: 0 | 1 | 2): number => over[i] * opacity + under[i] * (1 - opacity)
  return [at(0), at(1), at(2)]
}

/** Machado, Oliveira and Fernandes (2009), severity 1: on linear light. */
const deficiencies: Readonly<Record<string, readonly Rgb[]>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** CIE L*a*b* of a colour as an eye with a deficiency sees it. */
function labOf(color: Rgb, deficiency: string): Rgb {
  const [r, g, b] = [linear(color[0]), linear(color[1]), linear(color[2])]
  const rows = deficiencies[deficiency] ?? []
  const [x = 0, y = 0, z = 0] = rows.map(([a, c, d]) =>
    Math.min(1, Math.max(0, a * r + c * g + d * b)),
  )
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const [fx, fy, fz] = [
    f((0.4124 * x + 0.3576 * y + 0.1805 * z) / 0.950_47),
    f(0.2126 * x + 0.7152 * y + 0.0722 * z),
    f((0.0193 * x + 0.1192 * y + 0.9505 * z) / 1.088_83),
  ]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

function distance(first: Rgb, second: Rgb, deficiency: string): number {
  const [a, b] = [labOf(first, deficiency), labOf(second, deficiency)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

describe.each([
  ['light', 0],
  ['dark', 1],
  ['print', 2],
])('colours of charts, %s', (_, index) => {
  const color = themeAt(index)

  test.each(['ink', 'quiet', 'left', 'right', 'warn'])('words in --%s read on paper', (name) => {
    expect(contrast(color(name), color('paper'))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['left', 'right', 'quiet'])('numbers read on the deepest tint of --%s', (name) => {
    const tint = mix(color(name), color('paper'), deepest)
    expect(contrast(color('ink'), tint)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(Object.keys(deficiencies))(
    'the two populations stay apart to an eye with %s',
    (eye) => {
      expect(distance(color('left'), color('right'), eye)).toBeGreaterThan(25)
      expect(distance(color('left-soft'), color('right-soft'), eye)).toBeGreaterThan(10)
    },
  )
})
