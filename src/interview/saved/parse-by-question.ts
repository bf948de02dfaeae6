import { issue } from '../../core/issue.ts'
import { idOf } from '../../core/ids.ts'
import type { QuestionId } from '../../core/ids.ts'
import { fail, ok } from '../../core/result.ts'
import type { Failure, Result } from '../../core/result.ts'
import { isLanguageTag } from '../interview.ts'
import { isFields } from './parse-answer.ts'

/**
 * Reads a JSON object whose keys are question ids.
 *
 * Issues: `interview.saved_unreadable` for each field that cannot be read.
 *
 * @param json - the value
 * @param path - where it stands, for the issues
 * @param parse - reads one field; undefined when it cannot
 */
export function parseByQuestion<T>(
  json: unknown,
  path: string,
  parse: (value: unknown) => T | undefined,
): Result<ReadonlyMap<QuestionId, T>> {
  if (!isFields(json)) return unreadable([path])
  const bad: string[] = []
  const read = new Map<QuestionId, T>()
  for (const [id, value] of Object.entries(json)) {
    const parsed = parse(value)
    if (parsed === undefined) bad.push(`${path}.${id}`)
    else read.set(idOf<QuestionId>(id), parsed)
  }
  return bad.length > 0 ? unreadable(bad) : ok(read)
}

/** Reads a whole number. */
export function parseWhole(json: unknown): number | undefined {
  return typeof json === 'number' && Number.isSafeInteger(json) ? json : undefined
}

/** Reads a language tag. */
export function parseLanguage(json: unknown): string | undefined {
  return typeof json === 'string' && isLanguageTag(json) ? json : undefined
}

/** Says which fields of a saved state or record could not be read, by their names. */
export function unreadableFields(fields: Readonly<Record<string, unknown>>): Failure {
  return unreadable(Object.keys(fields).filter((name) => fields[name] === undefined))
}

/** Says which paths of a saved state or record cannot be read. */
export function unreadable(paths: readonly string[]): Failure {
  return fail(paths.map((path) => issue('interview.saved_unreadable', { path }, { path })))
}

/** All the issues of the results that failed, as one failure. */
export function failureOf(results: readonly Result<unknown>[]): Failure {
  return fail(results.flatMap((result) => (result.ok ? [] : result.issues)))
}
