import type { Language, LocalText } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import type { Release } from '../../protect/protected.ts'
import { parseFigureId } from '../../study/text/figure-id.ts'
import { collectFigures } from '../collect-figures.ts'
import type { Figure, FigureIndex } from '../figure.ts'
import { isShown } from '../figure.ts'
import { askPhrases, ignorance, negations } from './claim-phrases.ts'
import { fold, isContent, wordsOf } from './words.ts'

/** What an answer says to its question: yes, no, none of all, not known, or something of its own. */
export type Polarity = 'yes' | 'no' | 'none' | 'unknown' | 'other'

/** A row that texts may speak of, in one population, whatever the wave and base. */
export interface NamedRow {
  readonly population: string
  readonly variable: string
  readonly row: string
  readonly unit: Figure['unit']
  /** Stems of the answer's own label. */
  readonly label: ReadonlySet<string>
  /** Stems of the question, of the mirror, of ids. */
  readonly question: ReadonlySet<string>
  /** Stems of what the question asks about, after "quels" or "which". */
  readonly asked: ReadonlySet<string>
  /** Words of the question and label that would deny elsewhere. */
  readonly denials: ReadonlySet<string>
  readonly polarity: Polarity
}

/** A base or column of a banner, as texts name it. */
export interface NamedBase {
  /** What stands after `@` in ids of figures. */
  readonly id: string
  readonly population: string
  readonly title: string
  readonly words: ReadonlySet<string>
}

/** A population or wave, and the words that name it. */
export interface Named {
  readonly id: string
  readonly words: ReadonlySet<string>
}

/** The words by which a text in one language speaks of a study's figures. */
export interface Lexicon {
  readonly language: Language
  readonly figures: FigureIndex
  readonly rows: readonly NamedRow[]
  readonly bases: readonly NamedBase[]
  readonly populations: readonly Named[]
  readonly waves: readonly Named[]
  /** How telling a stem is: rarer among questions, higher. */
  readonly rarity: ReadonlyMap<string, number>
  readonly literals: readonly string[]
  /** Ids of mirrors' gaps, by `POPULATION/VARIABLE` of their sides. */
  readonly gaps: ReadonlyMap<string, readonly string[]>
  /** `VARIABLE.ROW` of nets, which stand for several answers. */
  readonly nets: ReadonlySet<string>
  /** Variables with several answers a person. */
  readonly multiple: ReadonlySet<string>
}

const made = new WeakMap<Release, Map<Language, Lexicon>>()

/** Makes the lexicon of a release in a language; once for all its texts. */
export function lexiconOf(release: Release, language: Language): Lexicon {
  const known = made.get(release) ?? new Map<Language, Lexicon>()
  made.set(release, known)
  const lexicon = known.get(language) ?? makeLexicon(release, language)
  known.set(language, lexicon)
  return lexicon
}

function makeLexicon(release: Release, language: Language): Lexicon {
  const figures = collectFigures(release)
  const { study } = release
  const populations = study.populations.map(({ id, title, members }) => ({
    id,
    words: new Set([title, members].flatMap((text) => namesIn(textIn(text, language)))),
  }))
  const who = new Set(populations.flatMap(({ words }) => [...words]))
  const rows = namedRows(release, figures, language).map((row) => without(row, who))
  const waves = study.waves.map(({ id, title }) => ({
    id,
    words: new Set([id, ...(textIn(title, language).match(/\d{4}/g) ?? [])]),
  }))
  const bases = namedBases(figures, language, who)
  const titles = bases.map(({ title }) => title)
  const literals = [...study.waves.map(({ id }) => id), ...titles.flatMap(digitsOf)]
  const names = { populations, waves, bases, literals }
  return { language, figures, rows, rarity: rarityOf(rows), ...names, ...structureOf(study) }
}

