import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'
import type { Issue, Place } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { Spot, ValuePath } from './spot.ts'
import { yamlIssues } from './yaml-issues.ts'
import { keyText, yamlValue } from './yaml-value.ts'

/** A YAML file read into a plain value that knows where each of its parts stands. */
export interface YamlSource {
  readonly value: unknown
  readonly spot: Spot
  readonly issues: readonly Issue[]
  /** False when the value cannot be trusted: syntax errors, aliases that explode. */
  readonly usable: boolean
}

/**
 * Parses a YAML file, keeping positions.
 *
 * @param file - path shown in messages
 * @param text - its text
 * @returns the value, its places, and every problem of syntax (one a line)
 */
export function parseYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      // `silent` would leave out a second document without a word.
      logLevel: 'error',
      // Repeated keys are found while the value is made: the parser compares every pair of keys.
      uniqueKeys: false,
    })
    return readDocument(file, document, lines)
  } catch (error) {
    // The parser recurses: a file of ten thousand brackets overflows its stack.
    if (!(error instanceof RangeError)) throw error
    const start = { file, line: 1, column: 1 }
    return {
      value: undefined,
      spot: makeSpot(file, () => undefined, lines),
      issues: [issue('study.yaml_too_deep', { limit: 64 }, start)],
      usable: false,
    }
  }
}

function readDocument(file: string, document: Document, lines: LineCounter): YamlSource {
  const placeAt = (offset: number): Place => placeOf(file, lines, offset)
  const errors = [...document.errors, ...document.warnings]
  const issues = yamlIssues(errors, placeAt)
  const contents = isNode(document.contents) ? document.contents : undefined
  const spot = makeSpot(file, (path) => findNode(document, contents, path), lines)
  if (errors.length > 0) return { value: undefined, spot, issues, usable: false }
  const { value, problems } = yamlValue(document)
  const refused = problems.map(({ kind, node, name }) =>
    issue(refusals[kind], { limit: name, key: name }, placeAt(startOf(node))),
  )
  const usable = problems.every(({ kind }) => kind === 'key' || kind === 'duplicate')
  return { value, spot, issues: refused, usable }
}

const refusals = {
  alias: 'study.yaml_alias',
  aliases: 'study.yaml_aliases',
  depth: 'study.yaml_too_deep',
  duplicate: 'study.yaml_duplicate_key',
  key: 'study.yaml_key',
  tag: 'study.yaml_tag',
} as const

function placeOf(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
}

interface Found {
  readonly node: Node
  readonly key?: Node | undefined
}

/** The node at a path, or the nearest above it. */
function findNode(
  document: Document,
  contents: Node | undefined,
  path: ValuePath,
): Found | undefined {
  if (contents === undefined) return undefined
  let found: Found = { node: contents }
  for (const step of path) {
    const next = stepInto(document, found.node, step)
    if (next === undefined) return found
    found = next
  }
  return found
}

function stepInto(document: Document, from: Node, step: string | number): Found | undefined {
  const node = isAlias(from) ? from.resolve(document) : from
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return isNode(item) ? { node: item } : undefined
  }
  if (!isMap(node)) return undefined
  // The last of two equal keys is the one whose value was taken.
  const pair = node.items.findLast(({ key }) => keyText(key) === String(step))
  if (pair === undefined || !isNode(pair.key)) return undefined
  return { node: isNode(pair.value) ? pair.value : pair.key, key: pair.key }
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

function makeSpot(
  file: string,
  find: (path: ValuePath) => Found | undefined,
  lines: LineCounter,
): Spot {
  const rooted = (root: ValuePath): Spot => {
    const found = (path: ValuePath): Found | undefined => find([...root, ...path])
    const withPath = (offset: number, path: ValuePath): Place => {
      const whole = [...root, ...path].join('.')
      const place = placeOf(file, lines, offset)
      return whole === '' ? place : { ...place, path: whole }
    }
    const start = (one: Found | undefined): number => (one === undefined ? 0 : startOf(one.node))
    return {
      file,
      place: (...path) => withPath(start(found(path)), path),
      keyPlace: (...path) => {
        const one = found(path)
        return withPath(one?.key === undefined ? start(one) : startOf(one.key), path)
      },
      textPlace: (offset, ...path) => {
        const one = found(path)
        return withPath(start(one) + (one === undefined ? 0 : shiftIn(one.node, offset)), path)
      },
      at: (...path) => rooted([...root, ...path]),
    }
  }
  return rooted([])
}

/** How far a character of a text stands from the start of its node; 0 when escapes or folds hide it. */
function shiftIn(node: Node, offset: number): number {
  if (!isScalar(node) || typeof node.value !== 'string' || node.range === undefined) return 0
  const [start, end] = node.range ?? [0, 0]
  const quotes = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0
  return end - start === node.value.length + 2 * quotes ? offset + quotes : 0
}
