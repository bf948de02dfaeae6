import type { IssueCode } from './catalogue/index.ts'

/** Where a problem stands: a file with line and column (from 1), or a path into a value. */
export interface Place {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  /** Path into a structured value, such as `pages.2.questions.0.show_if`. */
  readonly path?: string | undefined
}

/** The words and numbers that a message needs, by the names its template uses. */
export type IssueValues = Readonly<Record<string, string | number>>

/**
 * One thing wrong, or true but to be told: a stable code, where, and the values of its message.
 *
 * The wording lives in the catalogue (French and English), so that programs read the code and
 * people read their language.
 */
export interface Issue {
  readonly code: IssueCode
  readonly values: IssueValues
  readonly at?: Place | undefined
}

/**
 * A note has the shape of an issue but does not refuse anything: raking that needed many cycles, a
 * base under thirty. It rides in the value to the report's footnotes.
 */
export type Note = Issue

/**
 * Makes an issue.
 *
 * @param code - stable code `stage.snake_case`, listed in the catalogue
 * @param values - what the message's placeholders need
 * @param at - file, line and column, or path
 * @example
 * ```ts
 * import { issue } from 'visavis/core'
 * issue('file.missing', { file: 'study.yaml' }).code // => 'file.missing'
 * ```
 */
export function issue(code: IssueCode, values: IssueValues = {}, at?: Place): Issue {
  return at === undefined ? { code, values } : { code, values, at }
}
