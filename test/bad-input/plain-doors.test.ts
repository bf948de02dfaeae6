import { describe, expect, it } from 'vitest'
import { comparePopulations } from '../../src/compare/index.ts'
import { messageOf } from '../../src/core/index.ts'
import type { Issue, Result } from '../../src/core/index.ts'
import {
  estimateMean,
  estimateNet,
  estimateShares,
  estimateTotal,
} from '../../src/tabulate/index.ts'
import { calibrate, lonelyStrata, rake, surveyDesign } from '../../src/weigh/index.ts'
import { estimateOf, expectNear, valueOf } from '../mistakes/right-answer.ts'

/** What a user is told, in French and in English. */
function told(issues: readonly Issue[]): readonly (readonly [string, string])[] {
  return issues.map((one) => [messageOf(one, 'fr'), messageOf(one, 'en')])
}

function issuesOf(result: Result<unknown>): readonly Issue[] {
  if (result.ok) throw new Error('a refusal was expected')
  return result.issues
}

const y = [1, 0, 1, 1, 0, 1]

describe('weights that cannot be used', () => {
  const cases = [
    [
      'zero',
      0,
      'Poids inutilisable\u00a0: 0 (ligne 3 des réponses, 2 en tout). Un poids est un nombre fini, strictement positif.',
      'Unusable weight: 0 (row 3 of the answers, 2 in all). A weight is a finite number above zero.',
    ],
    [
      'negative',
      -1.5,
      'Poids inutilisable\u00a0: -1.5 (ligne 3 des réponses, 2 en tout). Un poids est un nombre fini, strictement positif.',
      'Unusable weight: -1.5 (row 3 of the answers, 2 in all). A weight is a finite number above zero.',
    ],
    [
      'infinite',
      Infinity,
      'Poids inutilisable\u00a0: ∞ (ligne 3 des réponses, 2 en tout). Un poids est un nombre fini, strictement positif.',
      'Unusable weight: ∞ (row 3 of the answers, 2 in all). A weight is a finite number above zero.',
    ],
    [
      'missing',
      NaN,
      'Poids manquant (ligne 3 des réponses, 2 en tout). Donnez un poids à chacun, ou retirez ces lignes.',
      'A weight is missing (row 3 of the answers, 2 in all). Give everybody a weight, or leave these rows out.',
    ],
  ] as const

  describe.each(cases)('%s', (_, bad, fr, en) => {
    const weights = [1, 1, bad, 1, bad, 1]
    const margin = {
      name: 'sex',
      codes: Uint16Array.of(0, 0, 0, 1, 1, 1),
      targets: Float64Array.of(3, 3),
    }
    const input = { designWeights: Float64Array.from(weights), margins: [margin] }
    const doors: Readonly<Record<string, () => Result<unknown>>> = {
      surveyDesign: () => surveyDesign({ weights }),
      estimateMean: () => estimateMean({ weights, y }),
      estimateShares: () => estimateShares({ weights, y }),
      estimateTotal: () => estimateTotal({ weights, y }),
      rake: () => rake(input),
      calibrate: () => calibrate(input, { distance: 'linear' }),
    }

    it.each(Object.entries(doors))('%s refuses it, naming the row', (_door, open) => {
      expect(told(issuesOf(open()))).toEqual([[fr, en]])
    })

    it('comparePopulations refuses it, naming the side too', () => {
      const side = { name: 'managers', y, weights: y.map(() => 1) }
      const refused = comparePopulations({ left: { ...side, weights }, right: side })
      const [first] = told(issuesOf(refused))
      const own = (text: string): string =>
        `${text.charAt(0).toLowerCase()}${text.slice(1)}`
          .replace('inutilisable\u00a0:', 'inutilisable,')
          .replace('unusable weight:', 'unusable weight,')
          .replace(/ des réponses| of the answers/, '')
      expect(first?.[0]).toBe(`«\u00a0managers\u00a0»\u00a0: ${own(fr)}`)
      expect(first?.[1]).toBe(`“managers”: ${own(en)}`)
    })
  })

  it('missing and bad ones are both told', () => {
    const refused = issuesOf(surveyDesign({ weights: [1, NaN, 0, NaN] }))
    expect(refused.map(({ code, values }) => [code, values['row'], values['n']])).toEqual([
      ['weigh.missing_weight', 2, 2],
      ['weigh.bad_weight', 3, 1],
    ])
  })

  it('so is a weight that is null or absent, which is no zero', () => {
    const holes = [1, null, undefined, 1] as unknown as readonly number[]
    expect(
      issuesOf(surveyDesign({ weights: holes })).map(({ code, values }) => [code, values['n']]),
    ).toEqual([['weigh.missing_weight', 2]])
  })
})

