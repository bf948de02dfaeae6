import type { LocalText } from '../../../../core/local-text.ts'
import { textIn } from '../../../../core/local-text.ts'
import { fillText } from '../../../../core/fill-text.ts'
import { studioTexts } from '../../../../core/catalogue/studio-text.ts'
import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'
import { quote } from './edit-yaml.ts'
import type { QuestionType } from './question-types.ts'

/** Where and in what languages something new is written. */
export interface NewThing {
  readonly id: string
  /** Languages of the study. */
  readonly languages: readonly string[]
}

/** A question of a type with its first words, as lines of YAML without the dash of the list. */
export function questionTemplate(type: QuestionType, { id, languages }: NewThing): string {
  const lines = [
    `id: ${quote(id)}`,
    `type: ${type}`,
    `text: ${words('design.new_text', languages)}`,
  ]
  return [...lines, ...contents[type](languages), ''].join('\n')
}

/** A page with a first question, as lines of YAML without the dash of the list. */
export function pageTemplate(page: NewThing, question: string): string {
  const own = questionTemplate('single', { ...page, id: question })
    .trimEnd()
    .split('\n')
  const [first = '', ...rest] = own
  return [
    `id: ${quote(page.id)}`,
    `title: ${words('design.new_page', page.languages)}`,
    'questions:',
    `  - ${first}`,
    ...rest.map((line) => `    ${line}`),
    '',
  ].join('\n')
}

/** Words of a text of the catalogue, in the languages of a study that the catalogue has. */
export function firstWords(
  key: StudioTextKey,
  languages: readonly string[],
  n?: number,
): LocalText {
  const values = n === undefined ? {} : { n }
  const own = {
    fr: fillText(studioTexts[key], 'fr', values),
    en: fillText(studioTexts[key], 'en', values),
  }
  return Object.fromEntries(languages.map((language) => [language, textIn(own, language, ['en'])]))
}

/** An option or a row of a grid, in one line of YAML. */
export function itemTemplate(key: 'code' | 'id', code: string, label: LocalText): string {
  return `{ ${key}: ${quote(code)}, label: ${written(label)} }`
}

/** What a type has beside its id and words. */
const contents: Readonly<
  Record<QuestionType, (languages: readonly string[]) => readonly string[]>
> = {
  single: optionLines,
  multiple: optionLines,
  rank: optionLines,
  constant_sum: (languages) => ['total: 100', ...optionLines(languages)],
  scale: scaleLines,
  grid: (languages) => ['cells: single', ...rowLines(languages), ...optionLines(languages)],
  number: () => ['minimum: 0', 'maximum: 100'],
  text: () => ['maximum_length: 500', 'lines: many'],
  nps: () => [],
  date: () => [],
}

/** The steps of a scale and the words at its ends. */
function scaleLines(languages: readonly string[]): readonly string[] {
  return [
    'minimum: 1',
    'maximum: 5',
    'ends:',
    `  - ${words('design.new_low', languages)}`,
    `  - ${words('design.new_high', languages)}`,
  ]
}

function optionLines(languages: readonly string[]): readonly string[] {
  const items = [1, 2].map((n) =>
    itemTemplate('code', `option_${String(n)}`, firstWords('design.new_option', languages, n)),
  )
  return ['options:', ...items.map((item) => `  - ${item}`)]
}

function rowLines(languages: readonly string[]): readonly string[] {
  const items = [1, 2].map((n) =>
    itemTemplate('id', `row_${String(n)}`, firstWords('design.new_row', languages, n)),
  )
  return ['rows:', ...items.map((item) => `  - ${item}`)]
}

function words(key: StudioTextKey, languages: readonly string[]): string {
  return written(firstWords(key, languages))
}

function written(text: LocalText): string {
  const pairs = Object.entries(text).map(([language, own]) => `${language}: ${quote(own)}`)
  return `{ ${pairs.join(', ')} }`
}
