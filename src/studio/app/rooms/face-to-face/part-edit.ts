import type { MenuPart, StudyMenu } from '../../../../api/study-menu.ts'
import type { MenuBase } from '../../../../api/tab-book.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import type { FileEdit } from '../../reading/change-files.ts'
import { quote } from '../design/edit-yaml.ts'
import { conditionOf } from '../explore/condition-of.ts'
import { dropItem, freeId, keepBase } from '../explore/edit-tables.ts'
import { appendItem, yamlWords } from '../explore/yaml-lists.ts'
import type { SharedQuestion } from './offer-parts.ts'

/** What makes parts: what is there already is used, and then nothing may be left to write. */
export interface PartEdit {
  /** The first of them. */
  readonly id: string
  readonly edits: readonly FileEdit[]
}

type Declared = Pick<StudyMenu, 'bases' | 'parts'>

/**
 * Makes parts of those who gave some answers to a question that populations share.
 *
 * @param groups - codes of each part
 */
export function partEdit(
  menu: Declared,
  question: SharedQuestion,
  groups: readonly (readonly string[])[],
): PartEdit {
  const ids: string[] = []
  let declared = menu
  for (const codes of groups) {
    const { id, added } = planPart(declared, question, codes)
    ids.push(id)
    declared = {
      bases: [...declared.bases, ...added.bases],
      parts: [...declared.parts, ...added.parts],
    }
  }
  const bases = declared.bases.slice(menu.bases.length)
  const parts = declared.parts.slice(menu.parts.length)
  return {
    id: ids[0] ?? '',
    edits: [
      ...(bases.length === 0 ? [] : [{ path: 'tables.yaml', edit: keepAll(bases, keepOneBase) }]),
      ...(parts.length === 0 ? [] : [{ path: 'mirrors.yaml', edit: keepAll(parts, keepPart) }]),
    ],
  }
}

/** Takes a part away; the bases that it is made of stay, for other tables may show them. */
export function partRemoval(id: string): FileEdit {
  return { path: 'mirrors.yaml', edit: dropItem('parts', (part) => part['id'] === id) }
}

interface PlannedPart {
  readonly id: string
  /** What is to be written for it. */
  readonly added: Declared
}

function planPart(
  { bases: known, parts }: Declared,
  question: SharedQuestion,
  codes: readonly string[],
): PlannedPart {
  const title = titleOf(question, codes)
  const isKnown = question.variables[0]?.frame === true
  const words = [...(isKnown ? [] : [question.id]), ...codes].join('_')
  const id = freeId(
    words,
    parts.map((part) => part.id),
  )
  const taken = known.map((base) => base.id)
  const own = question.variables.map((variable): MenuBase => {
    const { population } = variable
    const filter = conditionOf(variable, codes)
    const there = known.find((one) => one.population === population && one.filter === filter)
    return there ?? { id: freeId(`${population}_${id}`, taken), population, title, filter }
  })
  const same = parts.find((part) => isMadeOf(part, own))
  if (same !== undefined) return { id: same.id, added: { bases: [], parts: [] } }
  const bases = Object.fromEntries(own.map((one) => [one.population, one.id]))
  const fresh = own.filter((one) => !known.includes(one))
  return { id, added: { bases: fresh, parts: [{ id, title, bases }] } }
}

function isMadeOf({ bases }: MenuPart, made: readonly MenuBase[]): boolean {
  return (
    Object.keys(bases).length === made.length &&
    made.every(({ population, id }) => bases[population] === id)
  )
}

/** The answers in words; what people answered, unlike what is known of them, needs its question. */
function titleOf(
  { categories, label, variables: [first] }: SharedQuestion,
  codes: readonly string[],
): LocalText {
  const labels = categories.filter(({ code }) => codes.includes(code)).map((one) => one.label)
  const languages = Object.keys(labels[0] ?? {})
  return Object.fromEntries(
    languages.map((language) => {
      const answers = labels.map((one) => one[language] ?? '').join(', ')
      const colon = language === 'fr' ? '\u00a0: ' : ': '
      const question = (label[language] ?? '').replace(/\s*[:?]\s*$/, '')
      const isKnown = first?.frame === true || question === ''
      return [language, isKnown ? answers : `${question}${colon}${answers}`]
    }),
  )
}

/** Writes things one after another; undefined as soon as the file cannot be followed. */
function keepAll<T>(
  things: readonly T[],
  keep: (source: string, thing: T) => string | undefined,
): FileEdit['edit'] {
  return (source) =>
    things.reduce<string | undefined>(
      (text, thing) => (text === undefined ? undefined : keep(text, thing)),
      source,
    )
}

function keepOneBase(
  source: string,
  { id, population, title, filter }: MenuBase,
): string | undefined {
  return keepBase(id, population, { title, filter })(source)
}

function keepPart(source: string, { id, title, bases }: MenuPart): string | undefined {
  return appendItem(source, 'parts', [
    `id: ${quote(id)}`,
    `  title: ${yamlWords(title)}`,
    `  bases: ${yamlWords(bases)}`,
  ])
}
