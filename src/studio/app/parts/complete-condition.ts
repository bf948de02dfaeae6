import { printCode } from '../../../study/expression/print-expression.ts'
import type { Token } from '../../../study/expression/token.ts'
import { tokenize } from '../../../study/expression/tokenize.ts'
import type { LocalText } from '../../../core/local-text.ts'
import type { Measure, VariableKind } from '../../../study/variable.ts'
import { findOptions } from './find-options.ts'
import type { SearchOption } from './find-options.ts'
import type { Speech } from '../shell/language.ts'

/** What may come at a place of a condition. */
export interface Completion {
  /** The piece of the source that a choice takes the place of. */
  readonly start: number
  readonly end: number
  /** Each with what is written as its id. */
  readonly options: readonly SearchOption[]
}

/** A question that a condition may look at, and its codes. */
export interface ConditionVariable {
  readonly id: string
  readonly label: LocalText
  readonly kind: VariableKind
  readonly measure: Measure
  readonly categories: readonly { readonly code: string; readonly label: LocalText }[]
}

/** What names and codes a condition may be made of. */
export interface CompletionWords {
  readonly variables: readonly ConditionVariable[]
  readonly waves: readonly string[]
  readonly speech: Speech
}

/**
 * What may come where the caret of a condition stands: names where a comparison begins, operators that
 * suit the answer after a name, its codes after an operator, `and` and `or` after a comparison.
 */
export function completeCondition(
  source: string,
  caret: number,
  words: CompletionWords,
): Completion {
  const before = source.slice(0, caret)
  const tokens = tokenize(before, () => undefined).filter(({ kind }) => kind !== 'end')
  const last = tokens.at(-1)
  const isTyping = last?.kind === 'word' && last.end === caret
  const done = isTyping ? tokens.slice(0, -1) : tokens
  const start = isTyping ? last.start : caret
  const end = start + (/^[\p{L}\p{N}_.-]*/u.exec(source.slice(start))?.[0].length ?? 0)
  const typed = source.slice(start, caret)
  const fitting = findOptions(optionsAfter(done, words), typed)
  // A name that stands whole asks what comes after it.
  const isWhole = isTyping && fitting.some(({ id }) => id === typed)
  if (!isWhole) return { start, end, options: fitting }
  return { start: caret, end: caret, options: optionsAfter(tokens, words) }
}

/** The text with a choice in its place, and where the caret stands after it. */
export function completed(
  source: string,
  { start, end }: Completion,
  choice: string,
): { readonly text: string; readonly caret: number } {
  const before = source.slice(0, start)
  const joint = before === '' || /[\s([]$/.test(before) || /^[),\]]/.test(choice) ? '' : ' '
  const after = source.slice(end).replace(/^ +/, '')
  const isOpen = /[([]$/.test(choice)
  const gap = isOpen || /^[),\]]/.test(after) ? '' : ' '
  const written = `${before}${joint}${choice}${gap}`
  return { text: written + after, caret: written.length }
}

type Tokens = readonly Token[]

function optionsAfter(tokens: Tokens, words: CompletionWords): readonly SearchOption[] {
  const last = tokens.at(-1)
  const list = openList(tokens)
  if (list !== undefined) return inList(list, last, words)
  if (last === undefined) return beginnings(words)
  if (last.kind === 'word') return afterWord(tokens, last.text, words)
  if (last.kind !== 'sign') return joints(words)
  if (last.text === ')' || last.text === ']') return joints(words)
  const variable = comparedIn(tokens, words)
  if (variable !== undefined && codeSigns.has(last.text)) return codesOf(variable, words)
  return isCall(tokens) ? namesOf(words) : beginnings(words)
}

const codeSigns: ReadonlySet<string> = new Set(['=', '!=', 'has'])

/** Names of questions, and the words that a comparison may begin with. */
function beginnings(words: CompletionWords): readonly SearchOption[] {
  const { say } = words.speech
  return [
    ...namesOf(words),
    { id: 'wave', title: 'wave', detail: say('complete.wave') },
    { id: 'not', title: 'not', detail: say('complete.not') },
    { id: 'answered(', title: 'answered( )', detail: say('complete.answered') },
    { id: 'count(', title: 'count( )', detail: say('complete.count') },
  ]
}

