import { studioTexts } from '../../../core/catalogue/studio-text.ts'
import type { StudioTextKey } from '../../../core/catalogue/studio-text.ts'
import { fillText } from '../../../core/fill-text.ts'
import { languages, textIn } from '../../../core/local-text.ts'
import type { Language, LocalText } from '../../../core/local-text.ts'
import type { Composed, Expression, Leaf } from '../../../study/expression/ast.ts'
import { isLeaf } from '../../../study/expression/is-leaf.ts'
import type { Variable } from '../../../study/variable.ts'

interface Words {
  readonly language: Language
  readonly variables: readonly Variable[]
}

/** A condition in the words of the questionnaire, in every language of the product. */
export function explainFilter(filter: Expression, variables: readonly Variable[]): LocalText {
  return Object.fromEntries(
    languages.map((language) => [language, explain(filter, { language, variables })]),
  )
}

function say(
  key: StudioTextKey & `filter.${string}`,
  { language }: Words,
  values: Readonly<Record<string, string>> = {},
): string {
  return fillText(studioTexts[key], language, values)
}

function explain(filter: Expression, words: Words): string {
  return isLeaf(filter) ? explainLeaf(filter, words) : explainComposed(filter, words)
}

function explainComposed(filter: Composed, words: Words): string {
  switch (filter.kind) {
    case 'not':
      return say('filter.not', words, { what: explain(filter.operand, words) })
    case 'negative':
      return `−${explain(filter.operand, words)}`
    case 'and':
    case 'or': {
      const between = explainRange(filter, words)
      if (between !== undefined) return between
      const [left, right] = [filter.left, filter.right].map((side) => sideOf(side, filter, words))
      return say(`filter.${filter.kind}`, words, { left: left ?? '', right: right ?? '' })
    }
    case 'compare':
    case 'arithmetic': {
      const { left, operator, right } = filter
      return `${explain(left, words)} ${signs[operator]} ${explain(right, words)}`
    }
  }
}

type Comparison = Extract<Composed, { readonly kind: 'compare' }>

/** “age ≥ 35 and < 55”: two bounds of one number name it once. */
function explainRange(filter: Composed, words: Words): string | undefined {
  if (filter.kind !== 'and') return undefined
  const { left, right } = filter
  if (!isBound(left) || !isBound(right)) return undefined
  if (nameIn(left) !== nameIn(right)) return undefined
  const last = `${signs[right.operator]} ${explain(right.right, words)}`
  return say('filter.and', words, { left: explain(left, words), right: last })
}

function isBound(filter: Expression): filter is Comparison {
  return filter.kind === 'compare' && nameIn(filter) !== undefined
}

function nameIn({ left }: Comparison): string | undefined {
  return left.kind === 'variable' || left.kind === 'score' ? left.variable : undefined
}

const signs = {
  '=': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
} as const

/** “a and (b or c)”: what mixes both is told apart. */
function sideOf(side: Expression, around: Composed, words: Words): string {
  const text = explain(side, words)
  const isOther = (side.kind === 'and' || side.kind === 'or') && side.kind !== around.kind
  return isOther ? `(${text})` : text
}

function explainLeaf(filter: Leaf, words: Words): string {
  if ('variable' in filter) return explainAnswers(filter, words)
  switch (filter.kind) {
    case 'boolean':
      return say(filter.value ? 'filter.always' : 'filter.never', words)
    case 'number':
      return new Intl.NumberFormat(words.language).format(filter.value)
    case 'text':
    case 'date':
      return filter.value
  }
}

function explainAnswers(
  filter: Extract<Leaf, { readonly variable: unknown }>,
  words: Words,
): string {
  const question = labelOf(filter.variable, words)
  if (filter.kind === 'variable' || filter.kind === 'score') {
    return say('filter.question', words, { question })
  }
  if (filter.kind === 'call') return say(`filter.${filter.name}`, words, { question })
  if (filter.kind === 'has') {
    const joined = filter.quantifier === 'all' ? 'conjunction' : 'disjunction'
    return say('filter.has', words, { question, answers: answersOf(filter, joined, words) })
  }
  const answers = answersOf(filter, 'disjunction', words)
  return say(filter.negated ? 'filter.is_none_of' : 'filter.is_one_of', words, {
    question,
    answers,
  })
}

function labelOf(id: string, { language, variables }: Words): string {
  const own = variables.find((one) => one.id === id)
  return own === undefined ? id : textIn(own.label, language)
}

function answersOf(
  { variable, codes }: { readonly variable: string; readonly codes: readonly string[] },
  type: 'conjunction' | 'disjunction',
  { language, variables }: Words,
): string {
  const own = variables.find((one) => one.id === variable)?.categories ?? []
  const named = codes.map((code) => {
    const category = own.find((one) => one.code === code)
    return category === undefined ? code : textIn(category.label, language)
  })
  return new Intl.ListFormat(language, { type }).format(named)
}
