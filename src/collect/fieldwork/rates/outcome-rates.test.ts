import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { near } from '../../../../test/reference/near.ts'
import { readReference } from '../../../../test/reference/read-reference.ts'
import type { GroupCount, PersonStatus } from '../../ports/registrar-store.ts'
import type { Dispositions } from './dispositions.ts'
import { dispositionsOf, sumDispositions } from './dispositions.ts'
import type { RateName } from './outcome-rates.ts'
import { estimateEligibility, outcomeRates, rateNames, withheldRates } from './outcome-rates.ts'

interface RatesReference {
  readonly tolerance: number
  readonly cases: readonly {
    readonly name: string
    readonly cases: Dispositions
    readonly given: number | null
    readonly e: number
    readonly rates: Readonly<Record<RateName, number>>
  }[]
}

const reference = readReference<RatesReference>('outcome-rates')

test.each(reference.cases)('rates as R has them: $name', ({ cases, given, e, rates }) => {
  const made = outcomeRates(cases, given ?? undefined)
  expect(made.eligibility).toMatchObject({ kind: given === null ? 'estimated' : 'given' })
  const used = made.eligibility.kind === 'withheld' ? Number.NaN : made.eligibility.e
  near(1 + used, 1 + e, reference.tolerance)
  for (const name of rateNames) {
    const rate = made.rates[name]
    near(rate.kind === 'estimate' ? rate.share : Number.NaN, rates[name], reference.tolerance)
  }
})

const count = fc.nat({ max: 2000 })
const someCases: fc.Arbitrary<Dispositions> = fc.record({
  I: count,
  P: count,
  R: count,
  NC: count,
  O: count,
  UH: count,
  UO: count,
  NE: count,
})

describe('laws of the rates', () => {
  const share = (cases: Dispositions, name: RateName, e?: number): number => {
    const rate = outcomeRates(cases, e).rates[name]
    return rate.kind === 'estimate' ? rate.share : Number.NaN
  }

  it('each is a share, and partial interviews or doubts move it one way', () => {
    fc.assert(
      fc.property(someCases, fc.double({ min: 0, max: 1, noNaN: true }), (cases, e) => {
        fc.pre(cases.I + cases.P + cases.R > 0)
        for (const name of rateNames) {
          expect(share(cases, name, e)).toBeGreaterThanOrEqual(0)
          expect(share(cases, name, e)).toBeLessThanOrEqual(1)
        }
        const ordered: readonly (readonly [RateName, RateName])[] = [
          ['RR1', 'RR2'],
          ['RR3', 'RR4'],
          ['RR5', 'RR6'],
          ['RR1', 'RR3'],
          ['RR3', 'RR5'],
          ['RR2', 'RR4'],
          ['RR4', 'RR6'],
          ['COOP1', 'COOP2'],
          ['COOP1', 'COOP3'],
          ['COOP2', 'COOP4'],
          ['REF1', 'REF2'],
          ['REF2', 'REF3'],
        ]
        for (const [lower, higher] of ordered) {
          expect([lower, share(cases, lower, e) <= share(cases, higher, e) + 1e-15]).toEqual([
            lower,
            true,
          ])
        }
      }),
    )
  })

  it('all cases of known eligibility: the six response rates are two', () => {
    fc.assert(
      fc.property(someCases, (some) => {
        const cases = { ...some, UH: 0, UO: 0 }
        fc.pre(cases.I + cases.P + cases.R + cases.NC + cases.O > 0)
        expect(share(cases, 'RR1')).toBe(share(cases, 'RR3'))
        expect(share(cases, 'RR3')).toBe(share(cases, 'RR5'))
      }),
    )
  })
})

