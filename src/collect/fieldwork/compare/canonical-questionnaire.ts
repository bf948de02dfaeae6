import type { Expression } from '../../../study/expression/ast.ts'
import { printExpression } from '../../../study/expression/print-expression.ts'
import { issue } from '../../../core/issue.ts'
import type { Issue } from '../../../core/issue.ts'
import type { Option, Page, Question, Questionnaire } from '../../../study/questionnaire.ts'

/** What a plain value of the canonical text is. */
type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

/**
 * A questionnaire as one stable text, all that a respondent can meet and the interview obeys: two
 * texts are equal exactly when the two questionnaires ask alike. Its SHA-256 stands in the manifest.
 *
 * Comments, the layout of YAML, the way a condition is written, and what maps answers to foreign
 * files or to other questions (`column`, `source`, `concept`) do not count.
 *
 * @returns JSON with sorted keys, without spaces
 * @example
 * ```ts
 * import { canonicalQuestionnaire } from 'visavis/collect'
 * const questionnaire = { population: 'all', version: 2, frame: [], pages: [] }
 * canonicalQuestionnaire(questionnaire) // => '{"frame":[],"pages":[],"population":"all","version":2}'
 * ```
 */
export function canonicalQuestionnaire(questionnaire: Questionnaire): string {
  return sortedJson(plainQuestionnaire(questionnaire))
}

/**
 * Whether two questionnaires differ in what they ask and bear the same version: a questionnaire in
 * the field never changes under its version.
 *
 * @param before - the one in the field
 * @param after - the one to take its place
 * @returns `fieldwork.version_not_raised`, or undefined
 * @example
 * ```ts
 * import { checkVersionRaised } from 'visavis/collect'
 * const before = { population: 'all', version: 2, frame: [], pages: [] }
 * checkVersionRaised(before, before) // => undefined
 * const after = { ...before, pages: [{ id: 'more', questions: [] }] }
 * checkVersionRaised(before, after).code // => 'fieldwork.version_not_raised'
 * checkVersionRaised(before, { ...after, version: 3 }) // => undefined
 * ```
 */
export function checkVersionRaised(before: Questionnaire, after: Questionnaire): Issue | undefined {
  if (after.version > before.version) return undefined
  if (canonicalQuestionnaire(before) === canonicalQuestionnaire(after)) return undefined
  const { population, version } = before
  return issue('fieldwork.version_not_raised', { population, version: String(version) })
}

function plainQuestionnaire({ population, version, frame, pages }: Questionnaire): Plain {
  return {
    population,
    version,
    frame: frame.map(plainQuestion),
    pages: pages.map(plainPage),
  }
}

function plainPage({ id, title, showIf, questions }: Page): Plain {
  return {
    id,
    ...given('title', title),
    ...given('showIf', printed(showIf)),
    questions: questions.map(plainQuestion),
  }
}

/** A question without what only concerns data. */
function plainQuestion(question: Question): Plain {
  const { column: _column, concept: _concept, showIf, check, ...rest } = question
  const options = 'options' in question ? question.options : undefined
  const rows = 'rows' in question ? question.rows : undefined
  return {
    ...plainFields(rest),
    ...given('showIf', printed(showIf)),
    ...given('check', plainCheck(check)),
    ...given('options', options?.map(plainOption)),
    ...given(
      'rows',
      rows?.map(({ id, label }) => ({ id, label })),
    ),
  }
}

function plainOption({ source: _source, column: _column, ...option }: Option): Plain {
  return plainFields(option)
}

function plainCheck(check: Question['check']): Plain | undefined {
  return check === undefined
    ? undefined
    : { that: printExpression(check.expression), message: check.message }
}

function printed(expression: Expression | undefined): string | undefined {
  return expression === undefined ? undefined : printExpression(expression)
}

function given(key: string, value: Plain | undefined): { readonly [key: string]: Plain } {
  return value === undefined ? {} : { [key]: value }
}

/** The plain fields of a value; lists of maps are written by their own functions. */
function plainFields(fields: object): { readonly [key: string]: Plain } {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Plain] => isPlain(entry[1])),
  )
}

function isPlain(value: unknown): value is Plain {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  if (typeof value !== 'object') return false
  return Object.values(value).every(isPlain)
}

/** JSON whose keys come in one order, whatever order they were made in. */
function sortedJson(value: Plain): string {
  if (isList(value)) return `[${value.map(sortedJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${sortedJson(part)}`).join(',')}}`
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}
