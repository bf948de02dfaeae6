import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { issue } from '../../core/issue.ts'

/** Values by the name of their field, in the order they were sent. */
export type FormFields = ReadonlyMap<string, readonly string[]>

/** A page holds far fewer. */
const mostFields = 2000

/**
 * Parses an `application/x-www-form-urlencoded` body.
 *
 * Issues: `http.not_utf8` when what is percent-encoded is no UTF-8, `http.malformed` when there are more
 * than 2,000 fields.
 */
export function parseForm(text: string): Result<FormFields> {
  const pairs = text === '' ? [] : text.split('&')
  if (pairs.length > mostFields) return fail([issue('http.malformed')])
  try {
    return ok(fieldsOf(pairs.map(parsePair)))
  } catch {
    return fail([issue('http.not_utf8')])
  }
}

/** Gathers pairs of name and value by name. */
export function fieldsOf(pairs: readonly (readonly [string, string])[]): FormFields {
  const fields = new Map<string, readonly string[]>()
  for (const [name, value] of pairs) fields.set(name, [...(fields.get(name) ?? []), value])
  return fields
}

function parsePair(pair: string): readonly [string, string] {
  const at = pair.indexOf('=')
  const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
  return [decode(name), decode(value)]
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
