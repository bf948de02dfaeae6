import type { IssueCode } from '../../core/catalogue/index.ts'
import { issue } from '../../core/issue.ts'
import type { Issue, IssueValues } from '../../core/issue.ts'
import type { Figure } from '../figure.ts'
import { isShown } from '../figure.ts'
import { writeFigure } from '../write-figure.ts'
import type { Carried, Position } from './claim-scope.ts'
import type { Quantity } from './find-quantities.ts'
import type { Relation } from './find-relations.ts'
import type { Lexicon, NamedRow } from './lexicon.ts'
import type { TextBlock } from './read-text.ts'
import { placeIn } from './read-text.ts'
import type { Sentence } from './sentence.ts'

/** A sentence being checked, with all that its claims lean on. */
export interface ClaimContext {
  readonly lexicon: Lexicon
  readonly file: string
  readonly block: TextBlock
  readonly sentence: Sentence
  readonly quantities: readonly Quantity[]
  readonly relations: readonly Relation[]
  readonly carried: Carried
}

/** What the check of a claim says: something wrong, or a figure that it may be bound to. */
export interface Verdict {
  readonly finding?: Issue | undefined
  readonly proposal?: Issue | undefined
}

/** Makes an issue about a stretch of the sentence. */
export function tell(
  { file, block, sentence }: ClaimContext,
  code: IssueCode,
  span: { readonly start: number; readonly written: string },
  values: IssueValues,
): Issue {
  const at = placeIn(file, block, sentence.start + span.start)
  return issue(code, { written: span.written, ...values }, at)
}

/** Where a quantity or relation stands among the others. */
export function positionOf(
  { sentence, quantities }: ClaimContext,
  claim: Quantity | Relation,
): Position {
  const { start, end, denied } = claim
  const isQuantity = 'unit' in claim
  return {
    sentence,
    start,
    end,
    inBrackets: isQuantity && claim.inBrackets,
    before: isQuantity ? quantities.findLast((one) => one.end <= start) : undefined,
    after: isQuantity ? quantities.find((one) => one.start >= end) : undefined,
    denied: !isQuantity && denied,
  }
}

/** A row in each wave that it was asked in, of those allowed, on all or on a base. */
export function figuresOf(
  { figures, waves }: Lexicon,
  { population, variable, row }: NamedRow,
  allowed: readonly string[],
  base = '',
): readonly Figure[] {
  const domain = base === '' ? '' : `@${base}`
  return waves
    .filter(({ id }) => allowed.length === 0 || allowed.includes(id))
    .map(({ id }) => figures.get(`${id}/${population}/${variable}.${row}${domain}`))
    .filter(isShown)
}

/** The changes of a row from a wave to a later one. */
export function trendsOf(
  { figures, waves }: Lexicon,
  { population, variable, row }: NamedRow,
): readonly Figure[] {
  const ids = waves.flatMap(({ id: from }, index) =>
    waves.slice(index + 1).map(({ id: to }) => `${from}..${to}/${population}/${variable}.${row}`),
  )
  return ids.map((id) => figures.get(id)).filter(isShown)
}

/** The gaps of the mirrors that face the row's question, whichever of its answers. */
export function gapsOf({ figures, gaps }: Lexicon, row: NamedRow): readonly Figure[] {
  const key = `${row.population}/${row.variable}`
  return (gaps.get(key) ?? []).map((id) => figures.get(id)).filter(isShown)
}

/** A figure's id and value, as messages write them. */
export function told(figure: Figure, { language }: Lexicon, decimals?: number): IssueValues {
  return { figure: figure.id, expected: writeFigure(figure, language, decimals) }
}
