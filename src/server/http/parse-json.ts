import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { issue } from '../../core/issue.ts'

/** Nothing that the product sends is nested deeper. */
export const deepestJson = 16

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])
/** No text without one of these holds a reserved name, not even one written with escapes. */
const reservedSpelling = /__proto__|constructor|prototype|\\u/

const [quote, backslash] = [0x22, 0x5c]
const [openBracket, closeBracket] = [0x5b, 0x5d]
const [openBrace, closeBrace] = [0x7b, 0x7d]

/**
 * Parses JSON that a stranger wrote.
 *
 * Issues: `http.not_json`, `http.too_deep`, `http.reserved_key` for names that some code would take for
 * parts of every object.
 */
export function parseJson(text: string): Result<unknown> {
  if (depthOf(text) > deepestJson) return fail([issue('http.too_deep', { limit: deepestJson })])
  try {
    const value: unknown = JSON.parse(text)
    return hasReservedKey(text) ? fail([issue('http.reserved_key')]) : ok(value)
  } catch {
    return fail([issue('http.not_json')])
  }
}

function hasReservedKey(text: string): boolean {
  if (!reservedSpelling.test(text)) return false
  let reserved = false
  JSON.parse(text, (key, inner: unknown) => {
    if (reservedKeys.has(key)) reserved = true
    return inner
  })
  return reserved
}

/** How deep brackets are nested outside strings; looked at before anything is parsed. */
function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const character = text.codePointAt(at)
    if (inString) {
      if (character === backslash) at += 1
      else if (character === quote) inString = false
    } else if (character === quote) inString = true
    else if (character === openBracket || character === openBrace)
      deepest = Math.max(deepest, (depth += 1))
    else if (character === closeBracket || character === closeBrace) depth -= 1
  }
  return deepest
}
