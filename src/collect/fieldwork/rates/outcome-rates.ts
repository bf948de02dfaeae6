import type { Dispositions, RateReason } from './dispositions.ts'

/** A rate, or why there is none. */
export type Rate =
  | {
      readonly kind: 'estimate'
      /** Share, 0–1. */
      readonly share: number
    }
  | { readonly kind: 'withheld'; readonly reason: RateReason }

/** Names of the rates, as AAPOR has them. */
export type RateName =
  | 'RR1'
  | 'RR2'
  | 'RR3'
  | 'RR4'
  | 'RR5'
  | 'RR6'
  | 'COOP1'
  | 'COOP2'
  | 'COOP3'
  | 'COOP4'
  | 'REF1'
  | 'REF2'
  | 'REF3'

/** Every rate, in the order they are reported. */
export const rateNames: readonly RateName[] = [
  'RR1',
  'RR2',
  'RR3',
  'RR4',
  'RR5',
  'RR6',
  'COOP1',
  'COOP2',
  'COOP3',
  'COOP4',
  'REF1',
  'REF2',
  'REF3',
]

/** The share of cases of unknown eligibility that is taken to be eligible. */
export type Eligibility =
  | { readonly kind: 'given' | 'estimated'; readonly e: number }
  | { readonly kind: 'withheld'; readonly reason: RateReason }

/** All the rates of a set of cases, and the `e` that RR3, RR4 and REF2 rest on. */
export interface OutcomeRates {
  readonly eligibility: Eligibility
  readonly rates: Readonly<Record<RateName, Rate>>
}

/**
 * The share of cases of unknown eligibility taken to be eligible: that of the cases of known
 * eligibility (the proportional allocation of CASRO). Report it with every rate that uses it.
 *
 * **Unit**: share, 0–1.
 *
 * @example
 * ```ts
 * import { estimateEligibility } from 'visavis/collect'
 * estimateEligibility({ I: 60, P: 0, R: 15, NC: 0, O: 0, UH: 0, UO: 40, NE: 25 }).e // => 0.75
 * ```
 *
 * **Source**: Council of American Survey Research Organizations (1982), On the Definition of Response
 * Rates; AAPOR Standard Definitions (2016), “Calculating e”.
 */
export function estimateEligibility(cases: Dispositions): Eligibility {
  const known = eligible(cases)
  const all = known + cases.NE
  return all === 0
    ? { kind: 'withheld', reason: 'no_known_eligibility' }
    : { kind: 'estimated', e: known / all }
}

/**
 * Response rates 1–6, cooperation rates 1–4 and refusal rates 1–3 of AAPOR.
 *
 * - RR1 = I / ((I + P) + (R + NC + O) + (UH + UO)), the minimum rate; RR2 adds P above.
 * - RR3 and RR4: the same with e · (UH + UO) below; RR5 and RR6 without the unknown, the maximum.
 * - COOP1 = I / ((I + P) + R + O), COOP2 adds P above; COOP3 and COOP4: without O below.
 * - REF1–REF3 = R over the denominators of RR1, RR3 and RR5.
 *
 * **Unit**: share, 0–1.
 *
 * @param cases - of a group, a population or all
 * @param e - share of the unknown taken to be eligible (0–1), when it is known from elsewhere;
 * estimated from the cases when absent
 * @throws Error when `e` is not from 0 to 1
 * @example
 * ```ts
 * import { outcomeRates } from 'visavis/collect'
 * const { rates } = outcomeRates({ I: 40, P: 10, R: 20, NC: 20, O: 10, UH: 0, UO: 100, NE: 0 }, 0.5)
 * rates.RR1 // => { kind: 'estimate', share: 0.2 }
 * rates.COOP4 // => { kind: 'estimate', share: 50 / 70 }
 * ```
 *
 * **Source**: AAPOR (2016), Standard Definitions, 9th edition, “Calculating outcome rates”.
 *
 * **Checked against**: the formulas as matrices in R, `test/reference/outcome-rates.json`.
 */
export function outcomeRates(cases: Dispositions, e?: number): OutcomeRates {
  if (e !== undefined && !(e >= 0 && e <= 1)) {
    throw new Error('outcomeRates requires a share from 0 to 1 as e')
  }
  const eligibility: Eligibility =
    e === undefined ? estimateEligibility(cases) : { kind: 'given', e }
  const { I, P, R, O, UH, UO } = cases
  const known = eligible(cases)
  const all = known + UH + UO
  const likely = likelyEligible(known, UH + UO, eligibility)
  return {
    eligibility,
    rates: {
      RR1: rateOf(I, all),
      RR2: rateOf(I + P, all),
      RR3: rateOf(I, likely),
      RR4: rateOf(I + P, likely),
      RR5: rateOf(I, known),
      RR6: rateOf(I + P, known),
      COOP1: rateOf(I, I + P + R + O),
      COOP2: rateOf(I + P, I + P + R + O),
      COOP3: rateOf(I, I + P + R),
      COOP4: rateOf(I + P, I + P + R),
      REF1: rateOf(R, all),
      REF2: rateOf(R, likely),
      REF3: rateOf(R, known),
    },
  }
}

/**
 * The rates of a group that has no dispositions: each withheld for the same reason.
 *
 * @example
 * ```ts
 * import { withheldRates } from 'visavis/collect'
 * withheldRates('open_link').rates.RR1 // => { kind: 'withheld', reason: 'open_link' }
 * ```
 */
export function withheldRates(reason: RateReason): OutcomeRates {
  const none: Rate = { kind: 'withheld', reason }
  return {
    eligibility: none,
    rates: {
      RR1: none,
      RR2: none,
      RR3: none,
      RR4: none,
      RR5: none,
      RR6: none,
      COOP1: none,
      COOP2: none,
      COOP3: none,
      COOP4: none,
      REF1: none,
      REF2: none,
      REF3: none,
    },
  }
}

/** Cases known to be eligible. */
function eligible({ I, P, R, NC, O }: Dispositions): number {
  return I + P + R + NC + O
}

/** The denominator with e; without unknown cases, e is not needed. */
function likelyEligible(known: number, unknown: number, eligibility: Eligibility): number | Rate {
  if (unknown === 0) return known
  return eligibility.kind === 'withheld' ? eligibility : known + eligibility.e * unknown
}

function rateOf(above: number, below: number | Rate): Rate {
  if (typeof below !== 'number') return below
  return below === 0
    ? { kind: 'withheld', reason: 'no_denominator' }
    : { kind: 'estimate', share: above / below }
}