function structureOf(study: Release['study']): Pick<Lexicon, 'gaps' | 'nets' | 'multiple'> {
  const gaps = new Map<string, readonly string[]>()
  for (const { id, waves, sides } of study.mirrors) {
    for (const { population, row } of sides) {
      const key = `${population}/${row.variable}`
      gaps.set(key, [...(gaps.get(key) ?? []), ...waves.map((wave) => `${wave}/mirror/${id}.gap`)])
    }
  }
  const questions = study.questionnaires.flatMap(({ pages }) =>
    pages.flatMap(({ questions: own }) => own),
  )
  return {
    gaps,
    nets: new Set(study.tables.nets.map(({ variable, id }) => `${variable}.${id}`)),
    multiple: new Set<string>(
      questions.filter(({ type }) => type === 'multiple').map(({ id }) => id),
    ),
  }
}

/** From the first digit of a title to the last, when it is more than an age. */
function digitsOf(title: string): readonly string[] {
  const [found] = /\d+\D.*\d/.exec(title) ?? []
  return found === undefined ? [] : [found]
}

/** Singular of a name, roughly. */
export function singular(folded: string): string {
  return folded.replace(/(?<=.{3})[sx]$/, '')
}

function namesIn(text: string): readonly string[] {
  return wordsOf(text)
    .filter(isContent)
    .map(({ folded }) => singular(folded))
}

function without(row: NamedRow, names: ReadonlySet<string>): NamedRow {
  const rest = (stems: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...stems].filter((stem) => !names.has(stem)))
  const label = rest(row.label)
  // What the answer says counts once, as the answer's.
  const question = new Set([...rest(row.question)].filter((stem) => !label.has(stem)))
  return { ...row, label, question }
}

function namedRows(
  { study }: Release,
  figures: FigureIndex,
  language: Language,
): readonly NamedRow[] {
  const rows = new Map<string, NamedRow>()
  const extra = mirrorTexts(study.mirrors, language)
  for (const [id, figure] of figures) {
    const parsed = parseFigureId(id)
    if (parsed?.kind !== 'row' || parsed.size || parsed.column !== undefined) continue
    if (!isShown(figure)) continue
    const key = `${parsed.population}/${parsed.row}`
    if (!rows.has(key)) rows.set(key, namedRow(figure, parsed, language, extra.get(key) ?? []))
  }
  const vague = vagueRows(study)
  return [...rows.values()]
    .filter(({ variable, row }) => !vague.has(`${variable}.${row}`))
    .map((row, _, all) => withSibling(row, all))
}

/** Answers "another, which?": no text names them by their label. */
function vagueRows({ questionnaires }: Release['study']): ReadonlySet<string> {
  const questions = questionnaires.flatMap(({ pages }) => pages.flatMap((page) => page.questions))
  return new Set(
    questions.flatMap((question) =>
      question.type === 'single' || question.type === 'multiple'
        ? question.options.filter(({ other }) => other).map(({ code }) => `${question.id}.${code}`)
        : [],
    ),
  )
}

/** A net "fear" whose neighbour is "do not fear" is the yes of the two. */
function withSibling(row: NamedRow, all: readonly NamedRow[]): NamedRow {
  if (row.polarity !== 'other') return row
  const denied = all.some(
    (other) =>
      other.variable === row.variable &&
      other.population === row.population &&
      other.polarity === 'no' &&
      [...other.label].some((stem) => row.label.has(stem)),
  )
  return denied ? { ...row, polarity: 'yes' } : row
}

function namedRow(
  figure: Figure,
  { population, row }: { readonly population: string; readonly row: string },
  language: Language,
  mirror: readonly string[],
): NamedRow {
  const [variable = '', ...codes] = row.split('.')
  const title = textIn(figure.title, language)
  const question = figure.question === undefined ? '' : textIn(figure.question, language)
  const polarity = polarityOf(title, language)
  // "No" denies the question; the words of other answers are their own.
  const texts = polarity === 'no' || polarity === 'none' ? question : `${question} ${title}`
  return {
    population,
    variable,
    row: codes.join('.'),
    unit: figure.unit,
    // What stands in brackets explains the answer; it is the name of others.
    label: stemsIn(figure.unit === 'share' ? title.replace(/\([^)]*\)/g, '') : ''),
    question: stemsIn([question, variable.replaceAll('_', ' '), ...mirror].join(' ')),
    asked: askedIn(question, language),
    denials: new Set([...texts.matchAll(negations[language])].map(([word]) => fold(word))),
    polarity,
  }
}

