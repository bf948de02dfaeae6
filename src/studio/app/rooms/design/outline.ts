import { parseDocument } from 'yaml'
import type { LocalText } from '../../../../core/local-text.ts'
import type { YamlPath } from './edit-yaml.ts'

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
  const document = parseDocument(source)
  if (document.errors.length > 0) return undefined
  const pages = listIn(recordOf(document.toJS()), 'pages')
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
    lists: [
      labelsIn(question, 'options', path),
      labelsIn(question, 'rows', path),
      endsIn(question, path),
    ].filter(({ items }) => items.length > 0),
  }
}

function labelsIn(question: Fields, name: 'options' | 'rows', path: YamlPath): LabelList {
  const items = listIn(question, name).map((item, at) => ({
    code: textIn(item, name === 'rows' ? 'id' : 'code') ?? '?',
    label: localIn(item, 'label') ?? {},
    path: [...path, name, at, 'label'],
  }))
  return { name, path: [...path, name], items }
}

function endsIn(question: Fields, path: YamlPath): LabelList {
  const items = listIn(question, 'ends').map((item, at) => ({
    code: '',
    label: localOf(item),
    path: [...path, 'ends', at],
  }))
  return { name: 'ends', path: [...path, 'ends'], items }
}

type Fields = Readonly<Record<string, unknown>>

function recordOf(value: unknown): Fields {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field is looked at before it is used
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function listIn(record: Fields, key: string): readonly Fields[] {
  const value = record[key]
  return Array.isArray(value) ? value.map(recordOf) : []
}

function textIn(record: Fields, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function localIn(record: Fields, key: string): LocalText | undefined {
  const value = record[key]
  return value === undefined ? undefined : localOf(recordOf(value))
}

function localOf(record: Fields): LocalText {
  const texts = Object.entries(record).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}
