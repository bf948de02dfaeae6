import { isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, YAMLSeq } from 'yaml'
import { insertItem } from '../design/edit-list.ts'
import type { ItemPlace } from '../design/edit-list.ts'
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
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return begin(source, key, lines)
  }
  return insertItem(source, endOfList(document, [key]), lines.join('\n').replaceAll(/^ {2}/gm, ''))
}

/** Adds a word at the end of a list of words, written in one line or in several. */
export function appendWord(source: string, path: YamlPath, word: string): string | undefined {
  return insertItem(source, endOfList(parseDocument(source), path), quote(word))
}

function endOfList(document: Document, path: YamlPath): ItemPlace {
  return { list: path, at: seqAt(document, path)?.items.length ?? 0 }
}

/** Writes words of several languages as one line of YAML. */
export function yamlWords(words: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(words).map(([language, text]) => `${language}: ${quote(text)}`)
  return `{ ${pairs.join(', ')} }`
}

/** Writes codes as one line of YAML: those that look like numbers or words of YAML in quotes. */
export function yamlCodes(codes: readonly string[]): string {
  return `[${codes.map(quote).join(', ')}]`
}

/** The list at a path. */
export function seqAt(document: Document, path: YamlPath): YAMLSeq | undefined {
  const list = document.getIn(path, true)
  return isSeq(list) ? list : undefined
}

function begin(source: string, key: string, lines: readonly string[]): string {
  const gap = source.trim() === '' ? '' : '\n'
  const item = lines.map((line, at) => `  ${at === 0 ? '- ' : ''}${line}\n`).join('')
  return `${withBreak(source)}${gap}${key}:\n${item}`
}

function withBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
