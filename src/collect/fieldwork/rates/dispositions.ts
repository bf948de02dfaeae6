import type { CollectMode } from '../../../study/fieldwork.ts'
import type { AnswerCount } from '../../ports/collector-store.ts'
import type { GroupCount } from '../../ports/registrar-store.ts'

/**
 * Cases of one group by their final disposition, as AAPOR names them.
 *
 * **Source**: The American Association for Public Opinion Research (2016), Standard Definitions,
 * 9th edition, table 4 (internet surveys of specifically named persons).
 */
export interface Dispositions {
  /** Complete interviews (1.1). */
  readonly I: number
  /** Partial interviews (1.2): none, as an interview left before its end is not kept. */
  readonly P: number
  /** Refusals (2.11), break-offs and accesses taken without an answer (2.12), erasures. */
  readonly R: number
  /** Eligible people never reached (2.2). */
  readonly NC: number
  /** Other eligible people without an interview (2.3). */
  readonly O: number
  /** Unknown if there is an eligible household: none when people are named. */
  readonly UH: number
  /** Unknown, other: nothing ever heard (3.19), not written to (3.11), returned mail (3.3). */
  readonly UO: number
  /** Not eligible: screened out (4.1), quota full (4.8). In no rate, but in the estimate of e. */
  readonly NE: number
}

/** Why a group has no dispositions, or a rate no value. */
export type RateReason =
  /** Whoever has the address may answer: nobody knows how many were asked. */
  | 'open_link'
  /** Nobody is counted in the denominator. */
  | 'no_denominator'
  /** Fewer answers than may be told of while the field runs. */
  | 'too_few_yet'
  /** No case of known eligibility, so that e cannot be estimated. */
  | 'no_known_eligibility'

/** The dispositions of a group, or why there are none. */
export type GroupDispositions =
  | { readonly kind: 'known'; readonly dispositions: Dispositions }
  | { readonly kind: 'withheld'; readonly reason: RateReason }

/** What both sides counted of one group. */
export interface GroupCounts {
  readonly mode: CollectMode
  /** From the registrar; an open link has none. */
  readonly people?: GroupCount | undefined
  /** From the collector; undefined when nobody of the group came. */
  readonly answers?: AnswerCount | undefined
  /**
   * Whether the list itself proves that its people are eligible (a payroll, with no screen): then
   * those never heard of are non-contacts, else their eligibility is unknown.
   */
  readonly listProvesEligible: boolean
}

/**
 * The final dispositions of one group, from what the registrar knows of people and the collector of
 * answers. The two are never linked: only their counts are set side by side.
 *
 * Who has begun and not ended is a break-off: in confidential mode a session without an end, in
 * anonymous mode an access taken without a ballot. With re-issued accesses a person may have cast
 * two ballots; complete interviews are then counted as they are, and the ledger says by how many
 * they may exceed the people.
 *
 * @example
 * ```ts
 * import { dispositionsOf } from 'visavis/collect'
 * dispositionsOf({ mode: 'open', listProvesEligible: false }) // => { kind: 'withheld', reason: 'open_link' }
 * ```
 */
export function dispositionsOf(counts: GroupCounts): GroupDispositions {
  const { mode, people, listProvesEligible } = counts
  if (mode === 'open' || people === undefined) return { kind: 'withheld', reason: 'open_link' }
  const { sampled, invited, issued, answered, refused, bounced } = people.byStatus
  const answers = counts.answers ?? none
  const { complete, screened, quotaFull, erased } = answers
  const ended = complete + screened + quotaFull + erased
  const begun = Math.max(ended, mode === 'anonymous' ? issued : answers.started)
  const silent = Math.max(0, invited + issued + answered - begun)
  return {
    kind: 'known',
    dispositions: {
      I: complete,
      P: 0,
      R: refused + (begun - ended) + erased,
      NC: listProvesEligible ? silent : 0,
      O: 0,
      UH: 0,
      UO: (listProvesEligible ? 0 : silent) + sampled + bounced,
      NE: screened + quotaFull,
    },
  }
}

const none: Omit<AnswerCount, 'group' | 'population'> = {
  started: 0,
  complete: 0,
  screened: 0,
  quotaFull: 0,
  erased: 0,
}

/** The dispositions of several groups together, those that are known. */
export function sumDispositions(groups: readonly Dispositions[]): Dispositions {
  const sum = (of: (one: Dispositions) => number): number =>
    groups.reduce((total, one) => total + of(one), 0)
  return {
    I: sum(({ I }) => I),
    P: sum(({ P }) => P),
    R: sum(({ R }) => R),
    NC: sum(({ NC }) => NC),
    O: sum(({ O }) => O),
    UH: sum(({ UH }) => UH),
    UO: sum(({ UO }) => UO),
    NE: sum(({ NE }) => NE),
  }
}