describe('one sampling unit in a stratum', () => {
  const design = { weights: y.map(() => 1), strata: ['a', 'a', 'a', 'a', 'a', 'b'] }

  it('every estimate is withheld, the stratum named with what to do', () => {
    expect(valueOf(estimateMean({ ...design, y }))).toEqual({
      kind: 'withheld',
      reason: 'no_variance',
    })
    expect(told(lonelyStrata(valueOf(surveyDesign(design))))).toEqual([
      [
        'Strate «\u00a0b\u00a0», degré 1\u00a0: une seule unité de tirage, aucune précision ne peut être calculée. Regroupez des strates, ou dites comment la traiter (certainty, adjust, average).',
        'Stratum “b”, stage 1: a single sampling unit, so no precision can be computed. Merge strata, or say how to treat it (certainty, adjust, average).',
      ],
    ])
  })

  it('a gap says so in its notes', () => {
    const side = { y, ...design }
    const gap = valueOf(
      comparePopulations({
        left: { name: 'managers', ...side },
        right: { name: 'employees', y, weights: design.weights },
      }),
    )
    expect(gap.difference).toEqual({ kind: 'withheld', reason: 'no_variance' })
    expect(gap.notes.map(({ code }) => code)).toContain('weigh.lonely_unit')
  })
})

describe('a stratum without respondents', () => {
  it('is a class of margins that nobody is in: told, with what to do', () => {
    const codes = Uint16Array.of(0, 0, 1, 1)
    const margin = {
      name: 'size',
      levels: ['small', 'large', 'huge'],
      codes,
      targets: Float64Array.of(2, 1, 1),
    }
    const input = { designWeights: Float64Array.of(1, 1, 1, 1), margins: [margin] }
    const expected = [
      [
        'Marge «\u00a0size\u00a0»\u00a0: personne dans la modalité «\u00a0huge\u00a0», dont la cible est 1. Regroupez des modalités.',
        'Margin “size”: nobody in level “huge”, whose target is 1. Merge levels.',
      ],
    ]
    expect(told(issuesOf(rake(input)))).toEqual(expected)
    expect(told(issuesOf(calibrate(input, { distance: 'raking' })))).toEqual(expected)
  })

  it('of a domain without members nothing is estimated', () => {
    const nobody = estimateMean({ weights: y.map(() => 1), y, domain: y.map(() => false) })
    expect(valueOf(nobody)).toEqual({ kind: 'withheld', reason: 'empty_base' })
  })
})

describe('margins that contradict', () => {
  const both = (targets: readonly [number, number]): Parameters<typeof rake>[0] => ({
    designWeights: Float64Array.of(1, 1, 1, 1),
    margins: [
      {
        name: 'sex',
        levels: ['woman', 'man'],
        codes: Uint16Array.of(0, 0, 1, 1),
        targets: Float64Array.of(1, 3),
      },
      {
        name: 'staff',
        levels: ['yes', 'no'],
        codes: Uint16Array.of(0, 0, 1, 1),
        targets: Float64Array.from(targets),
      },
    ],
  })

  it('in their totals: both totals are told', () => {
    expect(told(issuesOf(rake(both([2, 3]))))).toEqual([
      [
        'Marge «\u00a0staff\u00a0»\u00a0: le total des cibles (5) diffère de celui de la première marge (4).',
        'Margin “staff”: its targets total 5, those of the first margin 4.',
      ],
    ])
  })

  it('in what they ask of the same people: raking says that it did not converge', () => {
    expect(told(issuesOf(rake(both([3, 1]))))).toEqual([
      [
        'Le calage sur marges n’a pas convergé en 1\u202f000 cycles (écart relatif restant\u00a0: 2). Les marges se contredisent sans doute\u00a0: regroupez des modalités ou retirez une marge.',
        'Raking did not converge in 1,000 cycles (relative misfit left: 2). The margins probably contradict one another: merge levels or drop a margin.',
      ],
    ])
  })

  it('calibration names every level in the way, with the nearest that can be had', () => {
    const messages = told(issuesOf(calibrate(both([3, 1]), { distance: 'raking' })))
    expect(messages).toHaveLength(4)
    expect(messages[0]).toEqual([
      'Marge «\u00a0sex\u00a0», modalité «\u00a0woman\u00a0»\u00a0: la cible 1 ne peut être atteinte avec les autres, au plus près on obtient 1,4. Élargissez les bornes s’il y en a, regroupez des modalités ou retirez une marge.',
      'Margin “sex”, level “woman”: target 1 cannot be reached together with the others, the nearest is 1.4. Widen the bounds if there are any, merge levels or drop a margin.',
    ])
  })
})

