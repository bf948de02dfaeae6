import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { near } from '../../test/reference/near.ts'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { messageOf } from '../core/index.ts'
import { compareDyads } from './compare-dyads.ts'
import type { DyadComparison, DyadDifference } from './compare-dyads.ts'
import type { DyadSide } from './match-dyads.ts'

interface DyadCase {
  readonly name: string
  readonly variable: 'Allowed' | 'Trust'
  readonly weighted: boolean
  readonly clustered: boolean
  readonly stratified: boolean
  readonly pairs: number
  readonly left: number
  readonly right: number
  readonly difference: {
    readonly estimate: number
    readonly se: number
    readonly df: number
    readonly interval: readonly [number, number]
    readonly t: number
    readonly p: number
  }
  readonly agreement: number
  readonly leftHigher: number
  readonly rightHigher: number
  readonly mcnemar: {
    readonly exact: number
    readonly chiSquare: number
    readonly p: number
    readonly correctedChiSquare: number
    readonly correctedP: number
  } | null
}

const { data, cases } = readReference<{
  readonly data: ReferenceRows
  readonly cases: readonly DyadCase[]
}>('dyads')

const at = (column: string): number => data.columns.indexOf(column)
const texts = (column: string): readonly string[] => data.rows.map((row) => String(row[at(column)]))

function sideOf(name: 'manager' | 'employee', variable: string): DyadSide {
  const y = data.rows.map((row) => row[at(`${name}${variable}`)])
  const dyads = texts('dyad')
  // The order of rows says nothing: pairs are found by name.
  return name === 'manager'
    ? { name, dyads, y }
    : { name, dyads: dyads.toReversed(), y: y.toReversed() }
}

function pairsOf(comparison: DyadComparison): DyadDifference {
  const pairs = compareDyads(comparison)
  if (!pairs.ok) throw new Error(JSON.stringify(pairs.issues))
  return pairs.value
}

describe('pairs agree with R', () => {
  it.each(cases.map((of) => [`${of.name}: ${of.variable}`, of] as const))('%s', (_, of) => {
    const result = pairsOf({
      left: sideOf('manager', of.variable),
      right: sideOf('employee', of.variable),
      design: {
        weights: data.rows.map((row) => (of.weighted ? Number(row[at('weight')]) : 1)),
        psu: of.clustered ? texts('company') : undefined,
        strata: of.stratified ? texts('stratum') : undefined,
      },
    })
    const { difference, agreement, mcnemar } = result
    expect(result.pairs).toBe(of.pairs)
    near(result.left, of.left, 1e-9)
    near(result.right, of.right, 1e-9)
    if (difference.kind === 'withheld') throw new Error('a difference was expected')
    near(difference.value, of.difference.estimate, 1e-9)
    near(difference.se, of.difference.se, 1e-8)
    expect(difference.df).toBe(of.difference.df)
    near(difference.t, of.difference.t, 1e-7)
    near(difference.p, of.difference.p, 1e-6)
    near(difference.interval[0], of.difference.interval[0], 1e-7)
    near(difference.interval[1], of.difference.interval[1], 1e-7)
    near(agreement.share, of.agreement, 1e-9)
    expect(agreement).toMatchObject({
      equal: of.pairs - of.leftHigher - of.rightHigher,
      leftHigher: of.leftHigher,
      rightHigher: of.rightHigher,
    })
    expect(mcnemar?.kind).toBe(of.mcnemar === null ? undefined : 'mcnemar')
    if (of.mcnemar === null || mcnemar?.kind !== 'mcnemar') return
    near(mcnemar.exactP, of.mcnemar.exact, 1e-6)
    near(mcnemar.chiSquare.value, of.mcnemar.chiSquare, 1e-9)
    near(mcnemar.chiSquare.p, of.mcnemar.p, 1e-6)
    near(mcnemar.corrected.value, of.mcnemar.correctedChiSquare, 1e-9)
    near(mcnemar.corrected.p, of.mcnemar.correctedP, 1e-6)
  })
})

const managers: DyadSide = { name: 'managers', dyads: ['a', 'b', 'c', 'd'], y: [1, 1, 0, 1] }
const employees: DyadSide = { name: 'employees', dyads: ['d', 'c', 'b', 'a'], y: [0, 0, 1, 0] }

