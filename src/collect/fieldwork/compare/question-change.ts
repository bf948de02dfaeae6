import type { QuestionId } from '../../../core/ids.ts'

/** What may be done with a variable of two versions of a questionnaire. */
export type Comparability = 'same' | 'trendable_with_care' | 'not_comparable'

/** From the best to the worst. */
const order: readonly Comparability[] = ['same', 'trendable_with_care', 'not_comparable']

/** How a question can differ from one version to the next. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'type'
  | 'code_added'
  | 'code_removed'
  | 'routing'
  | 'total'
  | 'wording'
  | 'label'
  | 'row_label'
  | 'hint'
  | 'option_order'
  | 'option_role'
  | 'missing_added'
  | 'missing_removed'
  | 'score'
  | 'check'
  | 'bounds'
  | 'required'
  | 'moved'
  | 'frame'
  | 'concept'
  | 'typography'
  | 'translation'
  | 'waves'

/**
 * What each kind of change does to a comparison.
 *
 * `same`: the answers stay comparable as they are; the change is told all the same.
 * `trendable_with_care`: the scale and the base are the same, the stimulus is not; a break in the
 * series may be the question's. `not_comparable`: another scale, another base, or nothing to compare
 * with.
 *
 * **Source**: Tourangeau, Rips and Rasinski (2000), The Psychology of Survey Response, chapters 7
 * and 8 (order, wording, options); Smith (1987), “The art of asking questions, 1936–1985”, Public
 * Opinion Quarterly 51 (changes in trends).
 */
export const effects: Readonly<Record<ChangeKind, Comparability>> = {
  added: 'not_comparable',
  removed: 'not_comparable',
  type: 'not_comparable',
  code_added: 'not_comparable',
  code_removed: 'not_comparable',
  routing: 'not_comparable',
  total: 'not_comparable',
  wording: 'trendable_with_care',
  label: 'trendable_with_care',
  row_label: 'trendable_with_care',
  hint: 'trendable_with_care',
  option_order: 'trendable_with_care',
  option_role: 'trendable_with_care',
  missing_added: 'trendable_with_care',
  missing_removed: 'trendable_with_care',
  score: 'trendable_with_care',
  check: 'trendable_with_care',
  bounds: 'trendable_with_care',
  required: 'trendable_with_care',
  moved: 'trendable_with_care',
  frame: 'trendable_with_care',
  concept: 'trendable_with_care',
  typography: 'same',
  translation: 'same',
  waves: 'same',
}

/** One difference between two versions of a question. */
export interface QuestionChange {
  readonly kind: ChangeKind
  readonly question: QuestionId
  /** The row of a grid, or the option, that alone is concerned. */
  readonly part?: string | undefined
  /** Language of a text that changed. */
  readonly language?: string | undefined
  /** What it was and what it is, as text; empty when it was not there, or is not any more. */
  readonly before: string
  readonly after: string
}

/** The worst of what changes do; `same` when there is none. */
export function worstOf(kinds: readonly ChangeKind[]): Comparability {
  const worst = Math.max(0, ...kinds.map((kind) => order.indexOf(effects[kind])))
  return order[worst] ?? 'not_comparable'
}
