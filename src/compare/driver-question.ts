import type { DesignColumns } from '../weigh/design-columns.ts'
import type { PlainAnswers } from './plain-side.ts'

/** A column of answers with the name that results know it by. */
export interface NamedColumn {
  readonly name: string
  /** Numbers, or codes of which `level` is counted. */
  readonly y: PlainAnswers
  /** The code that counts as 1, others as 0; when absent answers are numbers. */
  readonly level?: string | number | undefined
}

/** An outcome and what may drive it, as plain columns of the same respondents. */
export interface DriverQuestion extends Pick<DesignColumns, 'weights' | 'strata' | 'psu'> {
  readonly outcome: NamedColumn
  /** At least one, at most 12. */
  readonly drivers: readonly NamedColumn[]
}
