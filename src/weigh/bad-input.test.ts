import { describe, expect, it } from 'vitest'
import { makeDataset, makeStudy } from '../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../test/survey/make-survey.ts'
import { messageOf } from '../core/message.ts'
import { weighSample } from './weigh-sample.ts'

const sex = { kind: 'single', id: 'sex', answers: ['f', 'f', 'f', 'm'], codes: ['f', 'm'] } as const
const even = { sex: { f: 0.5, m: 0.5 } }

/** What the user is told, in French and in English. */
function told(survey: PlainSurvey): readonly (readonly [fr: string, en: string])[] {
  const sample = weighSample(makeStudy([survey]), makeDataset(survey))
  const said = sample.ok ? sample.value.notes : sample.issues
  return said.map((one) => [messageOf(one, 'fr'), messageOf(one, 'en')] as const)
}

describe('what a user is told of bad weights', () => {
  const badWeight = (weight: string): readonly (readonly [string, string])[] => [
    [
      `Poids inutilisable\u00a0: ${weight} (ligne 3 des réponses, 1 en tout). Un poids est un nombre fini, strictement positif.`,
      `Unusable weight: ${weight} (row 3 of the answers, 1 in all). A weight is a finite number above zero.`,
    ],
  ]
  const with3rd = (weight: number): PlainSurvey => ({
    variables: [sex],
    weights: [1, 1, weight, 1],
  })

  it('a weight of zero', () => {
    expect(told(with3rd(0))).toEqual(badWeight('0'))
  })

  it('a negative weight', () => {
    expect(told(with3rd(-2))).toEqual(badWeight('-2'))
  })

  it('an infinite weight', () => {
    expect(told(with3rd(Infinity))).toEqual(badWeight('∞'))
  })

  it('a missing weight', () => {
    expect(told(with3rd(NaN))).toEqual([
      [
        'Poids manquant (ligne 3 des réponses, 1 en tout). Donnez un poids à chacun, ou retirez ces lignes.',
        'A weight is missing (row 3 of the answers, 1 in all). Give everybody a weight, or leave these rows out.',
      ],
    ])
  })

  it('no weights at all', () => {
    const study = makeStudy([{ variables: [sex], weights: [1, 1, 1, 1] }])
    const sample = weighSample(study, makeDataset({ variables: [sex] }))
    const said = sample.ok ? [] : sample.issues
    expect(said.map((one) => [messageOf(one, 'fr'), messageOf(one, 'en')])).toEqual([
      [
        'Les données n’ont pas la colonne de poids «\u00a0weight\u00a0» que l’étude annonce.',
        'The data lack the weight column “weight” that the study declares.',
      ],
    ])
  })
})

describe('what a user is told of margins that cannot be met', () => {
  it('margins that contradict one another', () => {
    const again = { ...sex, id: 'again' }
    const margins = { ...even, again: { f: 0.25, m: 0.75 } }
    const [raked] = told({ variables: [sex, again], margins })
    expect(raked?.[0]).toMatch(
      /^Le calage sur marges n’a pas convergé en 1\s000 cycles \(écart relatif restant\u00a0: \S+\)\. Les marges se contredisent sans doute\u00a0: regroupez des modalités ou retirez une marge\.$/u,
    )
    expect(raked?.[1]).toMatch(
      /^Raking did not converge in 1,000 cycles \(relative misfit left: \S+\)\. The margins probably contradict one another: merge levels or drop a margin\.$/u,
    )
    const linear = told({ variables: [sex, again], margins, method: 'linear' })
    // Of 2 and 1 the nearest in squares relative to 1 + target: 17/13.
    expect(linear).toHaveLength(4)
    expect(linear[0]?.[0]).toBe(
      'Marge «\u00a0sex\u00a0», modalité «\u00a0f\u00a0»\u00a0: la cible 2 ne peut être atteinte avec les autres, au plus près on obtient 1,308. Élargissez les bornes s’il y en a, regroupez des modalités ou retirez une marge.',
    )
    expect(linear[2]?.[1]).toBe(
      'Margin “again”, level “f”: target 1 cannot be reached together with the others, the nearest is 1.308. Widen the bounds if there are any, merge levels or drop a margin.',
    )
  })

  it('a category that nobody chose', () => {
    const x = { ...sex, codes: ['f', 'm', 'x'] }
    expect(told({ variables: [x], margins: { sex: { f: 0.5, m: 0.4, x: 0.1 } } })).toEqual([
      [
        'Marge «\u00a0sex\u00a0»\u00a0: personne dans la modalité «\u00a0x\u00a0», dont la cible est 0,4. Regroupez des modalités.',
        'Margin “sex”: nobody in level “x”, whose target is 0.4. Merge levels.',
      ],
    ])
  })

  it('bounds too narrow for a level', () => {
    const bounds = { lower: 0.8, upper: 1.5 }
    expect(told({ variables: [sex], margins: even, bounds })).toEqual([
      [
        'Marge «\u00a0sex\u00a0», modalité «\u00a0f\u00a0»\u00a0: la cible 2 est hors d’atteinte, les bornes permettent de 2,4 à 4,5. Élargissez les bornes ou regroupez des modalités.',
        'Margin “sex”, level “f”: target 2 is out of reach, the bounds allow 2.4 to 4.5. Widen the bounds or merge levels.',
      ],
      [
        'Marge «\u00a0sex\u00a0», modalité «\u00a0m\u00a0»\u00a0: la cible 2 est hors d’atteinte, les bornes permettent de 0,8 à 1,5. Élargissez les bornes ou regroupez des modalités.',
        'Margin “sex”, level “m”: target 2 is out of reach, the bounds allow 0.8 to 1.5. Widen the bounds or merge levels.',
      ],
    ])
  })

  it('linear weights that fall to zero or below', () => {
    const people = {
      variables: [
        { kind: 'single', id: 'sex', answers: ['f', 'f', 'f', 'm', 'm', 'm'], codes: ['f', 'm'] },
        { kind: 'single', id: 'age', answers: ['y', 'y', 'o', 'o', 'o', 'y'], codes: ['y', 'o'] },
      ],
      margins: { sex: { f: 0.9, m: 0.1 }, age: { y: 0.9, o: 0.1 } },
      method: 'linear',
    } as const satisfies PlainSurvey
    expect(told(people)).toEqual([
      [
        'Le calage linéaire a donné des poids négatifs ou nuls (2). Prenez la méthode raking, ou des bornes.',
        'Linear calibration gave weights that are not above zero (2). Take the raking method, or bounds.',
      ],
    ])
  })

  it('a population of one, who cannot stand for everybody', () => {
    const alone = { ...sex, answers: ['f'] }
    expect(told({ variables: [alone], margins: even })).toEqual([
      [
        'Marge «\u00a0sex\u00a0»\u00a0: personne dans la modalité «\u00a0m\u00a0», dont la cible est 0,5. Regroupez des modalités.',
        'Margin “sex”: nobody in level “m”, whose target is 0.5. Merge levels.',
      ],
    ])
    expect(told({ variables: [alone] })).toEqual([])
  })
})
