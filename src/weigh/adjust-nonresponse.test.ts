import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageOf } from '../core/message.ts'
import { adjustNonresponse } from './adjust-nonresponse.ts'
import type { NonresponseInput, UnitOutcome } from './adjust-nonresponse.ts'

const levels = ['north', 'middle', 'south']
const letters: Readonly<Record<string, UnitOutcome>> = {
  R: 'respondent',
  N: 'nonrespondent',
  I: 'ineligible',
  U: 'unknown',
}

/** Units of weight 10, written as class and outcome: `0R 0N 1U`. */
function units(text: string): NonresponseInput {
  const words = text.split(' ')
  return {
    weights: new Float64Array(words.length).fill(10),
    outcomes: words.map((word) => letters[word.slice(1)] ?? 'unknown'),
    classes: { levels, codes: Uint16Array.from(words, (word) => Number(word[0])) },
  }
}

function told(input: NonresponseInput): readonly string[] {
  const result = adjustNonresponse(input)
  return result.ok ? [] : result.issues.map((one) => messageOf(one, 'en'))
}

describe('adjustNonresponse', () => {
  it('gives respondents the weight of the eligible units of their class', () => {
    const adjusted = adjustNonresponse(units('0R 0R 0N 1R 1N 1N 1I'))
    expect(adjusted.ok && [...adjusted.value.weights]).toEqual([15, 15, 0, 30, 0, 0, 0])
    expect(adjusted.ok && adjusted.value.classes).toEqual([
      { class: 'north', respondents: 2, responseRate: 2 / 3, eligibleShare: 1, factor: 1.5 },
      { class: 'middle', respondents: 1, responseRate: 1 / 3, eligibleShare: 0.75, factor: 3 },
    ])
  })

  it('takes as many of the unknown for eligible as of the known, or as many as given', () => {
    // Of three units known two are eligible, so the three unknown ones stand for two more.
    const input = units('0R 0N 0I 0U 0U 0U')
    const estimated = adjustNonresponse(input)
    expect(estimated.ok && estimated.value.weights[0]).toBeCloseTo(40, 9)
    const none = adjustNonresponse({ ...input, eligibleShare: 0 })
    expect(none.ok && none.value.weights[0]).toBe(20)
    const every = adjustNonresponse({ ...input, eligibleShare: 1 })
    expect(every.ok && every.value.weights[0]).toBe(50)
  })

  it('leaves the weight of eligible units as it was, class by class', () => {
    const outcome = fc.constantFrom<UnitOutcome>('respondent', 'nonrespondent', 'ineligible')
    const unit = fc.record({
      weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
      outcome,
      at: fc.nat({ max: 2 }),
    })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (drawn) => {
        // One who responds in each class.
        const all = [
          ...levels.map((_, at) => ({ weight: 1, outcome: 'respondent' as const, at })),
          ...drawn,
        ]
        const adjusted = adjustNonresponse({
          weights: Float64Array.from(all, ({ weight }) => weight),
          outcomes: all.map((one) => one.outcome),
          classes: { levels, codes: Uint16Array.from(all, ({ at }) => at) },
        })
        if (!adjusted.ok) throw new Error(JSON.stringify(adjusted.issues))
        for (const level of [0, 1, 2]) {
          const eligible = all.reduce(
            (sum, one) => sum + (one.at === level && one.outcome !== 'ineligible' ? one.weight : 0),
            0,
          )
          const after = adjusted.value.weights.reduce(
            (sum, weight, i) => sum + (all[i]?.at === level ? weight : 0),
            0,
          )
          expect(after).toBeCloseTo(eligible, 8)
        }
      }),
    )
  })

  it('names a class without respondents and the nearest to merge it with', () => {
    expect(told(units('0N 0N 1R 2U'))).toEqual([
      'Class “north”: no respondents among the units drawn (2). Merge it with “middle”, or with another class like it.',
      'Class “south”: no respondents among the units drawn (1). Merge it with “middle”, or with another class like it.',
    ])
  })

  it('needs no respondents where nobody is eligible', () => {
    const adjusted = adjustNonresponse(units('0I 0I 1R'))
    expect(adjusted.ok && adjusted.value.classes.map((one) => one.class)).toEqual(['middle'])
  })

  it('says that nobody responded', () => {
    expect(told(units('0N 1N 2U'))).toEqual(['None of the units drawn has responded (3).'])
  })

  it('refuses bad weights, units without a class and shares that are none, at once', () => {
    const input = units('0R 9N 1R')
    expect(told({ ...input, weights: Float64Array.of(10, -1, 10), eligibleShare: 2 })).toEqual([
      'Unusable weight: -1 (row 2 of the answers, 1 in all). A weight is a finite number above zero.',
      'Units drawn without a response class (1). Each needs one.',
      'Share of eligible units among the unknown ones: 2 is not between 0 and 1.',
    ])
  })

  it('requires an outcome and a class a unit', () => {
    expect(() => adjustNonresponse({ ...units('0R'), outcomes: [] })).toThrow(
      'adjustNonresponse requires',
    )
  })
})
