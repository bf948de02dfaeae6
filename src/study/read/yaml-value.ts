import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Document, Node, YAMLMap } from 'yaml'

/** Most nodes that aliases may stand for in one file: far above any study, far under a bomb. */
const aliasBudget = 50_000

/** Deepest nesting: no study needs more than ten. */
const depthLimit = 64

/** What a YAML node cannot be in a study file. */
export interface ValueProblem {
  readonly kind: 'alias' | 'aliases' | 'depth' | 'duplicate' | 'key' | 'tag'
  readonly node: Node
  readonly name: string
}

/** Turns YAML nodes into plain values: maps without prototype surprises, bounded aliases. */
interface Walk {
  readonly document: Document
  readonly problems: ValueProblem[]
  readonly active: Set<Node>
  aliased: number
  underAlias: number
}

/**
 * The plain value of a YAML document.
 *
 * Aliases are copied out, at most 50,000 nodes of them, so that a small file cannot ask for
 * gigabytes; a key that would touch an object's prototype is refused.
 *
 * @param document - a document without syntax errors
 */
export function yamlValue(document: Document): {
  readonly value: unknown
  readonly problems: readonly ValueProblem[]
} {
  const walk: Walk = { document, problems: [], active: new Set(), aliased: 0, underAlias: 0 }
  const value = valueOf(document.contents, walk, 0)
  return { value, problems: walk.problems }
}

function valueOf(node: unknown, walk: Walk, depth: number): unknown {
  if (isScalar(node)) return scalarOf(node.value, node, walk)
  if (isAlias(node)) return aliasOf(node, walk, depth)
  if (!isMap(node) && !isSeq(node)) return null
  if (depth > depthLimit) return refuse(walk, { kind: 'depth', node, name: String(depthLimit) })
  if (walk.underAlias > 0 && ++walk.aliased > aliasBudget) {
    return refuse(walk, { kind: 'aliases', node, name: String(aliasBudget) })
  }
  walk.active.add(node)
  const value = isMap(node)
    ? mapOf(node, walk, depth)
    : node.items.map((item) => valueOf(item, walk, depth + 1))
  walk.active.delete(node)
  return value
}

function scalarOf(value: unknown, node: Node, walk: Walk): unknown {
  if (walk.underAlias > 0) walk.aliased += 1
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value
  return refuse(walk, { kind: 'tag', node, name: node.tag ?? '' })
}

function mapOf(node: YAMLMap, walk: Walk, depth: number): unknown {
  const entries = new Map<string, unknown>()
  for (const { key, value } of node.items) {
    const name = keyText(key)
    if (name === undefined || name === '__proto__') {
      refuse(walk, { kind: 'key', node: isNode(key) ? key : node, name: name ?? '?' })
    } else {
      if (entries.has(name))
        refuse(walk, { kind: 'duplicate', node: isNode(key) ? key : node, name })
      entries.set(name, valueOf(value, walk, depth + 1))
    }
  }
  return Object.fromEntries(entries)
}

function aliasOf(node: Node, walk: Walk, depth: number): unknown {
  const target = isAlias(node) ? node.resolve(walk.document) : undefined
  if (target === undefined) return refuse(walk, { kind: 'alias', node, name: '' })
  if (walk.active.has(target) || walk.aliased > aliasBudget) {
    return refuse(walk, { kind: 'aliases', node, name: String(aliasBudget) })
  }
  walk.underAlias += 1
  const value = valueOf(target, walk, depth + 1)
  walk.underAlias -= 1
  return value
}

function refuse(walk: Walk, problem: ValueProblem): null {
  // One bomb, one issue: what it hides would be refused again at every step.
  const once = problem.kind === 'aliases' || problem.kind === 'depth'
  if (!once || walk.problems.every(({ kind }) => kind !== problem.kind)) walk.problems.push(problem)
  return null
}

/** The text of a key as written: `2012:` and `"2012":` are the same key. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined
  const { value, source } = key
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean'
    ? (source ?? String(value))
    : undefined
}
