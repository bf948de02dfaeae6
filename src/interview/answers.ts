import type { Code, QuestionId } from '../core/ids.ts'
import type { MissingKind } from '../study/variable.ts'

/** What a respondent answered to one question. */
export type Answer =
  | { readonly kind: 'single'; readonly code: Code; readonly other?: string | undefined }
  | {
      readonly kind: 'multiple'
      readonly codes: readonly Code[]
      readonly other?: string | undefined
    }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'date'; readonly value: string }
  /** Codes by row of the grid. */
  | { readonly kind: 'grid'; readonly rows: Readonly<Record<string, readonly Code[]>> }
  /** Codes from first to last. */
  | { readonly kind: 'rank'; readonly codes: readonly Code[] }
  /** Amounts by option. */
  | { readonly kind: 'constant_sum'; readonly amounts: Readonly<Record<string, number>> }
  /** The question was shown and left, refused, or answered "don't know". */
  | { readonly kind: 'missing'; readonly missing: Exclude<MissingKind, 'not_asked'> }

/** All the answers of one respondent, by question; a question not asked is absent. */
export type Answers = ReadonlyMap<QuestionId, Answer>

/** One finished interview, as the collector stores it and the dataset room reads it. */
export interface InterviewRecord {
  readonly answers: Answers
  /** Version of the questionnaire that was answered. */
  readonly version: number
  readonly language: string
  /** Seed of the order in which options were shown. */
  readonly seed: number
  /** Order shown, by question whose options are shuffled. */
  readonly orders: ReadonlyMap<QuestionId, readonly Code[]>
}