function namesOf({ variables, speech }: CompletionWords): readonly SearchOption[] {
  return variables.map(({ id, label }) => ({ id, title: id, detail: speech.local(label) }))
}

function afterWord(tokens: Tokens, word: string, words: CompletionWords): readonly SearchOption[] {
  if (comparedIn(tokens, words) !== undefined) return joints(words)
  if (isCall(tokens.slice(0, -1))) return [{ id: ')', title: ')' }]
  return operatorsOf(variableOf(word, words), words)
}

function joints({ speech: { say } }: CompletionWords): readonly SearchOption[] {
  return (['and', 'or'] as const).map((id) => ({ id, title: id, detail: say(`complete.${id}`) }))
}

function operatorsOf(
  variable: ConditionVariable | undefined,
  { speech: { say } }: CompletionWords,
): readonly SearchOption[] {
  if (variable?.kind === 'multiple') {
    return [
      { id: 'has', title: 'has', detail: say('complete.has') },
      { id: 'has any [', title: 'has any [ ]', detail: say('complete.has_any') },
      { id: 'has all [', title: 'has all [ ]', detail: say('complete.has_all') },
    ]
  }
  const order = (['<', '<=', '>', '>='] as const).map((id) => ({
    id,
    title: id,
    detail: say(`is.${id}`),
  }))
  const equality = [
    { id: '=', title: '=', detail: say('complete.same') },
    { id: '!=', title: '!=', detail: say('complete.differs') },
  ]
  if (variable?.kind !== 'single')
    return variable?.kind === 'text' ? equality : [...equality, ...order]
  const lists = [
    { id: 'in [', title: 'in [ ]', detail: say('complete.in') },
    { id: 'not in [', title: 'not in [ ]', detail: say('complete.not_in') },
  ]
  return [...equality, ...lists, ...(variable.measure === 'nominal' ? [] : order)]
}

function codesOf(
  variable: ConditionVariable,
  { speech }: CompletionWords,
): readonly SearchOption[] {
  return variable.categories.map(({ code, label }) => ({
    id: printCode(code),
    title: code,
    detail: speech.local(label),
  }))
}

function variableOf(
  name: string,
  { variables, waves }: CompletionWords,
): ConditionVariable | undefined {
  const found = variables.find(({ id }) => id === name)
  return found ?? (name === 'wave' ? waveOf(waves) : undefined)
}

/** The study's waves as the codes of a choice. */
function waveOf(waves: readonly string[]): ConditionVariable {
  return {
    id: 'wave',
    label: {},
    kind: 'single',
    measure: 'nominal',
    categories: waves.map((wave) => ({ code: wave, label: { fr: wave, en: wave } })),
  }
}

/** The variable on the left of an operator that stands last, or right before the last word. */
function comparedIn(tokens: Tokens, words: CompletionWords): ConditionVariable | undefined {
  const at = tokens.findLastIndex(({ kind, text }) => kind === 'sign' && codeSigns.has(text))
  if (at < tokens.length - 2 || at < 1) return undefined
  const left = tokens[at - 1]
  return left?.kind === 'word' ? variableOf(left.text, words) : undefined
}

/** The variable whose list of codes stands open, and what of the list is there. */
function openList(tokens: Tokens): string | undefined {
  const open = tokens.findLastIndex(({ text }) => text === '[')
  if (open === -1 || tokens.slice(open).some(({ text }) => text === ']')) return undefined
  const word = tokens.slice(0, open).findLast(({ kind, text }) => {
    return kind === 'word' && text !== 'any' && text !== 'all'
  })
  return word?.text
}

function inList(
  name: string,
  last: Token | undefined,
  words: CompletionWords,
): readonly SearchOption[] {
  const variable = variableOf(name, words)
  const isBetween = last?.text !== '[' && last?.text !== ','
  if (isBetween) {
    return [
      { id: ',', title: ',', detail: words.speech.say('complete.or') },
      { id: ']', title: ']', detail: words.speech.say('complete.close') },
    ]
  }
  return variable === undefined ? [] : codesOf(variable, words)
}

function isCall(tokens: Tokens): boolean {
  const [name, bracket] = tokens.slice(-2)
  return bracket?.text === '(' && (name?.text === 'answered' || name?.text === 'count')
}
