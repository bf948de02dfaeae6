import { ignorance, lackPhrases, laterPhrases, modals, negations } from './claim-phrases.ts'
import type { Quantity } from './find-quantities.ts'
import type { Lexicon } from './lexicon.ts'
import { singular } from './lexicon.ts'
import type { Topic } from './resolve-rows.ts'
import type { Sentence } from './sentence.ts'
import { clauseAt } from './sentence.ts'
import { fold, isContent, stemOf, wordsOf } from './words.ts'
import type { Word } from './words.ts'

/** What earlier sentences of the block leave to a sentence that names less. */
export interface Carried {
  readonly populations: readonly string[]
  readonly waves: readonly string[]
}

/** What a claim is about, as far as its sentence says. */
export interface Scope {
  readonly topic: Topic
  /** Waves it may be about; empty for any. */
  readonly waves: readonly string[]
  /** Who is counted: everybody, one of the bases of that name, or not said. */
  readonly who: 'all' | readonly string[] | undefined
}

/** Where a claim stands, and the quantities on either side. */
export interface Position {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly inBrackets: boolean
  readonly before: Quantity | undefined
  readonly after: Quantity | undefined
  /** A relation that is denied takes the denial for itself. */
  readonly denied: boolean
}

/** Reads what a claim is about: subject, population, waves, base. */
export function scopeOf(lexicon: Lexicon, position: Position, carried: Carried): Scope {
  const who = whoIn(lexicon, position)
  const named = who?.populations ?? []
  const populations = named.length > 0 ? named : populationsNear(lexicon, position, carried)
  const waves = wavesNear(lexicon, position, carried)
  const mentioned = mentionsOf(position.sentence, lexicon.waves).length > 0
  const placed = populations.length > 0 || waves.length > 0 || mentioned
  return {
    topic: { ...topicOf(lexicon, position), populations, placed },
    waves,
    who: who?.base,
  }
}

function topicOf(lexicon: Lexicon, position: Position): Omit<Topic, 'populations' | 'placed'> {
  const { sentence } = position
  const { language } = lexicon
  const stems = new Map<string, number>()
  for (const word of sentence.words) {
    if (!isContent(word) || isPopulation(lexicon, word)) continue
    const near = nearnessOf(word, position)
    stems.set(word.stem, Math.max(near, stems.get(word.stem) ?? 0))
  }
  const clause = clauseText(position)
  if (clause.search(modals[language]) >= 0) stems.set(stemOf('possible'), 0.7)
  const lacked = lackedIn(sentence, lexicon)
  const denials = position.denied
    ? []
    : [...clause.matchAll(negations[language])].map(([word]) => fold(word))
  return { stems, denials, lacked, unknown: clause.search(ignorance[language]) >= 0 }
}

/** The stems of what a sentence says is missing: "aucun réseau social". */
function lackedIn({ text }: Sentence, { language }: Lexicon): ReadonlySet<string> {
  const after = [...text.matchAll(lackPhrases[language])].flatMap(({ index, 0: word }) =>
    wordsOf(text.slice(index + word.length))
      .slice(0, 3)
      .filter(isContent),
  )
  return new Set(after.map(({ stem }) => stem))
}

function isPopulation({ populations }: Lexicon, { folded }: Word): boolean {
  return populations.some(({ words }) => words.has(singular(folded)))
}

/** The words of a claim's clause, from the quantity before to the one after. */
function clauseText({ sentence, start, end, before, after, inBrackets }: Position): string {
  const clause = clauseAt(sentence, start)
  const from = Math.max(sentence.breaks[clause - 1] ?? 0, inBrackets ? 0 : (before?.end ?? 0))
  const to = Math.min(sentence.breaks[clause] ?? sentence.text.length, after?.start ?? Infinity)
  return sentence.text.slice(Math.min(from, start), Math.max(to, end))
}

