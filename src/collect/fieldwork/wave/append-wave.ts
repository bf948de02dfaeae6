import { Document, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { YAMLMap } from 'yaml'
import type { WaveToClone } from './wave-to-clone.ts'

/** Widest line written. */
const lineWidth = 100

/**
 * Writes a copy of a wave after the last one of `study.yaml`, and leaves the rest as it is.
 *
 * @param text - a study file without mistakes
 * @param simulated - whether its answers are made up, so that the copy's can be too
 */
export function appendWave(text: string, wave: WaveToClone, simulated: boolean): string {
  const document = parseDocument(text)
  const waves = document.get('waves', true)
  if (!isMap(waves)) throw new Error('appendWave requires a study with waves')
  const source = waves.get(wave.from, true)
  if (!isMap(source)) throw new Error('appendWave requires a wave of the study')
  const copy = copyOf(source, wave, simulated)
  if (waves.flow === true) {
    waves.set(wave.to, copy)
    return document.toString({ lineWidth, verifyAliasOrder: false })
  }
  const part = new Document({})
  part.set(wave.to, copy)
  const written = part.toString({ lineWidth, verifyAliasOrder: false })
  const at = endOfLine(text, endOf(waves) ?? text.length)
  const before = text.slice(0, at)
  const broken = before.endsWith('\n') ? before : `${before}\n`
  return broken + indented(written, indentOf(text, waves)) + text.slice(at)
}

function copyOf(
  source: YAMLMap,
  { from, to, fieldwork }: WaveToClone,
  simulated: boolean,
): YAMLMap {
  const copy = source.clone()
  if (!isMap(copy)) throw new Error('copyOf requires a map')
  copy.set('fieldwork', fieldwork)
  copy.delete('published')
  rename(copy.get('title', true), from, to)
  const samples = copy.get('samples', true)
  for (const { value } of isMap(samples) ? samples.items : []) {
    if (isMap(value)) renewData(value, { from, to }, simulated)
  }
  return copy
}

/** Nothing of the copy exists yet: made up answers will be written beside the others. */
function renewData(
  sample: YAMLMap,
  { from, to }: Pick<WaveToClone, 'from' | 'to'>,
  simulated: boolean,
): void {
  sample.delete('outcomes')
  const file = sample.getIn(['data', 'file'])
  if (simulated && typeof file === 'string' && file.includes(from)) {
    sample.setIn(['data', 'file'], file.replaceAll(from, to))
  } else sample.delete('data')
}

/** Replaces the wave's id in the texts of a title. */
function rename(title: unknown, from: string, to: string): void {
  if (!isMap(title)) return
  for (const { value } of title.items) {
    if (isScalar(value) && typeof value.value === 'string') {
      value.value = value.value.replaceAll(from, to)
    }
  }
}

/** Where the last value inside a node ends. */
function endOf(node: unknown): number | undefined {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1)
    return endOf(last?.value) ?? endOf(last?.key)
  }
  if (isSeq(node) && node.flow !== true) return endOf(node.items.at(-1))
  if (!isRanged(node)) return undefined
  return node.range?.[1]
}

interface Ranged {
  readonly range?: readonly [number, number, number] | null | undefined
}

function isRanged(node: unknown): node is Ranged {
  return typeof node === 'object' && node !== null && 'range' in node
}

/** The start of the line after a place; the place itself when a line starts there. */
function endOfLine(text: string, at: number): number {
  // A block of text ends with the blank lines after it, which part it from what follows.
  let end = at
  while (end > 1 && text[end - 1] === '\n' && text[end - 2] === '\n') end--
  if (end > 0 && text[end - 1] === '\n') return end
  const next = text.indexOf('\n', end)
  return next < 0 ? text.length : next + 1
}

function indentOf(text: string, waves: YAMLMap): string {
  const key = waves.items[0]?.key
  const start = isRanged(key) ? (key.range?.[0] ?? 0) : 0
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gmu, indent)
}
