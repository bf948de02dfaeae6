import { isCollection, isMap, isScalar, isSeq } from 'yaml'
import type { Node, YAMLSeq } from 'yaml'
import { addPair } from './edit-yaml.ts'
import { columnOf, lineEnd, lineStart, nodeAt } from './yaml-places.ts'
import type { YamlPath } from './yaml-places.ts'

/** Where an item of a list stands. */
export interface ItemPlace {
  /** Path of the list. */
  readonly list: YamlPath
  /** Place in it, from 0. */
  readonly at: number
}

/** Takes an item of a list away, with the comments that stand before it. */
export function removeItem(source: string, { list, at }: ItemPlace): string | undefined {
  const parts = partsOf(source, list)
  if (parts?.bodies[at] === undefined) return undefined
  const gaps = parts.gaps.toSpliced(Math.max(1, at), 1)
  return join({ ...parts, gaps, bodies: parts.bodies.toSpliced(at, 1) })
}

/**
 * Moves an item to another place, in its list or in another one, with the comments that stand before
 * it. Blank lines between items stay where they are.
 *
 * @param to - the place that it shall have once it has left its own
 */
export function moveItem(source: string, from: ItemPlace, to: ItemPlace): string | undefined {
  const parts = partsOf(source, from.list)
  const body = parts?.bodies[from.at]
  if (parts === undefined || body === undefined) return undefined
  if (from.list.join('\n') === to.list.join('\n')) {
    if (parts.bodies[to.at] === undefined) return undefined
    const bodies = parts.bodies.toSpliced(from.at, 1).toSpliced(to.at, 0, body)
    return join({ ...parts, bodies })
  }
  const there = insertBody(source, to, { body, indent: parts.indent })
  return there === undefined ? undefined : removeItem(there, from)
}

/**
 * Puts an item, written as lines of YAML without their dash, into a list; a list that lacks is made.
 *
 * @returns undefined where the place is none, or the list stands in one line and the item does not
 */