/** How near a word is to a claim: 1 beside it, less past another quantity or in another clause. */
function nearnessOf({ start: at }: Word, position: Position): number {
  const { sentence, start, end, before, after } = position
  if (at >= start && at < end) return 1
  const isPast = at < (before?.end ?? 0) || at >= (after?.start ?? Infinity)
  if (isPast) return 0.4
  const sameClause = clauseAt(sentence, at) === clauseAt(sentence, start) ? 1 : 0.6
  return sideWeight(at >= end, position) * sameClause
}

/** Brackets speak of what stands before them, a later quantity of what follows it. */
function sideWeight(isAfter: boolean, { before, inBrackets }: Position): number {
  if (isAfter) return inBrackets ? 0.4 : 1
  return before === undefined || inBrackets ? 1 : 0.6
}

interface Who {
  readonly populations: readonly string[]
  readonly base: Scope['who']
}

const whoAfter = {
  fr: /^[\s)]*(?:des|de\s+la|de|d[’']|du|parmi\s+les|chez\s+les|l[’']ensemble\s+des)\s*/iu,
  en: /^[\s)]*(?:of\s+the|of\s+all|of|among\s+the|among)\s+/iu,
} as const

/** Who is counted, said beside the claim: "61 % des salariés", "un cadre sur deux", "les cadres (46 %)". */
function whoIn(lexicon: Lexicon, position: Position): Who | undefined {
  const { sentence, start, end, inBrackets } = position
  const within = sentence.words.filter((word) => word.start > start && word.end < end)
  const inside = readWho(lexicon, within, sentence.text.slice(start, end))
  if (inside !== undefined) return inside
  const before = sentence.words.filter((word) => word.end <= start)
  if (inBrackets) return readWho(lexicon, before.slice(-2), '')
  const following = whoFollowing(lexicon, sentence.text.slice(end))
  return following ?? whoBefore(lexicon, sentence.text.slice(0, start))
}