describe('pairs', () => {
  it('change sign when sides are swapped, and agree as often', () => {
    const answers = fc.array(
      fc.tuple(fc.integer({ max: 9, min: 0 }), fc.integer({ max: 9, min: 0 })),
      {
        minLength: 2,
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(answers, (list) => {
        const dyads = list.map((_, i) => i)
        const left = { name: 'l', dyads, y: list.map(([y]) => y) }
        const right = { name: 'r', dyads, y: list.map(([, y]) => y) }
        const [one, other] = [pairsOf({ left, right }), pairsOf({ left: right, right: left })]
        expect(other.value).toBeCloseTo(-one.value, 12)
        expect(other.difference.kind).toBe(one.difference.kind)
        expect(other.agreement).toEqual({
          ...one.agreement,
          leftHigher: one.agreement.rightHigher,
          rightHigher: one.agreement.leftHigher,
        })
        if (one.difference.kind === 'withheld' || other.difference.kind === 'withheld') return
        near(other.difference.se, one.difference.se, 1e-9)
      }),
    )
  })

  it('of one company move together: fewer units, not fewer pairs', () => {
    const { pairs, difference } = pairsOf({
      left: managers,
      right: employees,
      design: { weights: [1, 1, 1, 1], psu: ['x', 'x', 'y', 'z'] },
    })
    expect(pairs).toBe(4)
    expect(difference).toMatchObject({ df: 2 })
  })

  it('that all agree have no test, and say why', () => {
    const { value, difference, mcnemar } = pairsOf({
      left: managers,
      right: { ...managers, name: 'employees' },
    })
    expect(value).toBe(0)
    expect(difference).toEqual({ kind: 'withheld', reason: 'no_variance' })
    expect(mcnemar).toEqual({ kind: 'withheld', reason: 'no_discordant_pairs' })
  })

  it('that lack a side or an answer are left out, and told', () => {
    const { pairs, notes } = pairsOf({
      left: { ...managers, dyads: ['a', 'b', 'c', 'e'] },
      right: { ...employees, y: [0, null, 1, 0] },
    })
    expect(pairs).toBe(2)
    expect(notes.map((note) => messageOf(note, 'en'))).toEqual([
      '“managers”: 1 person without a counterpart, left out.',
      '“employees”: 1 person without a counterpart, left out.',
      '1 pair in which one of the two did not answer, left out.',
    ])
    expect(notes.map((note) => messageOf(note, 'fr'))).toEqual([
      '«\u00a0managers\u00a0»\u00a0: 1 personne sans vis-à-vis, laissée de côté.',
      '«\u00a0employees\u00a0»\u00a0: 1 personne sans vis-à-vis, laissée de côté.',
      '1 paire dont l’un des deux n’a pas répondu, laissée de côté.',
    ])
  })

  it.each([
    [
      'a pair with two managers',
      { left: { ...managers, dyads: ['a', 'b', 'b', 'd'] }, right: employees },
      '“managers”: pair “b” appears more than once (1 such pair). A pair has one person on each side.',
      '«\u00a0managers\u00a0»\u00a0: la paire «\u00a0b\u00a0» y figure plus d’une fois (1 paire dans ce cas). Une paire a une personne de chaque côté.',
    ],
    [
      'sides without a pair in common',
      { left: managers, right: { ...employees, dyads: [1, 2, 3, 4] } },
      'No pair has an answer of both “managers” and “employees”. Check the identifiers of pairs.',
      'Aucune paire n’a de réponse à la fois chez «\u00a0managers\u00a0» et chez «\u00a0employees\u00a0». Vérifiez les identifiants des paires.',
    ],
    [
      'a respondent without a pair',
      { left: managers, right: { ...employees, dyads: ['', 'c', 'b', 'a'] } },
      '“employees”: column “dyads” is empty at row 1 (1 in all). Name everybody’s unit (their company, say), or leave these rows out.',
      '«\u00a0employees\u00a0»\u00a0: la colonne «\u00a0dyads\u00a0» est vide à la ligne 1 (1 en tout). Donnez à chacun le nom de son unité (son entreprise, par exemple), ou retirez ces lignes.',
    ],
    [
      'a weight below zero',
      { left: managers, right: employees, design: { weights: [1, -2, 1, 1] } },
      '“managers”: unusable weight, -2 (row 2, 1 in all). A weight is a finite number above zero.',
      '«\u00a0managers\u00a0»\u00a0: poids inutilisable, -2 (ligne 2, 1 en tout). Un poids est un nombre fini, strictement positif.',
    ],
  ])('refuse %s', (_, comparison: DyadComparison, en, fr) => {
    const result = compareDyads(comparison)
    const issues = result.ok ? [] : result.issues
    expect(issues.map((one) => messageOf(one, 'en'))).toEqual([en])
    expect(issues.map((one) => messageOf(one, 'fr'))).toEqual([fr])
  })
})