export function insertItem(source: string, place: ItemPlace, item: string): string | undefined {
  const [first = '', ...rest] = item.trimEnd().split('\n')
  const body = [`- ${first}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))].join('\n')
  return insertBody(source, place, { body: `${body}\n`, indent: 0 })
}

/** Puts a copy of an item after it. */
export function copyItem(source: string, { list, at }: ItemPlace): string | undefined {
  const parts = partsOf(source, list)
  const body = parts?.bodies[at]
  if (parts === undefined || body === undefined) return undefined
  return insertBody(source, { list, at: at + 1 }, { body, indent: parts.indent })
}

interface Body {
  readonly body: string
  /** Columns before its dash; undefined in a list of one line. */
  readonly indent: number | undefined
}

function insertBody(source: string, { list, at }: ItemPlace, own: Body): string | undefined {
  const node = nodeAt(source, list)
  if (node === undefined) return startList(source, list, own)
  if (isEmpty(node)) return fillList(source, node, own)
  const parts = partsOf(source, list)
  if (parts === undefined || at > parts.bodies.length) return undefined
  const body = fitted(own, parts.indent)
  if (body === undefined) return undefined
  const usual = parts.gaps[1] ?? (parts.indent === undefined ? ', ' : '')
  const gaps = parts.gaps.toSpliced(Math.max(1, at), 0, usual)
  return join({ ...parts, gaps, bodies: parts.bodies.toSpliced(at, 0, body) })
}

/** A list that holds nothing, written as `[]` or as nothing at all. */
function isEmpty(node: Node): boolean {
  return (isSeq(node) && node.items.length === 0) || (isScalar(node) && node.value === null)
}

/** The body as the list writes its items. */
function fitted({ body, indent }: Body, wanted: number | undefined): string | undefined {
  if (wanted !== undefined) return indent === undefined ? undefined : shifted(body, wanted - indent)
  if (indent === undefined) return body
  const line = body.trim()
  return line.includes('\n') ? undefined : line.replace(/^- /, '')
}

function shifted(body: string, by: number): string {
  if (by >= 0) return body.replaceAll(/^(?=.)/gm, ' '.repeat(by))
  return body.replaceAll(new RegExp(`^ {1,${String(-by)}}`, 'gm'), '')
}

/** Writes the key of a list that lacks, and the item in it. */
function startList(source: string, list: YamlPath, own: Body): string | undefined {
  const [map, key] = [nodeAt(source, list.slice(0, -1)), list.at(-1)]
  if (!isMap(map) || typeof key !== 'string' || !map.range) return undefined
  if (map.flow === true) {
    const line = fitted(own, undefined)
    return line === undefined ? undefined : addPair(source, map, `${key}: [ ${line} ]`)
  }
  const body = fitted(own, columnOf(source, map.range[0]) + 2)
  const end = lineEnd(source, Math.max(0, map.range[1] - 1))
  const indent = ' '.repeat(columnOf(source, map.range[0]))
  const joint = source[end - 1] === '\n' ? '' : '\n'
  if (body === undefined) return undefined
  return `${source.slice(0, end)}${joint}${indent}${key}:\n${body}${source.slice(end)}`
}

/** Writes the first item of an empty list on lines of its own. */
function fillList(source: string, list: Node, own: Body): string | undefined {
  if (!list.range) return undefined
  const [start, end] = list.range
  const line = lineStart(source, start)
  const indent = /^ *(?:- )?/.exec(source.slice(line))?.[0].length ?? 0
  const body = fitted(own, indent + 2)
  if (body === undefined) return undefined
  const rest = lineEnd(source, end)
  const comment = source.slice(end, rest).trim()
  const head = source.slice(0, start).trimEnd() + (comment === '' ? '' : ` ${comment}`)
  return `${head}\n${body}${source.slice(rest)}`
}

interface Parts {
  readonly before: string
  /** What stands before each item and is not its own: blank lines, commas. */
  readonly gaps: readonly string[]
  readonly bodies: readonly string[]
  readonly after: string
  /** Columns before the dashes; undefined in a list of one line. */
  readonly indent: number | undefined
}

function partsOf(source: string, path: YamlPath): Parts | undefined {
  const list = nodeAt(source, path)
  if (!isSeq(list) || !list.range || list.items.length === 0) return undefined
  return list.flow === true ? partsOfLine(source, list) : partsOfLines(source, list)
}

/** The items of a list in brackets. */
function partsOfLine(source: string, list: YAMLSeq): Parts | undefined {
  const spans = list.items.flatMap((item) => spanOf(item) ?? [])
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined || spans.length < list.items.length) {
    return undefined
  }
  return {
    before: source.slice(0, first.start),
    gaps: spans.map(({ start }, at) => source.slice(spans[at - 1]?.end ?? start, start)),
    bodies: spans.map(({ start, end }) => source.slice(start, end)),
    after: source.slice(last.end),
    indent: undefined,
  }
}

/** The items of a list, each on lines of its own. */
function partsOfLines(source: string, list: YAMLSeq): Parts | undefined {
  const spans = list.items.flatMap((item) => linesOf(source, item) ?? [])
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined || spans.length < list.items.length) {
    return undefined
  }
  // The comments right above the first item are its own.
  const start = commentsAbove(source, first.start)
  const chunks = spans.map((span, at) => source.slice(spans[at - 1]?.end ?? start, span.end))
  const gaps = chunks.map((chunk) => /^(?:[ \t]*\n)*/.exec(chunk)?.[0] ?? '')
  return {
    before: source.slice(0, start),
    gaps,
    bodies: chunks.map((chunk, at) => withBreak(chunk.slice(gaps[at]?.length))),
    after: source.slice(last.end),
    indent: columnOf(source, first.dash),
  }
}

/** Where the run of comments that ends at a line begins. */
function commentsAbove(source: string, line: number): number {
  if (line === 0) return 0
  const above = lineStart(source, line - 1)
  return /^[ \t]*#/.test(source.slice(above, line)) ? commentsAbove(source, above) : line
}

interface Span {
  readonly start: number
  readonly end: number
}

function spanOf(item: unknown): Span | undefined {
  if (!(isScalar(item) || isCollection(item)) || !item.range) return undefined
  return { start: item.range[0], end: item.range[1] }
}

/** From the line of an item's dash to the end of its last line. */
function linesOf(source: string, item: unknown): (Span & { readonly dash: number }) | undefined {
  const span = spanOf(item)
  if (span === undefined) return undefined
  const before = span.start - 1
  const dash = Math.max(source.lastIndexOf('- ', before), source.lastIndexOf('-\n', before))
  if (dash === -1) return undefined
  return { start: lineStart(source, dash), end: lineEnd(source, Math.max(0, span.end - 1)), dash }
}

function withBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** The text with the items in their places; a list that lost its last item is an empty one. */
function join({ before, gaps, bodies, after, indent }: Parts): string | undefined {
  const items = bodies.map((body, at) => `${gaps[at] ?? ''}${body}`).join('')
  if (items !== '' || indent === undefined) return before + items + after
  const emptied = before.replace(/:([ \t]*(?:#.*)?\n\s*)$/, ': []$1')
  return emptied === before ? undefined : emptied + after
}
