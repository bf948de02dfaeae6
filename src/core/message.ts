import { issueCatalogue } from './catalogue/index.ts'
import { fillText } from './fill-text.ts'
import type { Issue, Place } from './issue.ts'
import type { Language } from './local-text.ts'

export { fillText } from './fill-text.ts'

/**
 * The sentence of an issue in a language, without its place.
 *
 * @example
 * ```ts
 * import { issue, messageOf } from 'visavis/core'
 * messageOf(issue('file.empty', { file: 'study.yaml' }), 'en') // => '“study.yaml” is empty.'
 * ```
 */
export function messageOf(issue: Issue, language: Language): string {
  return fillText(issueCatalogue[issue.code], language, issue.values)
}

/**
 * Writes a place as compilers do: `file:line:column`, or the path into a value.
 *
 * @example
 * ```ts
 * import { placeText } from 'visavis/core'
 * placeText({ file: 'study.yaml', line: 3, column: 7 }) // => 'study.yaml:3:7'
 * ```
 */
export function placeText(place: Place): string {
  const position = [place.file, place.line, place.column].filter((part) => part !== undefined)
  return position.length > 0 ? position.join(':') : (place.path ?? '')
}
