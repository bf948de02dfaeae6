import { isMap, isScalar, parseDocument } from 'yaml'
import type { YAMLMap } from 'yaml'
import type { LocalText } from '../../../../core/local-text.ts'
import { moveItem, removeItem } from '../design/edit-list.ts'
import { quote } from '../design/edit-yaml.ts'
import { appendItem, appendWord, seqAt, yamlCodes, yamlWords } from './yaml-lists.ts'

/** A change of `tables.yaml`; undefined where the file is written in a way that it cannot follow. */
export type TableEdit = (source: string) => string | undefined

/** A crossing to be kept: what is there already is named, what is new is described. */
export interface CrossingEdit {
  readonly population: string
  readonly variable: string
  readonly denominator: 'asked' | 'answered'
  /** The table with these columns and this base, which takes one more question. */
  readonly into?: string | undefined
  /** Id of the table that is made otherwise. */
  readonly table: string
  readonly banner?: { readonly id: string; readonly made?: NewBanner | undefined } | undefined
  readonly base?: { readonly id: string; readonly made?: NewBase | undefined } | undefined
  /** Whether the population has no table yet: its totals, shown so far, are then declared too. */
  readonly isFirst: boolean
}

/** Columns that no banner has yet. */
export interface NewBanner {
  readonly title: LocalText
  readonly variable: string
  readonly within?: string | undefined
  /** Answers counted as one column each; the answers themselves when absent. */
  readonly columns?: readonly NewColumn[] | undefined
}

/** Answers that make one column. */
export interface NewColumn {
  readonly title: LocalText
  readonly codes: readonly string[]
}

/** A group of respondents that has no name yet. */
export interface NewBase {
  readonly title: LocalText
  readonly filter: string
}

/** Writes a crossing into the tab book. */
export function keepCrossing(edit: CrossingEdit): TableEdit {
  const { banner, base, population } = edit
  return chain([
    ...(base?.made === undefined ? [] : [item('bases', baseLines(base.id, population, base.made))]),
    ...(banner?.made === undefined
      ? []
      : [item('banners', bannerLines(banner.id, population, banner.made))]),
    ...(edit.isFirst ? [item('tables', ['id: total', `  population: ${quote(population)}`])] : []),
    edit.into === undefined
      ? item('tables', tableLines(edit))
      : intoTable(edit.into, edit.variable),
  ])
}

/** Gives a group of respondents a name. */
export function keepBase(id: string, population: string, made: NewBase): TableEdit {
  return item('bases', baseLines(id, population, made))
}

/** Counts several answers as one, under a name. */
export function keepNet(net: {
  readonly id: string
  readonly variable: string
  readonly title: LocalText
  readonly codes: readonly string[]
}): TableEdit {
  return item('nets', [
    `id: ${quote(net.id)}`,
    `  variable: ${quote(net.variable)}`,
    `  title: ${yamlWords(net.title)}`,
    `  codes: ${yamlCodes(net.codes)}`,
  ])
}

/** Takes an item of a list away; the last one leaves an empty list. */
export function dropItem(
  key: string,
  isMeant: (item: Readonly<Record<string, unknown>>) => boolean,
): TableEdit {
  return (source) => {
    const found = itemsOf(source, key)
    const at = found?.findIndex(isMeant) ?? -1
    if (found === undefined || at === -1) return undefined
    if (found.length > 1) return removeItem(source, { list: [key], at })
    const range = seqAt(parseDocument(source), [key])?.range
    if (!range) return undefined
    const before = source.slice(0, range[0]).trimEnd()
    return `${before} []\n${source.slice(range[1])}`
  }
}

/** Moves a table of the tab book so many places on, or back. */
export function moveTable(id: string, by: number): TableEdit {
  return (source) => {
    const at = itemsOf(source, 'tables')?.findIndex((one) => one['id'] === id) ?? -1
    return at === -1
      ? undefined
      : moveItem(source, { list: ['tables'], at }, { list: ['tables'], at: at + by })
  }
}

/** Gives a table of the tab book a name, in place of the one it has. */
export function nameTable(id: string, title: LocalText): TableEdit {
  return (source) => {
    const list = seqAt(parseDocument(source), ['tables'])
    const own = list?.items.find((one) => isMap(one) && one.get('id') === id)
    if (!isMap(own)) return undefined
    return own.has('title') ? rename(source, own, title) : nameAfterId(source, own, title)
  }
}

