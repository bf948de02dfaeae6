import { fail, ok } from '../../core/result.ts'
import { issue } from '../../core/issue.ts'
import { parseTokens } from './parse-tokens.ts'
import { resolveCondition } from './resolve.ts'
import { namesOf } from './scope.ts'
import { tokenize } from './tokenize.ts'
import type { Issue, Place } from '../../core/issue.ts'
import type { Result } from '../../core/result.ts'
import type { Expression } from './ast.ts'
import type { Report } from './report.ts'
import type { ExpressionScope } from './scope.ts'

/** Longest source read, in UTF-16 units. */
const maximumLength = 10_000

/** Where in the file an offset of the source stands. */
export type PlaceOf = (offset: number) => Place

/** In a source that stands alone, the column is all there is to tell. */
function columnOf(offset: number): Place {
  return { column: offset + 1 }
}

/**
 * Reads a condition: `csp in [cadre, employe] and age >= 18 and not (reseaux has aucun)`.
 *
 * Every name is resolved against the scope, every code against its variable, every comparison
 * typed; all that is wrong is reported at once, with the name or code that was likely meant.
 *
 * @param source - the condition's text, 10,000 characters at most
 * @param scope - the variables of the population and the waves of the study
 * @param placeOf - turns an offset of the source into its place in the file; the column by default
 * @returns the checked expression; issues `expression.*` otherwise, in the order of the source
 * @example
 * ```ts
 * import { parseExpression } from 'visavis/study'
 * parseExpression('1 < 2', { variables: [], waves: [] }).ok // => true
 * parseExpression('1 <', { variables: [], waves: [] }).ok // => false
 * ```
 */
export function parseExpression(
  source: string,
  scope: ExpressionScope,
  placeOf: PlaceOf = columnOf,
): Result<Expression> {
  if (source.trim() === '') return fail([issue('expression.empty', {}, placeOf(0))])
  if (source.length > maximumLength) {
    const values = { length: source.length, limit: maximumLength }
    return fail([issue('expression.too_long', values, placeOf(0))])
  }
  const found: { readonly issue: Issue; readonly start: number }[] = []
  const report: Report = (code, values, { start }) => {
    found.push({ issue: issue(code, values, placeOf(start)), start })
  }
  const parsed = parseTokens(tokenize(source, report), report)
  const expression = resolveCondition({ source, names: namesOf(scope), report }, parsed)
  if (expression !== undefined && found.length === 0) return ok(expression)
  return fail(found.toSorted((a, b) => a.start - b.start).map((one) => one.issue))
}
