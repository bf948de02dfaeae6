import type { ArithmeticOperator, ComparisonOperator, Span } from './ast.ts'

/** A word, number or text that may turn out to be a code, a name or a value. */
export type ParsedItem = Span &
  (
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'number'; readonly text: string; readonly value: number }
    | { readonly kind: 'text'; readonly text: string }
  )

/** Signs between two operands of the same level. */
export type ChainSign = 'and' | 'or' | ArithmeticOperator

/** A source as its grammar reads it, before any name has a meaning. */
export type Parsed =
  | ParsedItem
  | (Span & { readonly kind: 'not' | 'negative'; readonly operand: Parsed })
  | (Span & {
      readonly kind: 'chain'
      readonly sign: ChainSign
      readonly left: Parsed
      readonly right: Parsed
    })
  | (Span & {
      readonly kind: 'compare'
      readonly operator: ComparisonOperator
      readonly left: Parsed
      readonly right: Parsed
    })
  | (Span & {
      readonly kind: 'in'
      readonly negated: boolean
      readonly left: Parsed
      readonly items: readonly ParsedItem[]
    })
  | (Span & {
      readonly kind: 'has'
      readonly quantifier: 'any' | 'all'
      readonly left: Parsed
      readonly items: readonly ParsedItem[]
    })
  | (Span & { readonly kind: 'call'; readonly name: string; readonly argument: ParsedItem })
  /** What could not be read and was reported. */
  | (Span & { readonly kind: 'error' })
