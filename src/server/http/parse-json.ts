import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { issue } from '../../core/issue.ts'

/** Nothing that the product sends is nested deeper. */
export const deepestJson = 16

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses JSON that a stranger wrote.
 *
 * Issues: `http.not_json`, `http.too_deep`, `http.reserved_key` for names that some code would take for
 * parts of every object.
 */
export function parseJson(text: string): Result<unknown> {
  if (depthOf(text) > deepestJson) return fail([issue('http.too_deep', { limit: deepestJson })])
  let reserved = false
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) => {
      if (reservedKeys.has(key)) reserved = true
      return inner
    })
    return reserved ? fail([issue('http.reserved_key')]) : ok(value)
  } catch {
    return fail([issue('http.not_json')])
  }
}

/** How deep brackets are nested outside strings; looked at before anything is parsed. */
function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1))
    else if (character === ']' || character === '}') depth -= 1
  }
  return deepest
}
