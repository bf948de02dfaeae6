/** How the fieldwork of a sample ended: people, as far as they are known. */
export interface SampleOutcomes {
  readonly invited?: number | undefined
  /** Those invited and not known to be ineligible. */
  readonly eligible?: number | undefined
  /** Complete interviews, those left out later among them. */
  readonly complete?: number | undefined
  /** Interviews left before their end. */
  readonly partial?: number | undefined
  /** People found ineligible, or whose quota was full. */
  readonly screenedOut?: number | undefined
  /** Complete interviews left out by the quality checks. */
  readonly excluded?: number | undefined
}

/** A rate of answers with what it is a share of. */
export interface OutcomeRate {
  /** Complete interviews as a share (0–1). */
  readonly share: number
  /** `eligible`: AAPOR's RR1, the unknown counted as eligible; `invited`: a participation rate. */
  readonly of: 'eligible' | 'invited'
}

/**
 * The rate that a sample's outcomes allow: RR1 where a frame was drawn from, the participation rate
 * where people chose to take part.
 *
 * @param isOptIn - whether chance chose nobody, so that no response rate may be claimed
 * @returns nothing when the counts do not say
 * @example
 * ```ts
 * import { outcomeRate } from 'visavis/study'
 * outcomeRate({ invited: 500, eligible: 400, complete: 100 }, false) // => { share: 0.25, of: 'eligible' }
 * outcomeRate({ invited: 500, eligible: 400, complete: 100 }, true) // => { share: 0.2, of: 'invited' }
 * ```
 *
 * **Source**: AAPOR (2016), Standard Definitions, 9th edition, “Calculating outcome rates” and
 * “Participation rate”.
 */
export function outcomeRate(outcomes: SampleOutcomes, isOptIn: boolean): OutcomeRate | undefined {
  const { invited, eligible, complete } = outcomes
  const of = isOptIn ? 'invited' : 'eligible'
  const base = isOptIn ? invited : eligible
  if (complete === undefined || base === undefined || base === 0) return undefined
  return { share: complete / base, of }
}
