import { isCollection, isScalar, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'

/** Where something stands in a YAML text: keys and places in lists. */
export type YamlPath = readonly (string | number)[]

/** Texts parsed last: an edit asks several things of the same one. Nobody changes these documents. */
const parsed = new Map<string, Document>()
const mostParsed = 6

/** The document of a text, to be read only. */
export function documentOf(source: string): Document {
  const known = parsed.get(source)
  if (known !== undefined) return known
  const document = parseDocument(source)
  parsed.set(source, document)
  const [oldest] = parsed.keys()
  if (parsed.size > mostParsed && oldest !== undefined) parsed.delete(oldest)
  return document
}

const values = new WeakMap<Document, unknown>()

/** What a text says, as plain values; undefined where it is no YAML. */
export function valueOf(source: string): unknown {
  const document = documentOf(source)
  if (document.errors.length > 0) return undefined
  if (!values.has(document)) values.set(document, document.toJS())
  return values.get(document)
}

/** What a text says at a path. */
export function valueAt(source: string, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    valueOf(source),
  )
}

/** The node at a path of a text. */
export function nodeAt(source: string, path: YamlPath): Node | undefined {
  const document = documentOf(source)
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  return isScalar(node) || isCollection(node) ? node : undefined
}

/** Where the line that holds a character ends, its break included. */
export function lineEnd(source: string, at: number): number {
  const found = source.indexOf('\n', at)
  return found === -1 ? source.length : found + 1
}

/** Where the line that holds a character begins. */
export function lineStart(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1
}

/** How far a character stands from the start of its line. */
export function columnOf(source: string, at: number): number {
  return at - lineStart(source, at)
}
