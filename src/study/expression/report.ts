import type { IssueCode } from '../../core/catalogue/index.ts'
import type { IssueValues } from '../../core/issue.ts'
import type { Span } from './ast.ts'

/** Notes a problem at a place of the source. */
export type Report = (code: IssueCode, values: IssueValues, at: Span) => void

const longestExcerpt = 60

/** A piece of the source short enough to stand in a message. */
export function excerptOf(source: string, span: Span): string {
  const text = source.slice(span.start, span.end)
  return text.length <= longestExcerpt ? text : `${text.slice(0, longestExcerpt - 1)}…`
}
