import type { Run, Tone } from './deck.ts'

/** The colours of published pages, for paper. */
export const colours = {
  paper: 'FFFDF8',
  ink: '1D1C1A',
  quiet: '5C5850',
  rule: 'C9C3B4',
  warn: '7A4B00',
  warnPaper: 'FDF2D8',
  left: '1F5F99',
  right: 'A8431A',
  leftSoft: 'A9C6E0',
  rightSoft: 'E8BDA8',
} as const

const tones: Readonly<Record<Tone, string>> = {
  ink: colours.ink,
  quiet: colours.quiet,
  warn: colours.warn,
  left: colours.left,
  right: colours.right,
}

/** Colours of lines that stay apart for those who see colours otherwise (after Okabe and Ito, 2008). */
const series = [
  '0072B2',
  'D55E00',
  '009E73',
  'AA3377',
  '1D1C1A',
  'B58900',
  '56B4E9',
  '8C6D5A',
  '7F7F7F',
] as const

/** The colour of a line by its place. */
export function seriesColour(at: number): string {
  return series[at % series.length] ?? colours.ink
}

/** The colour of a stretch of text. */
export function runColour({ tone = 'ink', series: at }: Run): string {
  return at === undefined ? tones[tone] : seriesColour(at)
}
