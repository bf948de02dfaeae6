import type { LocalText } from '../core/local-text.ts'

/** What a study protects: answers already public, those of people, or those that could hurt them. */
export type ReleaseProfile = 'public' | 'standard' | 'sensitive'

/** What may be released: disclosure (people) and quality (figures) are two things. */
export interface ReleasePolicy {
  /** What the numbers left unsaid are taken from (`completePolicy`); `standard` when absent. */
  readonly profile?: ReleaseProfile | undefined
  /** Fewest respondents (unweighted) of a released cell's base: protects people. */
  readonly disclosureBase: number
  /** The same for questions marked as sensitive, and for texts. */
  readonly sensitiveBase?: number | undefined
  /** A sensitive answer held, or not held, by fewer people of a group is not told as a number. */
  readonly fewBase?: number | undefined
  /** Largest part (0–1) that one person may have in a total or mean of numbers. */
  readonly largestPart?: number | undefined
  /** What is left beside the two largest, at least, in parts (0–1) of the largest. */
  readonly restPart?: number | undefined
  /** Bases leave as multiples of this and shares as whole percentages; 1 leaves all as it is. */
  readonly baseStep?: number | undefined
  /** Which questions are audited for what their figures let be deduced of people in hidden groups. */
  readonly auditedAnswers?: 'sensitive' | 'all' | undefined
  /** Whether answers in people’s own words leave once somebody has read each; `withheld` when absent. */
  readonly openTexts?: 'withheld' | 'reviewed' | undefined
  /** Whether counts of crossed columns are moved by secret keys before they are told; `exact` when absent. */
  readonly crossings?: 'exact' | 'perturbed' | undefined
  /** A change between waves is withheld where the roll invited changed by fewer, but not by none. */
  readonly rollChange?: number | undefined
  /** Fewest respondents for a figure worth printing. */
  readonly qualityBase: number
  /** Bases under this are flagged as fragile. */
  readonly flagBase: number
  /** Why people are protected less than usual, when they are. */
  readonly why?: LocalText | undefined
}
