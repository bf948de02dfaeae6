import type { ForeignTable } from './foreign-table.ts'

const french = /[éèêàçùôîœ]|\b(?:le|la|les|des|une|est|vous|votre|oui|non|de|du|et|dans)\b/giu
const english = /\b(?:the|of|you|your|yes|no|is|are|do|and|in|not|with)\b/gi

/** Rows looked at. */
const rowsRead = 50

/** The language that a file's headers and first answers are written in. */
export function guessLanguage({
  header,
  rows,
}: Pick<ForeignTable, 'header' | 'rows'>): 'fr' | 'en' {
  const text = [header, ...rows.slice(0, rowsRead).map(({ cells }) => cells)].flat().join(' ')
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return count(french) > count(english) ? 'fr' : 'en'
}
