import type { LocalText } from '../../../../core/local-text.ts'
import { documentOf, valueOf } from './yaml-places.ts'
import type { YamlPath } from './yaml-places.ts'

/** A list of things with labels inside a question: options, rows of a grid, ends of a scale. */
export interface LabelList {
  readonly name: 'options' | 'rows' | 'ends'
  readonly path: YamlPath
  readonly items: readonly LabelItem[]
}

/** One of them. */
export interface LabelItem {
  /** Its code or id; the ends of a scale have none. */
  readonly code: string
  readonly label: LocalText
  readonly path: YamlPath
  /** All its keys as written. */
  readonly fields: Fields
}

/** A question as its file writes it. */
export interface OutlineQuestion {
  readonly id: string
  readonly type: string
  readonly path: YamlPath
  readonly text: LocalText
  readonly hint: LocalText | undefined
  readonly showIf: string | undefined
  readonly lists: readonly LabelList[]
  /** All its keys as written. */
  readonly fields: Fields
}

/** A page as its file writes it. */
export interface OutlinePage {
  readonly id: string
  readonly title: LocalText | undefined
  readonly path: YamlPath
  readonly showIf: string | undefined
  readonly questions: readonly OutlineQuestion[]
}

/** The pages of a questionnaire, as far as its text can be read; undefined when it is not YAML. */
export function outlineOf(source: string): readonly OutlinePage[] | undefined {
  if (documentOf(source).errors.length > 0) return undefined
  const pages = listIn(recordOf(valueOf(source)), 'pages')
  return pages.map((page, at) => {
    const path = ['pages', at]
    return {
      id: textIn(page, 'id') ?? String(at + 1),
      title: localIn(page, 'title'),
      path,
      showIf: textIn(page, 'show_if'),
      questions: listIn(page, 'questions').map((question, place) =>
        questionOf(question, [...path, 'questions', place]),
      ),
    }
  })
}

function questionOf(question: Fields, path: YamlPath): OutlineQuestion {
  return {
    id: textIn(question, 'id') ?? '?',
    type: textIn(question, 'type') ?? '?',
    path,
    text: localIn(question, 'text') ?? {},
    hint: localIn(question, 'hint'),
    showIf: textIn(question, 'show_if'),
    fields: question,
    lists: [
      labelsIn(question, 'options', path),
      labelsIn(question, 'rows', path),
      endsIn(question, path),
    ].filter(({ name, items }) => items.length > 0 || wants(question, name)),
  }
}

/** Whether a question of this type has such a list, even when nothing stands in it yet. */
function wants(question: Fields, name: LabelList['name']): boolean {
  const type = textIn(question, 'type') ?? ''
  if (name === 'rows') return type === 'grid'
  return name === 'options' && !['number', 'text', 'date', 'nps'].includes(type)
}

function labelsIn(question: Fields, name: 'options' | 'rows', path: YamlPath): LabelList {
  const items = listIn(question, name).map((item, at) => ({
    code: textIn(item, name === 'rows' ? 'id' : 'code') ?? '?',
    label: localIn(item, 'label') ?? {},
    path: [...path, name, at, 'label'],
    fields: item,
  }))
  return { name, path: [...path, name], items }
}

function endsIn(question: Fields, path: YamlPath): LabelList {
  const items = listIn(question, 'ends').map((item, at) => ({
    code: '',
    label: localOf(item),
    path: [...path, 'ends', at],
    fields: {},
  }))
  return { name: 'ends', path: [...path, 'ends'], items }
}

/** The keys of a map of a YAML file, whatever they hold. */
export type Fields = Readonly<Record<string, unknown>>

/** What is a map of keys; an empty one otherwise. */
export function recordOf(value: unknown): Fields {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field is looked at before it is used
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

/** The maps of a list under a key. */
export function listIn(record: Fields, key: string): readonly Fields[] {
  const value = record[key]
  return Array.isArray(value) ? value.map(recordOf) : []
}

/** What stands under a key, as text. */
export function textIn(record: Fields, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function localIn(record: Fields, key: string): LocalText | undefined {
  const value = record[key]
  return value === undefined ? undefined : localOf(recordOf(value))
}

/** The words of a map by language. */
export function localOf(record: Fields): LocalText {
  const texts = Object.entries(record).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}