describe('a category nobody chose', () => {
  const column = { codes: Uint8Array.from([0, 1, 0, 0, 1, 0]), labels: ['yes', 'no', 'never'] }
  const weights = y.map(() => 1)

  it('has a share of 0 and the interval that six people leave it', () => {
    const shares = valueOf(estimateShares({ weights, y: column }))
    const none = estimateOf(shares.find(({ value }) => value === 'never')?.cell)
    expect([none.value, none.se, none.interval[0]]).toEqual([0, 0, 0])
    expectNear(none.interval[1], 1 - 0.025 ** (1 / 6), 1e-9)
    const net = estimateOf(valueOf(estimateNet({ weights, y: column, values: ['never'] })))
    expect(net).toEqual(none)
  })

  it('of values without labels it is not known, and a net of it counts nobody', () => {
    const plain = ['yes', 'no', 'yes']
    const shares = valueOf(estimateShares({ weights: [1, 1, 1], y: plain }))
    expect(shares.map(({ value }) => value)).toEqual(['yes', 'no'])
    const net = valueOf(estimateNet({ weights: [1, 1, 1], y: plain, values: ['never'] }))
    expect(estimateOf(net).value).toBe(0)
  })
})

describe('a population of one', () => {
  it('has no precision, and is not called a stratum without a name', () => {
    const one = { weights: [1] }
    expect(valueOf(estimateMean({ ...one, y: [5] }))).toEqual({
      kind: 'withheld',
      reason: 'no_variance',
    })
    expect(told(lonelyStrata(valueOf(surveyDesign(one))))).toEqual([
      [
        'L’échantillon n’a qu’une unité de tirage\u00a0: aucune précision ne peut être calculée.',
        'The sample has a single sampling unit, so no precision can be computed.',
      ],
    ])
  })

  it('has none by any rule, nor when the whole population answered', () => {
    for (const lonely of ['certainty', 'adjust', 'average'] as const) {
      const cell = valueOf(estimateMean({ weights: [1], lonely, y: [5] }))
      expect(cell).toEqual({ kind: 'withheld', reason: 'no_variance' })
    }
    const census = valueOf(estimateMean({ weights: [1], fpc: { first: [1] }, y: [5] }))
    expect(census).toEqual({ kind: 'withheld', reason: 'no_variance' })
  })

  it('is refused on a side of a gap', () => {
    const one = { name: 'managers', y: [1], weights: [1] }
    const many = { name: 'employees', y, weights: y.map(() => 1) }
    expect(told(issuesOf(comparePopulations({ left: one, right: many })))).toEqual([
      [
        '«\u00a0managers\u00a0»\u00a0: 1 unité de tirage a répondu. Il en faut au moins deux pour que leur dispersion se voie.',
        '“managers”: 1 sampling unit answered. It takes at least two for their spread to show.',
      ],
    ])
  })

  it('nobody at all has nothing', () => {
    expect(valueOf(estimateMean({ weights: [], y: [] }))).toEqual({
      kind: 'withheld',
      reason: 'empty_base',
    })
    expect(lonelyStrata(valueOf(surveyDesign({ weights: [] })))).toEqual([])
  })
})
