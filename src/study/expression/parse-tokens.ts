import {
  atBoundary,
  isSign,
  maximumNesting,
  maximumTerms,
  peek,
  refuse,
  skipGroup,
  skipToBoundary,
  startCursor,
  stopAt,
  take,
  takeSign,
} from './cursor.ts'
import { parseItem, parseList } from './parse-list.ts'
import type { ComparisonOperator, Span } from './ast.ts'
import type { Cursor } from './cursor.ts'
import type { ChainSign, Parsed, ParsedItem } from './parsed.ts'
import type { Report } from './report.ts'
import type { Token } from './token.ts'

const comparisons: readonly ComparisonOperator[] = ['=', '!=', '<', '<=', '>', '>=']

/** From the start of one node to the end of what was just read. */
function spanFrom(cursor: Cursor, start: Span): Span {
  return { start: start.start, end: cursor.tokens[cursor.at - 1]?.end ?? start.end }
}

/** Goes on after a report. */
function recover(cursor: Cursor, start: Span): Parsed {
  skipToBoundary(cursor)
  return { kind: 'error', ...spanFrom(cursor, start) }
}

/** Reads what is nested, unless it is nested too deeply. */
function parseNested(cursor: Cursor, parse: (cursor: Cursor) => Parsed): Parsed {
  if (cursor.nesting === maximumNesting) {
    stopAt(cursor, 'expression.too_deep', maximumNesting)
    return { kind: 'error', ...spanFrom(cursor, peek(cursor)) }
  }
  cursor.nesting += 1
  const node = parse(cursor)
  cursor.nesting -= 1
  return node
}

/** Reads operands of one level and joins them from the left. */
function parseChain(
  cursor: Cursor,
  chainSigns: readonly ChainSign[],
  parseOperand: (cursor: Cursor) => Parsed,
): Parsed {
  let left = parseOperand(cursor)
  let sign = takeSign(cursor, chainSigns)
  while (sign !== undefined) {
    cursor.terms += 1
    if (cursor.terms > maximumTerms) stopAt(cursor, 'expression.too_many_terms', maximumTerms)
    const right = parseOperand(cursor)
    left = { kind: 'chain', sign, left, right, ...spanFrom(cursor, left) }
    sign = takeSign(cursor, chainSigns)
  }
  return left
}

function parseOr(cursor: Cursor): Parsed {
  return parseChain(cursor, ['or'], (inner) => parseChain(inner, ['and'], parseNot))
}

function parseSum(cursor: Cursor): Parsed {
  return parseChain(cursor, ['+', '-'], (inner) => parseChain(inner, ['*', '/'], parseUnary))
}

function parseNot(cursor: Cursor): Parsed {
  const start = peek(cursor)
  if (takeSign(cursor, ['not']) === undefined) return parseComparison(cursor)
  const operand = parseNested(cursor, parseNot)
  return { kind: 'not', operand, ...spanFrom(cursor, start) }
}

function parseComparison(cursor: Cursor): Parsed {
  const node = parseRelation(cursor, parseSum(cursor))
  if (atBoundary(cursor)) return node
  const found = peek(cursor)
  refuse(cursor, 'expression.syntax', { found: found.text, expected: 'and · or' }, found)
  skipToBoundary(cursor)
  // A lone value before the problem would only be refused again, as no condition.
  return node.kind === 'compare' || node.kind === 'in' || node.kind === 'has'
    ? node
    : { kind: 'error', ...spanFrom(cursor, node) }
}

/** Reads what follows the left side of a comparison, if anything does. */
function parseRelation(cursor: Cursor, left: Parsed): Parsed {
  const operator = takeSign(cursor, comparisons)
  if (operator !== undefined) {
    const right = parseSum(cursor)
    return { kind: 'compare', operator, left, right, ...spanFrom(cursor, left) }
  }
  const negated = isSign(cursor, 'not') && isSign(cursor, 'in', 1)
  if (negated) take(cursor)
  if (takeSign(cursor, ['in']) !== undefined) {
    const items = parseList(cursor)
    if (items === undefined) return recover(cursor, left)
    return { kind: 'in', negated, left, items, ...spanFrom(cursor, left) }
  }
  return takeSign(cursor, ['has']) === undefined ? left : parseHas(cursor, left)
}

