import type { MenuPart, StudyMenu } from '../../../../api/study-menu.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import type { FileEdit } from '../../reading/change-files.ts'
import { quote } from '../design/edit-yaml.ts'
import { conditionOf } from '../explore/condition-of.ts'
import { dropItem, freeId, keepBase } from '../explore/edit-tables.ts'
import { appendItem, yamlWords } from '../explore/yaml-lists.ts'
import type { SharedQuestion } from './offer-parts.ts'

/** What makes a part: what is there already is used, and then nothing may be left to write. */
export interface PartEdit {
  readonly id: string
  readonly edits: readonly FileEdit[]
}

/** The part of those who gave one of some answers to a question that populations share. */
export function partEdit(
  menu: Pick<StudyMenu, 'bases' | 'parts'>,
  question: SharedQuestion,
  codes: readonly string[],
): PartEdit {
  const title = titleOf(question, codes)
  const id = freeId(
    codes.join('_'),
    menu.parts.map((part) => part.id),
  )
  const taken = menu.bases.map((base) => base.id)
  const bases = question.variables.map((variable) => {
    const { population } = variable
    const filter = conditionOf(variable, codes)
    const known = menu.bases.find((one) => one.population === population && one.filter === filter)
    const name = known?.id ?? freeId(`${population}_${id}`, taken)
    return { population, id: name, filter, isNew: known === undefined }
  })
  const same = menu.parts.find((part) => isMadeOf(part, bases))
  if (same !== undefined) return { id: same.id, edits: [] }
  const made = bases.filter(({ isNew }) => isNew)
  const part = { id, title, bases: new Map(bases.map((one) => [one.population, one.id])) }
  return {
    id,
    edits: [
      ...(made.length === 0 ? [] : [keepBases(made, title)]),
      { path: 'mirrors.yaml', edit: (source) => keepPart(source, part) },
    ],
  }
}

/** Takes a part away; the bases that it is made of stay, for other tables may show them. */
export function partRemoval(id: string): FileEdit {
  return { path: 'mirrors.yaml', edit: dropItem('parts', (part) => part['id'] === id) }
}

interface PartBase {
  readonly population: string
  readonly id: string
  readonly filter: string
}

function isMadeOf({ bases }: MenuPart, made: readonly PartBase[]): boolean {
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

function keepBases(bases: readonly PartBase[], title: LocalText): FileEdit {
  const edit = (source: string): string | undefined => {
    let text: string | undefined = source
    for (const { id, population, filter } of bases) {
      if (text === undefined) return undefined
      text = keepBase(id, population, { title, filter })(text)
    }
    return text
  }
  return { path: 'tables.yaml', edit }
}

interface NewPart {
  readonly id: string
  readonly title: LocalText
  /** Base by population. */
  readonly bases: ReadonlyMap<string, string>
}

function keepPart(source: string, { id, title, bases }: NewPart): string | undefined {
  return appendItem(source, 'parts', [
    `id: ${quote(id)}`,
    `  title: ${yamlWords(title)}`,
    `  bases: ${yamlWords(Object.fromEntries(bases))}`,
  ])
}