function rename(source: string, table: YAMLMap, title: LocalText): string | undefined {
  const before = table.get('title', true)
  if (!isMap(before) || !before.range) return undefined
  const [start, end] = before.range
  // A map over several lines takes the line break after it into its range.
  const tail = before.flow === true ? '' : (/\s*$/.exec(source.slice(start, end))?.[0] ?? '')
  return source.slice(0, start) + yamlWords(title) + tail + source.slice(end)
}

function nameAfterId(source: string, table: YAMLMap, title: LocalText): string | undefined {
  const id = table.get('id', true)
  if (!isScalar(id) || !id.range) return undefined
  const [start, end] = id.range
  const words = `title: ${yamlWords(title)}`
  if (table.flow === true) return `${source.slice(0, end)}, ${words}${source.slice(end)}`
  const line = source.indexOf('\n', end)
  const cut = line === -1 ? source.length : line
  const indent = ' '.repeat(keyColumn(source, start))
  return `${source.slice(0, cut)}\n${indent}${words}${source.slice(cut)}`
}

/** A name that is free, made of words: letters, digits, `_` and `-`. */
export function freeId(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 40)
  const name = plain === '' ? 'new' : plain
  if (!taken.includes(name)) return name
  let next = 2
  while (taken.includes(`${name}_${String(next)}`)) next++
  return `${name}_${String(next)}`
}

/** One edit after another. */
function chain(edits: readonly TableEdit[]): TableEdit {
  return (source) =>
    edits.reduce<string | undefined>(
      (text, edit) => (text === undefined ? undefined : edit(text)),
      source,
    )
}

function item(key: string, lines: readonly string[]): TableEdit {
  return (source) => appendItem(source, key, lines)
}

function intoTable(id: string, variable: string): TableEdit {
  return (source) => {
    const at = itemsOf(source, 'tables')?.findIndex((one) => one['id'] === id) ?? -1
    return at === -1 ? undefined : appendWord(source, ['tables', at, 'variables'], variable)
  }
}

function baseLines(id: string, population: string, { title, filter }: NewBase): readonly string[] {
  return [
    `id: ${quote(id)}`,
    `  population: ${quote(population)}`,
    `  title: ${yamlWords(title)}`,
    `  filter: ${quote(filter)}`,
  ]
}

function bannerLines(id: string, population: string, made: NewBanner): readonly string[] {
  const { title, variable, within, columns } = made
  const grouped = (columns ?? []).map(
    (one) => `        - { title: ${yamlWords(one.title)}, codes: ${yamlCodes(one.codes)} }`,
  )
  return [
    `id: ${quote(id)}`,
    `  population: ${quote(population)}`,
    `  title: ${yamlWords(title)}`,
    '  blocks:',
    `    - variable: ${quote(variable)}`,
    ...(grouped.length === 0 ? [] : ['      columns:', ...grouped]),
    ...(within === undefined
      ? []
      : [`      title: ${yamlWords(title)}`, `      within: { variable: ${quote(within)} }`]),
  ]
}

function tableLines(edit: CrossingEdit): readonly string[] {
  const { table, population, banner, base, denominator, variable } = edit
  return [
    `id: ${quote(table)}`,
    `  population: ${quote(population)}`,
    ...(banner === undefined ? [] : [`  banner: ${quote(banner.id)}`]),
    ...(base === undefined ? [] : [`  base: ${quote(base.id)}`]),
    ...(denominator === 'asked' ? [] : [`  denominator: ${denominator}`]),
    `  variables: ${yamlCodes([variable])}`,
  ]
}

function itemsOf(
  source: string,
  key: string,
): readonly Readonly<Record<string, unknown>>[] | undefined {
  return seqAt(parseDocument(source), [key])?.items.map((one) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a map of YAML as an object
    isMap(one) ? (one.toJSON() as Readonly<Record<string, unknown>>) : {},
  )
}

/** The column at which the key before a value begins. */
function keyColumn(source: string, value: number): number {
  const line = source.lastIndexOf('\n', value) + 1
  return /^[\s-]*/.exec(source.slice(line))?.[0].length ?? 0
}
