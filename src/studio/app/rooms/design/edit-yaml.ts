import { isCollection, isMap, isPair, isScalar } from 'yaml'
import type { Pair, YAMLMap } from 'yaml'
import { columnOf, lineEnd, lineStart, nodeAt } from './yaml-places.ts'
import type { YamlPath } from './yaml-places.ts'

/** What a key of a study's file holds when it is no list and no map. */
export type PlainValue = string | number | boolean

/**
 * Writes a value at a path and leaves every other character of the file as it is: comments, order,
 * quotes and line breaks of what was not touched are the author's.
 *
 * A map that lacks is made in one line: the first word of a hint makes the hint.
 *
 * @returns undefined where there is nothing to write it into
 */
export function writeAt(source: string, path: YamlPath, value: PlainValue): string | undefined {
  const node = nodeAt(source, path)
  const written = plainText(value)
  if (isScalar(node) && node.range) {
    const [start, end] = node.range
    const own = isBlockText(source, start) ? `${written}\n` : written
    return source.slice(0, start) + spaced(source, start) + own + source.slice(end)
  }
  const key = path.at(-1)
  if (node !== undefined || typeof key !== 'string') return undefined
  const parent = nodeAt(source, path.slice(0, -1))
  if (isMap(parent)) return addPair(source, parent, `${key}: ${written}`)
  const [above, name] = [nodeAt(source, path.slice(0, -2)), path.at(-2)]
  if (parent !== undefined || !isMap(above) || typeof name !== 'string') return undefined
  return addPair(source, above, `${name}: { ${key}: ${written} }`)
}

/** Writes a piece of YAML in one line at a key, whatever stood there in its place. */
export function writeRaw(source: string, path: YamlPath, yaml: string): string | undefined {
  const node = nodeAt(source, path)
  const [key, map] = [path.at(-1), nodeAt(source, path.slice(0, -1))]
  if (node !== undefined && (!isCollection(node) || node.flow !== true)) {
    const without = removeKey(source, path)
    return without === undefined ? undefined : writeRaw(without, path, yaml)
  }
  if (node?.range) {
    const [start, end] = node.range
    return source.slice(0, start) + yaml + source.slice(end)
  }
  return isMap(map) && typeof key === 'string' ? addPair(source, map, `${key}: ${yaml}`) : undefined
}

/** Takes a key and all it holds away; the comments before it stay. */
export function removeKey(source: string, path: YamlPath): string | undefined {
  const map = nodeAt(source, path.slice(0, -1))
  if (!isMap(map) || !map.range) return undefined
  const at = map.items.findIndex(({ key }) => isScalar(key) && key.value === path.at(-1))
  const span = spanOf(map.items[at])
  if (span === undefined) return undefined
  if (map.flow === true) return cutPair(source, map, at)
  // The first key of an item stands on the line of its dash.
  if (source.slice(lineStart(source, span.start), span.start).trim() !== '') return undefined
  const end = lineEnd(source, Math.max(span.start, span.end - 1))
  return source.slice(0, lineStart(source, span.start)) + source.slice(end)
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

function plainText(value: PlainValue): string {
  return typeof value === 'string' ? quote(value) : String(value)
}

/** A key that nothing follows has no blank after its colon. */
function spaced(source: string, start: number): string {
  return source[start - 1] === ':' ? ' ' : ''
}

/** A text written over several lines takes the line break after it into its range. */
function isBlockText(source: string, start: number): boolean {
  return source[start] === '|' || source[start] === '>'
}

/** Adds a pair, written in YAML, to a map: one line more, or a word more in a line. */
export function addPair(source: string, map: YAMLMap, pair: string): string | undefined {
  if (map.range === undefined || map.range === null) return undefined
  if (map.flow === true) {
    const before = source.slice(0, map.range[1] - 1).trimEnd()
    const comma = map.items.length === 0 || before.endsWith(',') ? ' ' : ', '
    return `${before}${comma}${pair} ${source.slice(map.range[1] - 1)}`
  }
  const first = spanOf(map.items[0])
  if (first === undefined) return undefined
  const indent = ' '.repeat(columnOf(source, first.start))
  const end = placeForPair(source, map)
  const joint = source[end - 1] === '\n' ? '' : '\n'
  return `${source.slice(0, end)}${joint}${indent}${pair}\n${source.slice(end)}`
}

/** After what stands in the lines before the first list or map: a short word is found at the top. */
function placeForPair(source: string, map: YAMLMap): number {
  const long = map.items.findIndex(({ value }) => !isScalar(value))
  const last = spanOf(map.items[long > 0 ? long - 1 : map.items.length - 1])
  return lineEnd(source, Math.max(0, (last?.end ?? 1) - 1))
}

function spanOf(pair: unknown): { readonly start: number; readonly end: number } | undefined {
  if (!isPair(pair)) return undefined
  const { key, value } = pair satisfies Pair
  if (!isScalar(key) || !key.range) return undefined
  const end = isRanged(value) ? value.range[1] : key.range[1]
  return { start: key.range[0], end: Math.max(end, key.range[1]) }
}

function isRanged(value: unknown): value is { readonly range: readonly [number, number, number] } {
  return (
    typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range)
  )
}

/** Cuts a pair out of a map in one line, with one of the commas around it. */
function cutPair(source: string, map: YAMLMap, at: number): string | undefined {
  const own = spanOf(map.items[at])
  const [before, after] = [spanOf(map.items[at - 1]), spanOf(map.items[at + 1])]
  if (own === undefined) return undefined
  if (after !== undefined) return source.slice(0, own.start) + source.slice(after.start)
  if (before !== undefined) return source.slice(0, before.end) + source.slice(own.end)
  return undefined
}
