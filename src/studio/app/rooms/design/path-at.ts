import { isCollection, isMap, isScalar } from 'yaml'
import type { Node } from 'yaml'
import { documentOf } from './yaml-places.ts'
import type { YamlPath } from './yaml-places.ts'

/**
 * The path of what stands at a place of a YAML text: the deepest key or item whose text holds it.
 *
 * @param line - from 1
 * @param column - from 1
 */
export function pathAt(source: string, line: number, column = 1): YamlPath {
  const offset = offsetOf(source, line, column)
  const blank = /^[ \t]*(?:-[ \t]+)*/.exec(source.slice(offset))?.[0].length ?? 0
  return pathTo(documentOf(source).contents, offset + blank)
}

/** Where a line and column stand in a text. */
export function offsetOf(source: string, line: number, column = 1): number {
  let start = 0
  for (let before = 1; before < line; before++) {
    const end = source.indexOf('\n', start)
    if (end === -1) return source.length
    start = end + 1
  }
  return Math.min(source.length, start + column - 1)
}

function pathTo(node: unknown, offset: number): YamlPath {
  if (!isCollection(node)) return []
  const parts = isMap(node)
    ? node.items.map(({ key, value }) => ({ name: keyOf(key), from: startOf(key), node: value }))
    : node.items.map((item, at) => ({ name: at, from: startOf(item), node: item }))
  // Those of a map begin with their key, so that a place on the key is a place in it.
  const own = parts.findLast(({ from }) => from !== undefined && from <= offset)
  if (own?.name === undefined) return []
  const end = endOf(own.node) ?? offset
  return end < offset ? [] : [own.name, ...pathTo(own.node, offset)]
}

function keyOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined
}

function startOf(node: unknown): number | undefined {
  return isRanged(node) ? node.range?.[0] : undefined
}

function endOf(node: unknown): number | undefined {
  return isRanged(node) ? node.range?.[2] : undefined
}

function isRanged(node: unknown): node is Node {
  return isScalar(node) || isCollection(node)
}
