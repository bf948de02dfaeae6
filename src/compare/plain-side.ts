import type { CodedColumn } from '../tabulate/category-column.ts'
import type { DesignColumns } from '../weigh/design-columns.ts'

/** An answer of a plain column; `undefined`, `null`, NaN and an empty text are no answer. */
export type PlainAnswer = number | string | null | undefined

/** Answers one by one, or codes with the labels they stand for. */
export type PlainAnswers = ArrayLike<PlainAnswer> | CodedColumn

/**
 * One side of a comparison as plain columns: answers, weights and sampling design, one entry a
 * respondent.
 *
 * Answers are numbers (0 and 1 for a share), or codes of which `level` is the one to count. Respondents
 * without an answer are outside the average, not taken out of the file: their companies still count.
 */
export interface PlainSide extends Omit<DesignColumns, 'lonely'> {
  /** Who they are, as notes and issues name them: `managers`, `2026`. */
  readonly name: string
  readonly y: PlainAnswers
  /** The code whose share is compared; when absent answers are numbers. */
  readonly level?: string | number | undefined
}

/** One wave, with the identity of its respondents when some of them may be met again. */
export interface PlainWave extends PlainSide {
  /**
   * Who each respondent is, the same in both waves: in a panel respondents are the sampling units
   * unless `psu` names larger ones.
   */
  readonly respondents?: ArrayLike<string | number> | undefined
}

/** A weighted average of one side; a share (0–1) where answers are 0 and 1 or one level is counted. */
export interface ComparedAverage {
  readonly name: string
  readonly value: number
  /** Absent when the design gives no variance; notes say why. */
  readonly se?: number | undefined
  /** Respondents with an answer. */
  readonly n: number
  /** Their weights. */
  readonly weightedN: number
  /** Respondents without an answer. */
  readonly noAnswer: number
}
