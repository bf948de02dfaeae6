import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, YAMLSeq } from 'yaml'
import { quote } from '../design/edit-yaml.ts'
import type { YamlPath } from '../design/yaml-places.ts'

/**
 * Adds an item at the end of a list of the file and leaves every other character as it is; a list
 * that is not there yet is begun.
 *
 * @param key - of the list, at the top of the file
 * @param lines - the item, its first line without the dash, the others indented by two spaces
 * @returns undefined where the file is no such YAML, or its list is written in one line
 */
export function appendItem(
  source: string,
  key: string,
  lines: readonly string[],
): string | undefined {
  const document = parseDocument(source)
  if (document.errors.length > 0) return undefined
  const { contents } = document
  if (contents !== null && !isMap(contents)) {
    return isScalar(contents) && contents.value === null ? begin(source, key, lines) : undefined
  }
  const list = document.get(key, true)
  if (list === undefined) return begin(source, key, lines)
  if (isSeq(list) && list.flow !== true && list.items.length > 0) {
    const end = endOf(source, list)
    const item = itemOf(lines, ' '.repeat(dashColumn(source, list)))
    return withBreak(source.slice(0, end)) + item + source.slice(end)
  }
  return replaceEmpty(source, list, lines)
}

/** Adds a word at the end of a list of words, written in one line or in several. */
export function appendWord(source: string, path: YamlPath, word: string): string | undefined {
  const list = seqAt(parseDocument(source), path)
  if (list === undefined || !list.range) return undefined
  if (list.flow !== true) {
    const end = endOf(source, list)
    const indent = ' '.repeat(dashColumn(source, list))
    return `${withBreak(source.slice(0, end))}${indent}- ${quote(word)}\n${source.slice(end)}`
  }
  const close = list.range[1] - 1
  const before = source.slice(0, close).trimEnd()
  const gap = source.slice(before.length, close)
  const comma = list.items.length === 0 || before.endsWith(',') ? '' : ','
  const space = list.items.length === 0 ? '' : ' '
  return `${before}${comma}${space}${quote(word)}${gap}${source.slice(close)}`
}

/** Writes words of several languages as one line of YAML. */
export function yamlWords(words: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(words).map(([language, text]) => `${language}: ${quoteInFlow(text)}`)
  return `{ ${pairs.join(', ')} }`
}

/** Writes codes as one line of YAML: those that look like numbers or words of YAML in quotes. */
export function yamlCodes(codes: readonly string[]): string {
  return `[${codes.map(quoteInFlow).join(', ')}]`
}

function quoteInFlow(text: string): string {
  return quote(text)
}

/** The list at a path. */
export function seqAt(document: Document, path: YamlPath): YAMLSeq | undefined {
  const list = document.getIn(path, true)
  return isSeq(list) ? list : undefined
}

function begin(source: string, key: string, lines: readonly string[]): string {
  const gap = source.trim() === '' ? '' : '\n'
  return `${withBreak(source)}${gap}${key}:\n${itemOf(lines, '  ')}`
}

/** A list that holds nothing, as `[]` or as nothing at all. */
function replaceEmpty(source: string, list: unknown, lines: readonly string[]): string | undefined {
  const isEmpty =
    (isSeq(list) && list.items.length === 0) || (isScalar(list) && list.value === null)
  if (!isEmpty || !list.range) return undefined
  const [start, end] = list.range
  const rest = source.slice(end)
  const tail = rest.startsWith('\n') || rest === '' ? rest.slice(1) : rest
  return `${source.slice(0, start).trimEnd()}\n${itemOf(lines, '  ')}${tail}`
}

function itemOf(lines: readonly string[], indent: string): string {
  return lines.map((line, at) => `${indent}${at === 0 ? '- ' : ''}${line}\n`).join('')
}

function endOf(source: string, { items, range }: YAMLSeq): number {
  const last = items.at(-1)
  const own = isMap(last) || isScalar(last) || isSeq(last) ? last.range : range
  const found = source.indexOf('\n', Math.max(0, (own?.[1] ?? source.length) - 1))
  return found === -1 ? source.length : found + 1
}

function dashColumn(source: string, { items }: YAMLSeq): number {
  const [first] = items
  const start = isMap(first) || isScalar(first) || isSeq(first) ? (first.range?.[0] ?? 0) : 0
  const dash = source.lastIndexOf('- ', start)
  return dash - (source.lastIndexOf('\n', dash) + 1)
}

function withBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