/** "Parmi les cadres, …", "Among users, …", and the subject of "les cadres sont 46 %". */
const whoAhead = {
  fr: /(?:parmi|chez|auprès\s+d)\s*(?:les|des|es)?\s+(?<who>[^,;:.()]+),|(?:les|des)\s+(?<subject>\p{L}+(?:\s\p{L}+)?)\s+(?:sont|étaient|seraient)\s+(?:\p{L}+[\s’']+){0,2}$/iu,
  en: /among\s+(?:the\s+)?(?<who>[^,;:.()]+),/iu,
} as const

function whoBefore(lexicon: Lexicon, before: string): Who | undefined {
  const { who, subject } = whoAhead[lexicon.language].exec(before)?.groups ?? {}
  const group = who ?? subject
  return group === undefined ? undefined : readWho(lexicon, wordsOf(group).slice(0, 4), group)
}

/** "… des salariés", "… of users", "… employees": what stands right after the claim. */
function whoFollowing(lexicon: Lexicon, after: string): Who | undefined {
  const [lead = ''] = whoAfter[lexicon.language].exec(after) ?? []
  if (lead === '' && !/^\s+\p{L}/u.test(after)) return undefined
  const rest = after.slice(lead.length)
  const [group = ''] = rest.split(/[,;:.()]\s/)
  const found = readWho(lexicon, wordsOf(group).slice(0, 4), rest)
  // "72 % d'utilisateurs" says what they are, not of whom they are 72 %.
  const isContained = /^[\s)]*d(?:e\s*|[’'])$/iu.test(lead)
  return isContained && found?.base !== 'all' ? undefined : found
}

function readWho(lexicon: Lexicon, words: readonly Word[], text: string): Who | undefined {
  const [first, second] = words.filter(isContent)
  if (first === undefined || words[0]?.folded === 'non') return undefined
  const populations = populationsNamed(lexicon, first)
  const isSome = joins(words[words.indexOf(first) + 1])
  if (populations.length === 0) return baseNamed(lexicon, first, text)
  // "Employees use" is a verb; "employees who use" and "salariés utilisateurs" say which.
  const other = lexicon.language === 'fr' || isSome ? second : undefined
  // "Employees who have a job" are some of them, whom no base names.
  const all = isSome ? undefined : 'all'
  return baseNamed(lexicon, other, text) ?? { populations, base: all }
}

function populationsNamed({ populations }: Lexicon, { folded }: Word): readonly string[] {
  return populations.filter(({ words }) => words.has(singular(folded))).map(({ id }) => id)
}

function baseNamed(lexicon: Lexicon, said: Word | undefined, text: string): Who | undefined {
  const bases = basesNamed(lexicon, said, fold(text))
  if (bases.length === 0) return undefined
  return { populations: bases.map((one) => one.population), base: bases.map(({ id }) => id) }
}

/** Whether a word after a population picks some of its members. */
function joins(next: Word | undefined): boolean {
  return /^(?:qui|ayant|dont|who|that|whose|with|having)$/.test(next?.folded ?? '')
}

function basesNamed(
  { bases }: Lexicon,
  said: Word | undefined,
  text: string,
): readonly { readonly id: string; readonly population: string }[] {
  const name = said === undefined ? undefined : singular(said.folded)
  return bases.filter(({ words, title }) => {
    if (text.trimStart().startsWith(fold(title))) return true
    const [digits] = /\d.*\d/.exec(title) ?? []
    if (digits !== undefined && digits.length > 5 && text.slice(0, 60).includes(fold(digits)))
      return true
    return name !== undefined && [...words].some((word) => word === name || isAgent(name, word))
  })
}

/** "User" is who uses. */
function isAgent(name: string, verb: string): boolean {
  return verb.length >= 3 && (name === `${verb}r` || name === `${verb}er`)
}

function populationsNear(
  lexicon: Lexicon,
  { sentence, start }: Position,
  carried: Carried,
): readonly string[] {
  const mentions = mentionsOf(sentence, lexicon.populations)
  const ids = new Set(mentions.map(({ id }) => id))
  if (ids.size === 0) return carried.populations
  if (ids.size === 1) return [...ids]
  const clause = clauseAt(sentence, start)
  const own = mentions.filter(({ at }) => clauseAt(sentence, at) === clause)
  const last = own.findLast(({ at }) => at < start)
  return last === undefined ? [...ids] : [last.id]
}

/** Where a sentence names populations or waves. */
export function mentionsOf(
  { words }: Sentence,
  named: Lexicon['populations'],
): readonly { readonly id: string; readonly at: number }[] {
  return words.flatMap(({ folded, start }) => {
    const found = named.find((one) => one.words.has(singular(folded)) || one.words.has(folded))
    return found === undefined ? [] : [{ id: found.id, at: start }]
  })
}

function wavesNear(
  lexicon: Lexicon,
  { sentence, start, end, before, after }: Position,
  carried: Carried,
): readonly string[] {
  const mentions = mentionsOf(sentence, lexicon.waves)
  const ids = [...new Set(mentions.map(({ id }) => id))]
  if (ids.length === 0) return carried.waves
  // "In 2012 …, 38% two years later": not of the year named.
  const own = sentence.text.slice(before?.end ?? start, after?.start)
  if (ids.length === 1) return own.search(laterPhrases[lexicon.language]) >= 0 ? [] : ids
  const right = mentions.find(
    ({ at }) => at >= end && at < (after?.start ?? Infinity) && !opensNext(sentence, at, after),
  )
  if (right !== undefined) return [right.id]
  const left = mentions.findLast(({ at }) => at < start && at >= (before?.end ?? 0))
  return left === undefined ? ids : [left.id]
}

/** "…, en 2014, 72 %": the year opens the clause of the next quantity. */
function opensNext({ text }: Sentence, at: number, after: Quantity | undefined): boolean {
  return (
    after !== undefined &&
    /^\d{4}\s*,/.test(text.slice(at)) &&
    /[,;]\s*(?:et|and)?\s*(?:en|in)\s+$/i.test(text.slice(0, at))
  )
}
