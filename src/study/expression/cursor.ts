import type { IssueCode } from '../../core/catalogue/index.ts'
import type { IssueValues } from '../../core/issue.ts'
import type { Span } from './ast.ts'
import type { Report } from './report.ts'
import type { Sign, Token } from './token.ts'

/** How deep parentheses, `not` and minus signs may be nested. */
export const maximumNesting = 64

/** How many operators an expression may chain: with the nesting, bounds the depth of its tree. */
export const maximumTerms = 500

/** Where the parser stands in its tokens. */
export interface Cursor {
  readonly tokens: readonly Token[]
  readonly report: Report
  at: number
  nesting: number
  terms: number
  /** Set once a limit is passed: what follows is not read and nothing more is reported. */
  stopped: boolean
}

/** Starts at the first token. */
export function startCursor(tokens: readonly Token[], report: Report): Cursor {
  return { tokens, report, at: 0, nesting: 0, terms: 0, stopped: false }
}

/** The token that comes next, or one further on; the end token stays for ever. */
export function peek(cursor: Cursor, ahead = 0): Token {
  const token = cursor.tokens[cursor.at + ahead] ?? cursor.tokens.at(-1)
  if (token === undefined) throw new Error('peek requires tokens that end with an end token')
  return token
}

/** Moves past the next token and gives it. */
export function take(cursor: Cursor): Token {
  const token = peek(cursor)
  if (token.kind !== 'end') cursor.at += 1
  return token
}

/** Whether the next token (or one further on) is this sign. */
export function isSign(cursor: Cursor, sign: Sign, ahead = 0): boolean {
  const token = peek(cursor, ahead)
  return token.kind === 'sign' && token.text === sign
}

/** Moves past the next token when it is one of these signs, and says which. */
export function takeSign<S extends Sign>(cursor: Cursor, wanted: readonly S[]): S | undefined {
  const found = wanted.find((sign) => isSign(cursor, sign))
  if (found !== undefined) cursor.at += 1
  return found
}

/** Reports a problem, unless reading was given up. */
export function refuse(cursor: Cursor, code: IssueCode, values: IssueValues, at: Span): void {
  if (!cursor.stopped) cursor.report(code, values, at)
}

/** Gives up reading at a limit: says so once and goes to the end. */
export function stopAt(cursor: Cursor, code: IssueCode, limit: number): void {
  refuse(cursor, code, { limit }, peek(cursor))
  cursor.stopped = true
  cursor.at = cursor.tokens.length - 1
}

/** Whether a comparison may end here. */
export function atBoundary(cursor: Cursor): boolean {
  return (
    peek(cursor).kind === 'end' ||
    isSign(cursor, 'and') ||
    isSign(cursor, 'or') ||
    isSign(cursor, ')')
  )
}

/** After a problem: goes on to where the next comparison can be read, to report that one too. */
export function skipToBoundary(cursor: Cursor): void {
  let open = 0
  while (peek(cursor).kind !== 'end' && (open > 0 || !atBoundary(cursor))) {
    if (isSign(cursor, '(')) open += 1
    if (isSign(cursor, ')')) open -= 1
    cursor.at += 1
  }
}

/** After a problem between parentheses: goes past the one that closes them. */
export function skipGroup(cursor: Cursor): void {
  let open = 1
  while (peek(cursor).kind !== 'end' && open > 0) {
    if (isSign(cursor, '(')) open += 1
    if (isSign(cursor, ')')) open -= 1
    cursor.at += 1
  }
}
