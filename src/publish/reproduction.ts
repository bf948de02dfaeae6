import type { IssueCode } from '../core/catalogue/index.ts'
import { issue } from '../core/issue.ts'
import type { Issue, Note, Place } from '../core/issue.ts'
import type { Bases, Cell, Estimate, WithheldReason } from '../protect/protected.ts'
import { roundHalfUp } from './format-number.ts'

/** How published numbers compare with those of the release. */
export interface Reproduction {
  /** Published numbers compared. */
  readonly published: number
  /** Those that the release rounds to. */
  readonly agreed: number
  /** Published blanks that the release withholds too. */
  readonly blanks: number
  readonly disagreements: readonly Disagreement[]
  /** Labels, orders and outlets that differ: to be looked at, but no number is wrong. */
  readonly notes: readonly Note[]
}

/** Where a published number stands, and what it is. */
interface About {
  readonly at: Place
  /** The figure's id, or the question, option and column of a tab book. */
  readonly figure: string
  /** Percentages (0–100), or means in their unit. */
  readonly unit: 'percent' | 'mean'
}

/** One published number, or blank, that the release does not say. */
export type Disagreement = Differs | Hidden | Shown | Missing | Unreadable

/** Another number here. */
export interface Differs extends About {
  readonly kind: 'differs'
  readonly published: number
  /** Rounded as it was published. */
  readonly ours: number
  /** Before rounding. */
  readonly exact: number
  /** What ours was counted on. */
  readonly bases?: Bases | undefined
}

/** Published, and withheld here. */
export interface Hidden extends About {
  readonly kind: 'withheld'
  readonly published: number
  readonly reason: WithheldReason
}

/** Left blank, and a number here. */
export interface Shown extends About {
  readonly kind: 'shown'
  readonly ours: number
  readonly bases: Bases
}

/** No such figure here; nothing published where the file left it blank. */
export interface Missing extends About {
  readonly kind: 'missing'
  readonly published?: number | undefined
}

/** Neither a percentage nor a blank. */
export interface Unreadable extends About {
  readonly kind: 'unreadable'
  readonly written: string
}

/** One published number. */
export interface Published extends About {
  readonly value: number
  readonly decimals: number
}

/** What stands in the release where a number was published. */
export type Found =
  | Cell
  | (Pick<Estimate, 'value'> & { readonly bases?: Bases | undefined })
  | undefined

/**
 * Compares a published number with what the release says, rounded as it was published.
 *
 * @returns how it disagrees, or nothing when it agrees
 */
export function compareNumber(
  { value, decimals, ...about }: Published,
  found: Found,
): Disagreement | undefined {
  if (found === undefined) return { ...about, kind: 'missing', published: value }
  if (!('value' in found)) {
    return { ...about, kind: 'withheld', published: value, reason: found.reason }
  }
  const exact = about.unit === 'percent' ? found.value * 100 : found.value
  const ours = roundHalfUp(exact, decimals)
  if (ours === value) return undefined
  return { ...about, kind: 'differs', published: value, ours, exact, bases: found.bases }
}

/** The issues of a reproduction: one a disagreement, at its file, line and column. */
export function reproductionIssues({
  disagreements,
}: Pick<Reproduction, 'disagreements'>): readonly Issue[] {
  return disagreements.map((one) => issue(codeOf(one), valuesOf(one), one.at))
}

const codes = {
  differs: 'publish.reproduce_differs',
  withheld: 'publish.reproduce_withheld',
  shown: 'publish.reproduce_shown',
  missing: 'publish.reproduce_missing',
  unreadable: 'publish.reproduce_unreadable',
} as const satisfies Record<Disagreement['kind'], IssueCode>

function codeOf(one: Disagreement): IssueCode {
  if (one.kind === 'missing' && one.published === undefined) return 'publish.reproduce_no_row'
  if (one.kind === 'differs' && one.unit === 'mean') return 'publish.reproduce_differs_mean'
  return codes[one.kind]
}

function valuesOf(one: Disagreement): Issue['values'] {
  const { kind, figure } = one
  if (kind === 'unreadable') return { figure, written: one.written }
  if (kind === 'shown') return { figure, ours: roundHalfUp(one.ours), n: one.bases.n }
  if (kind === 'missing') return { figure, published: one.published ?? '' }
  if (kind === 'withheld') return { figure, published: one.published, reason: one.reason }
  const { published, ours, exact, bases } = one
  return { figure, published, ours, exact: roundHalfUp(exact, 3), n: bases?.n ?? '–' }
}