/** Reads `facebook`, `any [a, b]` or `all [a, b]` after `has`. */
function parseHas(cursor: Cursor, left: Parsed): Parsed {
  const next = peek(cursor)
  const quantifier = next.text === 'all' ? 'all' : 'any'
  const quantified = next.kind === 'word' && next.text === quantifier && isSign(cursor, '[', 1)
  if (quantified) {
    take(cursor)
    const items = parseList(cursor)
    if (items === undefined) return recover(cursor, left)
    return { kind: 'has', quantifier, left, items, ...spanFrom(cursor, left) }
  }
  if (isSign(cursor, '[')) {
    refuse(cursor, 'expression.syntax', { found: '[', expected: 'any [ · all [' }, next)
    return recover(cursor, left)
  }
  const item = parseItem(cursor)
  if (item === undefined) return recover(cursor, left)
  return { kind: 'has', quantifier: 'any', left, items: [item], ...spanFrom(cursor, left) }
}

function parseUnary(cursor: Cursor): Parsed {
  const start = peek(cursor)
  if (takeSign(cursor, ['-']) === undefined) return parsePrimary(cursor)
  const operand = parseNested(cursor, parseUnary)
  return { kind: 'negative', operand, ...spanFrom(cursor, start) }
}

function parsePrimary(cursor: Cursor): Parsed {
  const token = peek(cursor)
  if (token.kind === 'word' && isSign(cursor, '(', 1)) return parseCall(cursor, token)
  if (token.kind === 'word' || token.kind === 'number' || token.kind === 'text') {
    take(cursor)
    return token
  }
  if (isSign(cursor, '(')) return parseGroup(cursor)
  if (token.kind === 'end') refuse(cursor, 'expression.unfinished', {}, token)
  else refuse(cursor, 'expression.missing_value', { found: token.text }, token)
  return recover(cursor, token)
}

function parseGroup(cursor: Cursor): Parsed {
  const open = take(cursor)
  const node = parseNested(cursor, parseOr)
  closeGroup(cursor, open)
  return node
}

function closeGroup(cursor: Cursor, open: Span): void {
  if (takeSign(cursor, [')']) !== undefined) return
  refuse(cursor, 'expression.unclosed', { sign: '(' }, open)
}

/** Reads `answered(name)` or `count(name)`. */
function parseCall(cursor: Cursor, name: Token): Parsed {
  take(cursor)
  const open = take(cursor)
  const argument = takeName(cursor)
  if (argument === undefined) {
    refuse(cursor, 'expression.missing_name', { function: name.text }, peek(cursor))
    skipGroup(cursor)
    return { kind: 'error', ...spanFrom(cursor, name) }
  }
  if (!isSign(cursor, ')') && peek(cursor).kind !== 'end') {
    const found = peek(cursor)
    refuse(cursor, 'expression.syntax', { found: found.text, expected: ')' }, found)
    skipGroup(cursor)
    return { kind: 'error', ...spanFrom(cursor, name) }
  }
  closeGroup(cursor, open)
  return { kind: 'call', name: name.text, argument, ...spanFrom(cursor, name) }
}

/** A name may look like a number: a question may be called `12`. */
function takeName(cursor: Cursor): ParsedItem | undefined {
  const token = peek(cursor)
  if (token.kind !== 'word' && token.kind !== 'number') return undefined
  take(cursor)
  return token
}

/**
 * Reads tokens by the grammar, from the loosest operator to the tightest: `or`, `and`, `not`,
 * comparison, `+ -`, `* /`, unary minus.
 *
 * After a problem it goes on with the next comparison, so that every problem is reported.
 */
export function parseTokens(tokens: readonly Token[], report: Report): Parsed {
  const cursor = startCursor(tokens, report)
  const node = parseOr(cursor)
  const rest = peek(cursor)
  if (rest.kind !== 'end') refuse(cursor, 'expression.unopened', { sign: rest.text }, rest)
  return node
}
