import type { AnalysisRules } from '../study/model.ts'
import type { Calibration } from '../weigh/calibration.ts'
import type { CodedColumn } from './category-column.ts'

/** What to cross, one code a respondent in every column. */
export interface CrossedColumns {
  /** Questions by name; a code without a label was not asked. */
  readonly rows: Readonly<Record<string, CodedColumn>>
  /** Columns of the tables by name, a block each. */
  readonly banner: Readonly<Record<string, CodedColumn>>
  /** What raking fixed, as `rake` and `postStratify` return it. */
  readonly raked?: Calibration | undefined
  /** How to test and draw, where it is not as usual. */
  readonly rules?: Partial<AnalysisRules> | undefined
}
