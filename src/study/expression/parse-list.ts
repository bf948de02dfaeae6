import { isSign, peek, refuse, take, takeSign } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { ParsedItem } from './parsed.ts'

/** Reads a code: a word, a number or a quoted text; undefined after a report. */
export function parseItem(cursor: Cursor): ParsedItem | undefined {
  const token = peek(cursor)
  if (token.kind === 'word' || token.kind === 'number' || token.kind === 'text') {
    take(cursor)
    return token
  }
  if (token.kind === 'end') refuse(cursor, 'expression.unfinished', {}, token)
  else refuse(cursor, 'expression.missing_code', { found: token.text }, token)
  return undefined
}

/** Reads `[a, b, c]`; undefined after a report. */
export function parseList(cursor: Cursor): readonly ParsedItem[] | undefined {
  const open = peek(cursor)
  if (takeSign(cursor, ['[']) === undefined) {
    if (open.kind === 'end') refuse(cursor, 'expression.unfinished', {}, open)
    else refuse(cursor, 'expression.syntax', { found: open.text, expected: '[' }, open)
    return undefined
  }
  const items: ParsedItem[] = []
  do {
    const item = parseItem(cursor)
    if (item === undefined) return undefined
    items.push(item)
  } while (takeSign(cursor, [',']) !== undefined)
  if (isSign(cursor, ']')) {
    take(cursor)
    return items
  }
  const found = peek(cursor)
  if (found.kind === 'end') refuse(cursor, 'expression.unclosed', { sign: '[' }, open)
  else refuse(cursor, 'expression.syntax', { found: found.text, expected: ', · ]' }, found)
  return undefined
}
