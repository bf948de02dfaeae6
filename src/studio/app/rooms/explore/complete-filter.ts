import type { MenuVariable } from '../../../../api/study-menu.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { isBareCode } from '../../../../study/expression/token.ts'

/** A word that may stand where the caret is. */
export interface Completion {
  readonly word: string
  /** What it stands for; absent for words of the language. */
  readonly label?: LocalText | undefined
}

/** What may stand at the caret, and what it would replace. */
export interface Completions {
  readonly from: number
  readonly to: number
  readonly options: readonly Completion[]
}

const word = String.raw`[\p{L}\p{N}_.-]*`
const atEnd = new RegExp(`${word}$`, 'u')
/** A variable, its operator, and the codes written so far. */
const beforeCode = new RegExp(
  String.raw`(${word})\s*(?:=|!=|not in|in|has any|has all|has)\s*(?:\[[^\]]*)?$`,
  'u',
)
/** After a variable and a space: what may be asked of it. */
const beforeOperator = new RegExp(String.raw`(?:^|[\s(])(${word})\s+$`, 'u')
const mostOptions = 40

/** What may be written at a place of a condition: names, what may be asked of them, their codes. */
export function completeFilter(
  text: string,
  caret: number,
  variables: readonly MenuVariable[],
): Completions {
  const before = text.slice(0, caret)
  const begun = atEnd.exec(before)?.[0] ?? ''
  const from = caret - begun.length
  const options = optionsAfter(before.slice(0, from), variables)
  const isLike = ({ word: one, label = {} }: Completion): boolean =>
    [one, ...Object.values(label)].some((words) => plain(words).includes(plain(begun)))
  const like = options.filter((one) => one.word !== begun && isLike(one))
  return { from, to: caret, options: like.slice(0, mostOptions) }
}

function optionsAfter(before: string, variables: readonly MenuVariable[]): readonly Completion[] {
  const find = (id: string | undefined): MenuVariable | undefined =>
    variables.find((one) => one.id === id)
  const coded = find(beforeCode.exec(before)?.[1])
  if (coded !== undefined)
    return coded.categories.map(({ code, label }) => ({ word: codeWord(code), label }))
  const named = find(beforeOperator.exec(before)?.[1])
  if (named !== undefined) return operatorsOf(named).map((one) => ({ word: one }))
  return [
    ...variables.map(({ id, label }) => ({ word: id, label })),
    ...(/\S\s+$/.test(before) ? ['and', 'or', 'not'].map((one) => ({ word: one })) : []),
  ]
}

function operatorsOf({ kind }: MenuVariable): readonly string[] {
  if (kind === 'multiple') return ['has', 'has any', 'has all']
  return kind === 'number' ? ['=', '>=', '<=', '>', '<'] : ['=', '!=', 'in', 'not in']
}

/** The condition that an answer to a question is one of these. */
export function conditionOf(variable: MenuVariable, codes: readonly string[]): string {
  const [only = ''] = codes
  const list = `[${codes.map(codeWord).join(', ')}]`
  if (variable.kind === 'multiple') {
    return codes.length === 1
      ? `${variable.id} has ${codeWord(only)}`
      : `${variable.id} has any ${list}`
  }
  return codes.length === 1 ? `${variable.id} = ${codeWord(only)}` : `${variable.id} in ${list}`
}

/** One condition and another. */
export function joinConditions(before: string, added: string): string {
  const text = before.trim()
  if (text === '') return added
  return /\bor\b/.test(text) ? `(${text}) and ${added}` : `${text} and ${added}`
}

function codeWord(code: string): string {
  return isBareCode(code) ? code : `'${code.replaceAll("'", "''")}'`
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