describe('no number', () => {
  const nobody = { I: 0, P: 0, R: 0, NC: 0, O: 0, UH: 0, UO: 0, NE: 0 }

  it('is withheld with its reason when nobody is counted below', () => {
    const { rates, eligibility } = outcomeRates(nobody)
    expect(eligibility).toEqual({ kind: 'withheld', reason: 'no_known_eligibility' })
    expect(rates.RR1).toEqual({ kind: 'withheld', reason: 'no_denominator' })
    expect(rates.COOP1).toEqual({ kind: 'withheld', reason: 'no_denominator' })
  })

  it('is withheld where e is needed and cannot be estimated', () => {
    const silent = { ...nobody, UO: 300 }
    const { rates } = outcomeRates(silent)
    expect(rates.RR1).toEqual({ kind: 'estimate', share: 0 })
    expect(rates.RR3).toEqual({ kind: 'withheld', reason: 'no_known_eligibility' })
    expect(rates.RR5).toEqual({ kind: 'withheld', reason: 'no_denominator' })
    expect(outcomeRates(silent, 0).rates.RR3).toEqual({
      kind: 'withheld',
      reason: 'no_denominator',
    })
  })

  it('an open link has no rate at all', () => {
    const open = dispositionsOf({ mode: 'open', listProvesEligible: true })
    expect(open).toEqual({ kind: 'withheld', reason: 'open_link' })
    const { rates } = withheldRates('open_link')
    for (const name of rateNames)
      expect(rates[name]).toEqual({ kind: 'withheld', reason: 'open_link' })
  })

  it('refuses an e that is no share', () => {
    for (const e of [-0.1, 1.1, Number.NaN]) {
      expect(() => outcomeRates(nobody, e)).toThrow('from 0 to 1')
    }
  })
})

const nobody: Readonly<Record<PersonStatus, number>> = {
  sampled: 0,
  invited: 0,
  issued: 0,
  answered: 0,
  refused: 0,
  bounced: 0,
}

function peopleOf(byStatus: Partial<Record<PersonStatus, number>>): GroupCount {
  return {
    group: 'all',
    population: 'employees',
    byStatus: { ...nobody, ...byStatus },
    mailsSent: { invitation: 0, reminder: 0 },
  }
}

const answers = {
  group: 'all',
  population: 'employees',
  started: 0,
  complete: 0,
  screened: 0,
  quotaFull: 0,
  erased: 0,
}

describe('final dispositions', () => {
  it('anonymous: an access taken without a ballot is a break-off', () => {
    const made = dispositionsOf({
      mode: 'anonymous',
      people: peopleOf({ sampled: 5, invited: 400, issued: 250, refused: 20, bounced: 10 }),
      answers: { ...answers, complete: 200, screened: 30, quotaFull: 5, erased: 3 },
      listProvesEligible: false,
    })
    expect(made).toEqual({
      kind: 'known',
      dispositions: { I: 200, P: 0, R: 20 + 12 + 3, NC: 0, O: 0, UH: 0, UO: 400 + 5 + 10, NE: 35 },
    })
  })

  it('confidential: a session without an end is a break-off, and no longer silent', () => {
    const made = dispositionsOf({
      mode: 'confidential',
      people: peopleOf({ invited: 140, answered: 60, refused: 4 }),
      answers: { ...answers, started: 75, complete: 60 },
      listProvesEligible: true,
    })
    expect(made).toEqual({
      kind: 'known',
      dispositions: { I: 60, P: 0, R: 4 + 15, NC: 125, O: 0, UH: 0, UO: 0, NE: 0 },
    })
  })

  it('every person is counted once', () => {
    const small = fc.nat({ max: 50 })
    const statuses = fc.record({
      sampled: small,
      invited: small,
      issued: small,
      answered: fc.constant(0),
      refused: small,
      bounced: small,
    })
    fc.assert(
      fc.property(
        statuses,
        fc.boolean(),
        fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }),
        (byStatus, listProvesEligible, ends) => {
          const [complete = 0, screened = 0, quotaFull = 0, erased = 0] = ends
          fc.pre(complete + screened + quotaFull + erased <= byStatus.issued)
          const made = dispositionsOf({
            mode: 'anonymous',
            people: peopleOf(byStatus),
            answers: { ...answers, complete, screened, quotaFull, erased },
            listProvesEligible,
          })
          if (made.kind === 'withheld') throw new Error('a list has dispositions')
          const { I, P, R, NC, O, UH, UO, NE } = made.dispositions
          expect(I + P + R + NC + O + UH + UO + NE).toBe(
            Object.values(byStatus).reduce((sum, n) => sum + n, 0),
          )
        },
      ),
    )
  })

  it('groups add up', () => {
    const one = { I: 1, P: 2, R: 3, NC: 4, O: 5, UH: 6, UO: 7, NE: 8 }
    expect(sumDispositions([one, one, one])).toEqual({
      I: 3,
      P: 6,
      R: 9,
      NC: 12,
      O: 15,
      UH: 18,
      UO: 21,
      NE: 24,
    })
    expect(estimateEligibility(sumDispositions([one, one]))).toEqual(estimateEligibility(one))
  })
})
