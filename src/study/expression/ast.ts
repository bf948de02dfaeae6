import type { VariableId } from '../../core/ids.ts'

/** Type of an expression's value. */
export type ValueType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number' }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly variable: VariableId; readonly codes: readonly string[] }
  | { readonly kind: 'set'; readonly variable: VariableId; readonly codes: readonly string[] }

/** Where a node stands in its source text: offsets, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Operators between two comparable values. */
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>='
/** Operators between two numbers. */
export type ArithmeticOperator = '+' | '-' | '*' | '/'
/** The number that a category stands for. */
export interface Score {
  readonly code: string
  readonly value: number
}

/** Functions of the language: `answered(q)`, `count(multiple)`. */
export type FunctionName = 'answered' | 'count'

interface Node {
  readonly span: Span
}

/**
 * A checked expression: names resolved, codes possible, types agreed. It has no loops and no
 * recursion, so it always terminates.
 */
export type Expression =
  | (Node & { readonly kind: 'boolean'; readonly value: boolean })
  | (Node & { readonly kind: 'number'; readonly value: number })
  | (Node & { readonly kind: 'text'; readonly value: string })
  | (Node & { readonly kind: 'date'; readonly value: string })
  | (Node & { readonly kind: 'variable'; readonly variable: VariableId; readonly type: ValueType })
  | (Node & {
      /** The number its category stands for; unknown for a category that stands for none. */
      readonly kind: 'score'
      readonly variable: VariableId
      readonly scores: readonly Score[]
    })
  | (Node & { readonly kind: 'not'; readonly operand: Expression })
  | (Node & {
      readonly kind: 'and' | 'or'
      readonly left: Expression
      readonly right: Expression
    })
  | (Node & {
      readonly kind: 'compare'
      readonly operator: ComparisonOperator
      readonly left: Expression
      readonly right: Expression
    })
  | (Node & {
      /** Code against code: the variable's category is, or is not, one of these. */
      readonly kind: 'is_one_of'
      readonly variable: VariableId
      readonly codes: readonly string[]
      readonly negated: boolean
    })
  | (Node & {
      /** The set of a multiple variable holds any, or all, of these codes. */
      readonly kind: 'has'
      readonly variable: VariableId
      readonly quantifier: 'any' | 'all'
      readonly codes: readonly string[]
    })
  | (Node & {
      readonly kind: 'arithmetic'
      readonly operator: ArithmeticOperator
      readonly left: Expression
      readonly right: Expression
    })
  | (Node & { readonly kind: 'negative'; readonly operand: Expression })
  | (Node & {
      readonly kind: 'call'
      readonly name: FunctionName
      readonly variable: VariableId
    })

/** Expressions with others inside them. */
export type Composed = Extract<
  Expression,
  { readonly left: Expression } | { readonly operand: Expression }
>

/** Expressions that stand by themselves. */
export type Leaf = Exclude<Expression, Composed>

/** A value during evaluation; `undefined` is "no answer". */
export type Value = boolean | number | string | readonly string[] | undefined

/** Looks up the value of a variable for one respondent. */
export type Scope = (variable: VariableId) => Value
