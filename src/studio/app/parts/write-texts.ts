import { isMap, isScalar, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { LocalText } from '../../../core/local-text.ts'
import { addPair, quote, writeAt } from '../rooms/design/edit-yaml.ts'
import type { YamlPath } from '../rooms/design/yaml-places.ts'

/** The words that stand at a path of a YAML document, by language; none where nothing does. */
export function wordsAt(document: Document, path: YamlPath): LocalText {
  const node: unknown = document.getIn(path, true)
  if (!isMap(node)) return {}
  const pairs = node.items.flatMap(({ key, value }) =>
    isScalar(key) && isScalar(value) ? [[String(key.value), String(value.value)] as const] : [],
  )
  return Object.fromEntries(pairs)
}

/**
 * Writes words in a language at a path, and leaves every other character as it is; where nothing stands
 * there yet, a pair of its own is added.
 *
 * @returns undefined where there is nothing to write them into
 */
export function writeWords(
  source: string,
  path: YamlPath,
  { language, words }: { readonly language: string; readonly words: string },
): string | undefined {
  const document = parseDocument(source)
  if (document.hasIn(path)) return writeAt(source, [...path, language], words)
  const parent: unknown = document.getIn(path.slice(0, -1), true)
  const key = path.at(-1)
  if (typeof key !== 'string' || !isMap(parent)) return undefined
  return addPair(source, parent, `${key}: { ${language}: ${quote(words)} }`)
}
