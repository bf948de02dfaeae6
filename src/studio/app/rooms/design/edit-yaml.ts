import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, Node, YAMLMap, YAMLSeq } from 'yaml'

/** Where something stands in a YAML text: keys and places in lists. */
export type YamlPath = readonly (string | number)[]

/**
 * Writes a text at a path and leaves every other character of the file as it is: comments, order,
 * quotes and line breaks of what was not touched are the author's.
 *
 * @returns undefined where there is nothing to write it into
 */
export function writeAt(source: string, path: YamlPath, value: string): string | undefined {
  const document = parseDocument(source)
  const node = nodeAt(document, path)
  if (isScalar(node) && node.range) {
    const [start, end] = node.range
    const own = isBlockText(source, start) ? `${quote(value)}\n` : quote(value)
    return source.slice(0, start) + own + source.slice(end)
  }
  const key = path.at(-1)
  const parent = nodeAt(document, path.slice(0, -1))
  if (node !== undefined || typeof key !== 'string' || !isMap(parent)) return undefined
  return addPair(source, parent, `${key}: ${quote(value)}`)
}

/** Takes an item of a list away, with the comments that stand before it. */
export function removeItem(source: string, path: YamlPath, at: number): string | undefined {
  const chunks = chunksOf(source, path)
  if (chunks === undefined || chunks.items[at] === undefined) return undefined
  return join(chunks, chunks.items.toSpliced(at, 1))
}

/** Moves an item of a list to another place, with the comments that stand before it. */
export function moveItem(
  source: string,
  path: YamlPath,
  [from, to]: readonly [number, number],
): string | undefined {
  const chunks = chunksOf(source, path)
  const item = chunks?.items[from]
  if (chunks === undefined || item === undefined || chunks.items[to] === undefined) return undefined
  return join(chunks, chunks.items.toSpliced(from, 1).toSpliced(to, 0, item))
}

/** Adds an item, written in one line of YAML, at the end of a list. */
export function addItem(source: string, path: YamlPath, item: string): string | undefined {
  const chunks = chunksOf(source, path)
  const last = chunks?.items.at(-1)
  if (chunks === undefined || last === undefined) return undefined
  const indent = /^(?:\s*#.*\n|\s*\n)*( *)- /.exec(last)?.[1] ?? ''
  return join(chunks, [...chunks.items, `${indent}- ${item}\n`])
}

/** Writes a text as YAML: bare where nothing in it could be read as anything else. */
export function quote(text: string): string {
  if (/[\n\t]/.test(text)) return JSON.stringify(text)
  const isBare =
    /^[\p{L}][^:#,[\]{}&*!|>'"%@`]*$/u.test(text) &&
    text.trim() === text &&
    !/^(true|false|null|yes|no|on|off)$/i.test(text)
  return isBare ? text : `'${text.replaceAll("'", "''")}'`
}

function nodeAt(document: Document, path: YamlPath): Node | undefined {
  const node = document.getIn(path, true)
  return isScalar(node) || isCollection(node) ? node : undefined
}

/** A text written over several lines takes the line break after it into its range. */
function isBlockText(source: string, start: number): boolean {
  return source[start] === '|' || source[start] === '>'
}

/** Adds a pair, written in one line of YAML, at the end of a mapping. */
export function addPair(source: string, map: YAMLMap, pair: string): string | undefined {
  const [first, last] = [map.items[0], map.items.at(-1)]
  if (map.range === undefined || map.range === null) return undefined
  if (map.flow === true) {
    const before = source.slice(0, map.range[1] - 1).trimEnd()
    const comma = map.items.length === 0 || before.endsWith(',') ? ' ' : ', '
    return `${before}${comma}${pair} ${source.slice(map.range[1] - 1)}`
  }
  if (!isPair(first) || !isPair(last) || !isScalar(first.key) || !first.key.range) return undefined
  const start = first.key.range[0]
  const indent = ' '.repeat(start - (source.lastIndexOf('\n', start - 1) + 1))
  const end = lineEnd(source, map.range[1] - 1)
  return `${source.slice(0, end)}${indent}${pair}\n${source.slice(end)}`
}

interface Chunks {
  readonly before: string
  readonly items: readonly string[]
  readonly after: string
}

/** The items of a list, each on lines of its own. */
function chunksOf(source: string, path: YamlPath): Chunks | undefined {
  const list = nodeAt(parseDocument(source), path)
  if (!isSeq(list) || list.flow === true || !list.range) return undefined
  const starts = (list satisfies YAMLSeq).items.map((item) => dashOf(source, item))
  const [first] = starts
  if (first === undefined || starts.includes(undefined)) return undefined
  const ends = endsOf(source, list)
  const bounds = [first, ...ends]
  return {
    before: source.slice(0, first),
    items: ends.map((end, at) => withBreak(source.slice(bounds[at], end))),
    after: source.slice(ends.at(-1)),
  }
}

/** Where the line of an item's dash begins. */
function dashOf(source: string, item: unknown): number | undefined {
  if (!(isScalar(item) || isCollection(item)) || !item.range) return undefined
  const dash = source.lastIndexOf('- ', item.range[0])
  return dash === -1 ? undefined : source.lastIndexOf('\n', dash) + 1
}

/** Where the last line of each item ends. */
function endsOf(source: string, list: YAMLSeq): readonly number[] {
  return list.items.map((item) => {
    const end = isScalar(item) || isCollection(item) ? (item.range?.[1] ?? 0) : 0
    return lineEnd(source, Math.max(0, end - 1))
  })
}

function lineEnd(source: string, at: number): number {
  const found = source.indexOf('\n', at)
  return found === -1 ? source.length : found + 1
}

function withBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

function join({ before, after }: Chunks, items: readonly string[]): string {
  return before + items.join('') + after
}
