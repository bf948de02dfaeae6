import { isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Pair, Scalar, YAMLSeq } from 'yaml'
import type { WaveToClone } from './wave-to-clone.ts'

/** A piece of text to be put in at a place. */
interface Insertion {
  readonly at: number
  readonly text: string
}

/**
 * Adds a wave to each list under a key `waves` that holds the one it was copied from, and leaves the
 * rest of the file as it is.
 */
export function listWave(text: string, { from, to }: Omit<WaveToClone, 'fieldwork'>): string {
  const insertions: Insertion[] = []
  visit(parseDocument(text), {
    Pair: (_, pair) => {
      const list = listUnder(pair)
      const source = list?.items.find((item) => isScalar(item) && item.value === from)
      if (list === undefined || !isScalar(source)) return
      const insertion = after(text, list, written(text, source, to))
      if (insertion !== undefined) insertions.push(insertion)
    },
  })
  return insertions
    .toSorted((a, b) => b.at - a.at)
    .reduce((edited, one) => edited.slice(0, one.at) + one.text + edited.slice(one.at), text)
}

function listUnder({ key, value }: Pair): YAMLSeq | undefined {
  return isScalar(key) && key.value === 'waves' && isSeq(value) ? value : undefined
}

/** An id in the quotes of the one it follows; in some where it would be read as a number. */
function written(text: string, source: Scalar, to: string): string {
  const quote = text.charAt(source.range?.[0] ?? 0)
  if (quote === '"' || quote === "'") return quote + to + quote
  return /^[a-z][a-z0-9_-]*$/.test(to) ? to : `"${to}"`
}

function after(text: string, list: YAMLSeq, item: string): Insertion | undefined {
  const last = list.items.at(-1)
  const range = isScalar(last) ? last.range : undefined
  if (range === undefined || range === null) return undefined
  const [start, end] = range
  if (list.flow === true) return { at: end, text: `, ${item}` }
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const next = text.indexOf('\n', end)
  return next < 0
    ? { at: text.length, text: `\n${blank(indent)}- ${item}` }
    : { at: next, text: `\n${blank(indent)}- ${item}` }
}

/** The spaces before the dash of an item. */
function blank(indent: string): string {
  return ' '.repeat(Math.max(0, indent.lastIndexOf('-')))
}
