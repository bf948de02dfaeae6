import { hardWords, signs } from './token.ts'
import type { Sign, Token } from './token.ts'
import type { Report } from './report.ts'

/** Signs of other languages and of word processors, with what to write instead. */
const foreignSigns: readonly (readonly [string, Sign])[] = [
  ['===', '='],
  ['!==', '!='],
  ['==', '='],
  ['<>', '!='],
  ['&&', 'and'],
  ['||', 'or'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
]

const blank = /\s+/uy
// A word may hold dots between its parts (`grid.row`) and hyphens inside them (`18-24`).
const part = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?`
const word = new RegExp(String.raw`${part}(?:\.${part})*`, 'uy')
const plainNumber = /^(\d+)(?:\.(\d+))?$/
const quoted = /'(?:[^']|'')*'|"(?:[^"]|"")*"/uy
const strayRun = /[^\s\p{L}\p{N}_()[\],'"=<>!+*/-]+|./suy

/** What a sticky pattern matches at an offset. */
function matchAt(pattern: RegExp, source: string, offset: number): string | undefined {
  pattern.lastIndex = offset
  return pattern.exec(source)?.[0]
}

function readWord(text: string, start: number, report: Report): Token {
  const span = { start, end: start + text.length }
  const digits = plainNumber.exec(text)
  if (digits === null) {
    const hard = hardWords.find((one) => one === text)
    return hard === undefined
      ? { kind: 'word', text, ...span }
      : { kind: 'sign', text: hard, ...span }
  }
  if ((digits[1] ?? '').length > 15 || (digits[2] ?? '').length > 9) {
    report('expression.number_too_long', { text: `${text.slice(0, 20)}…` }, span)
  }
  return { kind: 'number', text, value: Number(text), ...span }
}

function readText(raw: string, start: number): Token {
  const quote = raw.charAt(0)
  const text = raw.slice(1, -1).replaceAll(quote + quote, quote)
  return { kind: 'text', text, start, end: start + raw.length }
}

/** A quote that nothing closes takes the rest of the source. */
function readOpenText(source: string, start: number, report: Report): Token {
  const span = { start, end: source.length }
  report('expression.unclosed', { sign: source.charAt(start) }, span)
  return { kind: 'text', text: source.slice(start + 1), ...span }
}

function readSign(source: string, start: number, report: Report): Token | undefined {
  const foreign = foreignSigns.find(([sign]) => source.startsWith(sign, start))
  if (foreign !== undefined) {
    const [sign, suggestion] = foreign
    const span = { start, end: start + sign.length }
    report('expression.unknown_sign', { sign, suggestion }, span)
    return { kind: 'sign', text: suggestion, ...span }
  }
  const text = signs.find((sign) => source.startsWith(sign, start))
  return text === undefined ? undefined : { kind: 'sign', text, start, end: start + text.length }
}

function readToken(source: string, start: number, report: Report): Token {
  const name = matchAt(word, source, start)
  if (name !== undefined) return readWord(name, start, report)
  const raw = matchAt(quoted, source, start)
  if (raw !== undefined) return readText(raw, start)
  if (source[start] === "'" || source[start] === '"') return readOpenText(source, start, report)
  const sign = readSign(source, start, report)
  if (sign !== undefined) return sign
  const text = matchAt(strayRun, source, start) ?? source.charAt(start)
  return { kind: 'stray', text, start, end: start + text.length }
}

/**
 * Cuts a source into tokens, an `end` token last.
 *
 * Signs of other languages (`==`, `&&`, `≤`) are reported and read as what was meant; text that
 * belongs to no token becomes `stray`, which the parser refuses.
 */
export function tokenize(source: string, report: Report): readonly Token[] {
  const tokens: Token[] = []
  let offset = 0
  while (offset < source.length) {
    const space = matchAt(blank, source, offset)
    if (space !== undefined) {
      offset += space.length
      continue
    }
    const token = readToken(source, offset, report)
    tokens.push(token)
    offset = token.end
  }
  return [...tokens, { kind: 'end', text: '', start: source.length, end: source.length }]
}
