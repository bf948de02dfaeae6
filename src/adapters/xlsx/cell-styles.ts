import type { CellStyle } from 'hucre/xlsx'
import type { CellLook, NumberLook, Workbook } from '../../publish/workbook/workbook.ts'

type FontStyle = NonNullable<CellStyle['font']>

/** Named in each style: a font without a name is any font to some readers. */
const usual: FontStyle = { name: 'Calibri', size: 11 }

/** The colours of published pages, for paper. */
const colours = {
  ink: '1D1C1A',
  quiet: '5C5850',
  rule: 'C9C3B4',
  link: '1F5F99',
  warn: '7A4B00',
  warnPaper: 'FDF2D8',
  mark: 'F4EFE3',
} as const

function coloured(rgb: string, more: FontStyle = {}): FontStyle {
  return { ...usual, ...more, color: { rgb } }
}

function filled(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } }
}

const ruled: NonNullable<CellStyle['border']> = {
  bottom: { style: 'thin', color: { rgb: colours.rule } },
}

const looks: Readonly<Record<CellLook, CellStyle>> = {
  plain: {},
  title: { font: coloured(colours.ink, { size: 16, bold: true }) },
  warning: { font: coloured(colours.warn, { bold: true }), fill: filled(colours.warnPaper) },
  quiet: { font: coloured(colours.quiet) },
  head: {
    font: { ...usual, bold: true },
    fill: filled(colours.mark),
    border: ruled,
    alignment: { wrapText: true, vertical: 'bottom', horizontal: 'left' },
  },
  head_value: {
    font: { ...usual, bold: true },
    fill: filled(colours.mark),
    border: ruled,
    alignment: { wrapText: true, vertical: 'bottom', horizontal: 'right' },
  },
  block: {
    font: coloured(colours.quiet),
    fill: filled(colours.mark),
    alignment: { horizontal: 'left' },
  },
  question: { font: { ...usual, bold: true, size: 12 } },
  label: { font: usual, alignment: { wrapText: true, vertical: 'top' } },
  net: { font: { ...usual, italic: true }, alignment: { wrapText: true, vertical: 'top' } },
  value: { font: usual, alignment: { horizontal: 'right', vertical: 'top' } },
  net_value: {
    font: { ...usual, italic: true },
    alignment: { horizontal: 'right', vertical: 'top' },
  },
  letters: {
    font: coloured(colours.quiet, { bold: true, size: 9 }),
    alignment: { horizontal: 'left', vertical: 'top' },
  },
  withheld: {
    font: coloured(colours.quiet, { size: 9 }),
    alignment: { horizontal: 'left', vertical: 'top' },
  },
  base: { font: coloured(colours.quiet, { size: 9 }) },
  base_value: {
    font: coloured(colours.quiet, { size: 9 }),
    alignment: { horizontal: 'right' },
  },
  note: { font: coloured(colours.quiet, { size: 9 }) },
  text: { font: usual, alignment: { wrapText: true, vertical: 'top' } },
  link: { font: coloured(colours.link, { underline: true }) },
}

/**
 * How numbers are shown. The space before a French percent sign does not break, and stands between
 * quotes: a bare one means something else to some readers.
 */
const formats: Readonly<Record<Workbook['language'], Readonly<Record<NumberLook, string>>>> = {
  fr: { share: '0"\u00a0"%', points: '+0;\u22120;0', mean: '0.0', whole: '#,##0' },
  en: { share: '0%', points: '+0;\u22120;0', mean: '0.0', whole: '#,##0' },
}

/** Looks whose text goes on in a next line of its cell. */
const wrapped: ReadonlySet<CellLook> = new Set(['head', 'head_value', 'label', 'net', 'text'])

/** Whether a text of this look goes on in a next line of its cell. */
export function isWrapped(look: CellLook): boolean {
  return wrapped.has(look)
}

const styles = new Map<string, CellStyle>()

/** The style of a cell; made once, since each cell asks. */
export function cellStyle(
  look: CellLook,
  number: NumberLook | undefined,
  language: Workbook['language'],
): CellStyle {
  const key = `${look} ${number ?? ''} ${language}`
  const known = styles.get(key)
  if (known !== undefined) return known
  const made =
    number === undefined ? looks[look] : { ...looks[look], numFmt: formats[language][number] }
  styles.set(key, made)
  return made
}
