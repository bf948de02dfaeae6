import type { TypstCode } from './typst-code.ts'
import { ownTypst } from './typst-code.ts'
import type { Accent } from '../study-names.ts'

/** What printed pages colour: the names that the screen's style sheet gives its colours. */
export type PrintColour =
  | Accent
  | `${Accent}-soft`
  | 'paper'
  | 'ink'
  | 'quiet'
  | 'rule'
  | 'rule-strong'
  | 'warn'
  | 'warn-paper'
  | 'mark'

/** The colours of printed pages: those of the screen's light mode, on white. */
export const printColours: Readonly<Record<PrintColour, string>> = {
  paper: '#ffffff',
  ink: '#1d1c1a',
  quiet: '#5c5850',
  rule: '#dcd7ca',
  'rule-strong': '#aea793',
  left: '#1f5f99',
  right: '#a8431a',
  'left-soft': '#a9c6e0',
  'right-soft': '#e8bda8',
  warn: '#7a4b00',
  'warn-paper': '#fdf2d8',
  mark: '#f4f1e9',
}

/** The typefaces of printed pages: both come with Typst, so that pages are the same everywhere. */
export const printFonts: { readonly text: string; readonly code: string } = {
  text: 'Libertinus Serif',
  code: 'DejaVu Sans Mono',
}

/** The colour of an accent, as the style of printed pages names it. */
export function accentCode(accent: Accent | `${Accent}-soft`): TypstCode {
  return ownTypst(`c-${accent}`)
}
