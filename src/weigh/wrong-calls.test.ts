import { describe, expect, it } from 'vitest'
import type { Issue } from '../core/issue.ts'
import { messageOf } from '../core/message.ts'
import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { adjustNonresponse } from './adjust-nonresponse.ts'
import type { UnitOutcome } from './adjust-nonresponse.ts'
import { calibrate } from './calibrate.ts'
import type { CalibrationDistance, GainBounds } from './calibrate-input.ts'
import { designEffect } from './design-effect.ts'
import type { DesignEffectInput } from './design-effect.ts'
import type { DesignColumns, LonelyRule } from './design-columns.ts'
import { replicateVariance } from './replicate-variance.ts'
import { replicateWeights } from './replicate-weights.ts'
import { surveyDesign } from './survey-design.ts'
import type { SurveyDesign } from './survey-design.ts'

/** What the user is told, in French and in English. */
function told(result: Result<unknown>): readonly (readonly [fr: string, en: string])[] {
  const issues: readonly Issue[] = result.ok ? [] : result.issues
  return issues.map((one) => [messageOf(one, 'fr'), messageOf(one, 'en')])
}

function designOf(columns: DesignColumns): SurveyDesign {
  const design = surveyDesign(columns)
  if (!design.ok) throw new Error(JSON.stringify(design.issues))
  return design.value
}

const effectInput: DesignEffectInput = {
  variance: 1,
  weights: Float64Array.of(1, 1, 1),
  values: Float64Array.of(1, 2, 3),
  against: 'with_replacement',
}
const totals = [{ name: 'firms', values: Float64Array.of(1, 1), target: 3 }]
const calibrateInput = { designWeights: Float64Array.of(1, 1), totals }

describe('numbers that are none', () => {
  it('designEffect names the row of a value that is not finite', () => {
    expect(told(designEffect({ ...effectInput, values: Float64Array.of(1, NaN, 3) }))).toEqual([
      [
        'Effet de plan incalculable\u00a0: valeur NaN (ligne 2, 1 en tout). Donnez un nombre fini à chacun, ou retirez ces lignes.',
        'No design effect: value NaN (row 2, 1 in all). Give everybody a finite number, or leave these rows out.',
      ],
    ])
    const infinite = { ...effectInput, values: Float64Array.of(1, 2, -Infinity) }
    expect(told(designEffect(infinite))[0]?.[1]).toContain('value -∞ (row 3, 1 in all)')
  })

  it('designEffect requires a finite variance', () => {
    for (const variance of [NaN, Infinity, -1]) {
      expect(() => designEffect({ ...effectInput, variance })).toThrow(
        new RangeError('designEffect requires a finite variance of at least 0'),
      )
    }
  })

  it('replicateVariance requires a finite estimate of the whole sample', () => {
    const set = { scale: 1, rscales: Float64Array.of(1, 1) }
    for (const full of [NaN, Infinity]) {
      expect(() => replicateVariance(set, [[1], [2]], [full])).toThrow(
        new RangeError('replicateVariance requires finite estimates'),
      )
    }
  })
})

describe('words that are none of those known', () => {
  it('adjustNonresponse names the row and the outcome', () => {
    const adjusted = adjustNonresponse({
      weights: Float64Array.of(1, 1, 1),
      outcomes: ['respondent', 'refused' as UnitOutcome, 'gone' as UnitOutcome],
      classes: { levels: ['north'], codes: Uint16Array.of(0, 0, 0) },
    })
    expect(told(adjusted)).toEqual([
      [
        'Statut inconnu\u00a0: «\u00a0refused\u00a0» (ligne 2 des unités tirées, 2 en tout). Donnez à chacune l’un de ceux-ci\u00a0: respondent, nonrespondent, ineligible, unknown.',
        'Unknown outcome: “refused” (row 2 of the units drawn, 2 in all). Give each one of these: respondent, nonrespondent, ineligible, unknown.',
      ],
    ])
  })

  it('options of JavaScript callers are refused with their choices', () => {
    const distance = 'chi2' as CalibrationDistance
    expect(() => calibrate(calibrateInput, { distance })).toThrow(
      new RangeError('calibrate requires a distance of linear, raking or logit'),
    )
    expect(() => surveyDesign({ weights: [1, 1], lonely: 'remove' as LonelyRule })).toThrow(
      new RangeError('surveyDesign requires lonely to be fail, certainty, adjust or average'),
    )
    const against = 'srs' as DesignEffectInput['against']
    expect(() => designEffect({ ...effectInput, against })).toThrow(
      new RangeError('designEffect requires against to be with_replacement or without_replacement'),
    )
  })

  it('calibrate says that a bound is missing', () => {
    const bounds = { upper: 2 } as GainBounds
    expect(told(calibrate(calibrateInput, { distance: 'linear', bounds }))).toEqual([
      [
        'Bornes inutilisables\u00a0: il en manque une. Donnez-en deux, la basse d’au moins 0 et la haute plus grande, ou aucune.',
        'Unusable bounds: one is missing. Give two, the lower one at least 0 and the upper one above it, or none.',
      ],
    ])
  })
})

describe('replicateWeights requires', () => {
  it('a reweigh that answers one weight a respondent', () => {
    const design = designOf({ weights: [1, 1, 1] })
    const short = (): Result<Float64Array> => ok(Float64Array.of(1))
    expect(() => replicateWeights(design, { kind: 'JK1' }, short)).toThrow(
      new RangeError('replicateWeights requires a reweigh that answers one weight a respondent'),
    )
  })

  it('a design with respondents', () => {
    expect(() => replicateWeights(designOf({ weights: [] }), { kind: 'JK1' })).toThrow(
      new RangeError('replicateWeights requires a design with respondents'),
    )
  })
})

describe('a design without strata is told of without naming one', () => {
  it('population sizes that vary, or are below the sample', () => {
    const weights = [1, 1, 1]
    expect(told(surveyDesign({ weights, fpc: { first: [9, 8, 9] } }))).toEqual([
      [
        'La taille de population change d’un répondant à l’autre. Un plan sans strates n’en a qu’une\u00a0: vérifiez-la, ou nommez les strates.',
        'The population size changes between respondents. A design without strata has one: check it, or name the strata.',
      ],
    ])
    expect(told(surveyDesign({ weights, fpc: { first: [2, 2, 2] } }))).toEqual([
      [
        'La population (2) est plus petite que l’échantillon (3 unités). Vérifiez la taille, ou donnez partout des taux de sondage.',
        'The population (2) is smaller than the sample (3 units). Check the size, or give sampling fractions throughout.',
      ],
    ])
  })

  it('units that are too few, or not two', () => {
    expect(told(replicateWeights(designOf({ weights: [1] }), { kind: 'JKn' }))).toEqual([
      [
        'L’échantillon n’a qu’une unité de tirage\u00a0: aucune réplique ne peut en être tirée. Il en faut au moins deux.',
        'The sample has a single sampling unit, so no replicates can be made of it. It takes at least two.',
      ],
    ])
    expect(told(replicateWeights(designOf({ weights: [1, 1, 1] }), { kind: 'BRR' }))).toEqual([
      [
        'Unités de tirage, sans strates\u00a0: 3. Les demi-échantillons équilibrés en demandent exactement deux par strate\u00a0: nommez les strates, ou prenez JK1.',
        'Sampling units, without strata: 3. Balanced half-samples require exactly two in each stratum: name the strata, or take JK1.',
      ],
    ])
  })
})
