/** One figure as a line of a flat file: the same fields in CSV and Parquet. */
export interface FlatFigure {
  /** Its id, such as `2012/salaries/reseaux_utilises.facebook`. */
  readonly figure: string
  /** `share`, `points`, `mean`, `nps` or `count`; empty where the figure is withheld. */
  readonly unit: string
  /** Populations; of a gap, the left one first. */
  readonly population: string
  /** Waves; of a change, the earlier first. */
  readonly wave: string
  readonly variable: string
  readonly row: string
  /** The column of the banner; empty for the total. */
  readonly column: string
  /** The base of the tab book, or the part in which a mirror is read; empty for all who were asked. */
  readonly base: string
  /** Rounded as written: a share 0–1, points 0–100, others in their own unit. */
  readonly value: number | undefined
  readonly written_fr: string
  readonly written_en: string
  /** Standard error, in the unit of the value. */
  readonly se: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
  /** p-value of the test that a difference is nil: `0.031`, or `<0.001`. */
  readonly p: string
  readonly n: number | undefined
  readonly weighted_n: number | undefined
  readonly effective_n: number | undefined
  /** Letters of the columns that are significantly lower. */
  readonly letters: string
  /** Why it is withheld; empty for a figure that is shown. */
  readonly withheld: string
  readonly title_fr: string
  readonly title_en: string
  readonly question_fr: string
  readonly question_en: string
  readonly who_fr: string
  readonly who_en: string
  readonly data_hash: string
  readonly simulated: boolean
}

/** What a column of the flat file holds. */
export type FlatType = 'text' | 'number' | 'count' | 'boolean'

/** The columns of the flat file, in its order, and what each holds. */
export const flatColumns: readonly (readonly [keyof FlatFigure, FlatType])[] = [
  ['figure', 'text'],
  ['unit', 'text'],
  ['population', 'text'],
  ['wave', 'text'],
  ['variable', 'text'],
  ['row', 'text'],
  ['column', 'text'],
  ['base', 'text'],
  ['value', 'number'],
  ['written_fr', 'text'],
  ['written_en', 'text'],
  ['se', 'number'],
  ['low', 'number'],
  ['high', 'number'],
  ['p', 'text'],
  ['n', 'count'],
  ['weighted_n', 'count'],
  ['effective_n', 'count'],
  ['letters', 'text'],
  ['withheld', 'text'],
  ['title_fr', 'text'],
  ['title_en', 'text'],
  ['question_fr', 'text'],
  ['question_en', 'text'],
  ['who_fr', 'text'],
  ['who_en', 'text'],
  ['data_hash', 'text'],
  ['simulated', 'boolean'],
]