function stemsIn(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter(isContent)
      .map(({ stem }) => stem),
  )
}

function askedIn(question: string, language: Language): ReadonlySet<string> {
  const [found] = question.matchAll(askPhrases[language])
  if (found === undefined) return new Set()
  const after = wordsOf(question.slice(found.index + found[0].length)).filter(isContent)
  return new Set(after.slice(0, 2).map(({ stem }) => stem))
}

function polarityOf(title: string, language: Language): Polarity {
  if (title.search(ignorance[language]) >= 0 || /^(?:ne sait pas|don.t know)/i.test(title)) {
    return 'unknown'
  }
  if (/^(?:oui|yes)\b/i.test(title)) return 'yes'
  if (/^(?:aucune?|none)\b(?! effe)/i.test(title)) return 'none'
  return /^(?:non|no)\b|^n(?:e |[’'])|^do(?:es)? not\b/i.test(title) ? 'no' : 'other'
}

/** What mirrors add to the words of their sides' rows. */
function mirrorTexts(
  mirrors: Release['study']['mirrors'],
  language: Language,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    mirrors.flatMap(({ title, sides }) =>
      sides.map(
        ({ population, row, label }) =>
          [
            `${population}/${row.variable}.${row.row}`,
            [title, label].map((text) => textIn(text, language)),
          ] as const,
      ),
    ),
  )
}

function namedBases(
  figures: FigureIndex,
  language: Language,
  names: ReadonlySet<string>,
): readonly NamedBase[] {
  const titles = new Map<string, { readonly population: string; readonly title: LocalText }>()
  for (const [id, figure] of figures) {
    const parsed = parseFigureId(id)
    if (parsed?.kind !== 'row' || !isShown(figure) || figure.base === undefined) continue
    const domains = [parsed.base, parsed.column].filter((one) => one !== undefined)
    const [only, second] = domains
    if (only === undefined || second !== undefined) continue
    const key = `${parsed.population}@${only}`
    if (!titles.has(key)) titles.set(key, { population: parsed.population, title: figure.base })
  }
  const bases = [...titles].map(([key, { population, title }]) => {
    const [, id = ''] = key.split('@')
    const text = textIn(title, language)
    const declared = id.includes('.') ? '' : id.replaceAll('_', ' ')
    const words = new Set(namesIn(`${text} ${declared}`).filter((word) => !names.has(word)))
    return { id, population, title: text, words }
  })
  return bases.map((base) => ({ ...base, words: rareWords(base, bases) }))
}

/** Words that name one base or two; "companies" names them all. */
function rareWords({ words }: NamedBase, all: readonly NamedBase[]): ReadonlySet<string> {
  const common = (word: string): boolean =>
    all.filter((other) => other.words.has(word)).length > 2 ||
    /^(?:entrepris|compan|soci|reseau|network)/.test(word)
  return new Set([...words].filter((word) => !common(word)))
}

function rarityOf(rows: readonly NamedRow[]): ReadonlyMap<string, number> {
  const variables = new Map<string, Set<string>>()
  for (const { variable, label, question } of rows) {
    for (const stem of [...label, ...question]) {
      const seen = variables.get(stem) ?? new Set()
      variables.set(stem, seen.add(variable))
    }
  }
  const all = new Set(rows.map(({ variable }) => variable)).size
  return new Map([...variables].map(([stem, seen]) => [stem, Math.log(1 + all / seen.size)]))
}
