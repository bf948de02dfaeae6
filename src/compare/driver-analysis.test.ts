import { describe, expect, it } from 'vitest'
import { near } from '../../test/reference/near.ts'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { messageOf } from '../core/index.ts'
import { driverAnalysis } from './driver-analysis.ts'
import type { DriverAnalysis } from './driver-analysis.ts'
import type { DriverQuestion, NamedColumn } from './driver-question.ts'

interface DriverCase {
  readonly name: string
  readonly drivers: readonly string[]
  readonly strata: boolean
  readonly n: number
  readonly rSquared: number
  readonly correlations: readonly number[]
  readonly shares: readonly number[]
  readonly standardErrors: readonly number[]
  readonly inflation: readonly number[]
}

const { data, cases } = readReference<{
  readonly data: ReferenceRows
  readonly cases: readonly DriverCase[]
}>('drivers')

const at = (column: string): number => data.columns.indexOf(column)
const column = (name: string): NamedColumn => ({ name, y: data.rows.map((row) => row[at(name)]) })
const texts = (name: string): readonly string[] => data.rows.map((row) => String(row[at(name)]))
const weights = data.rows.map((row) => Number(row[at('weight')]))

function analysisOf(question: DriverQuestion): DriverAnalysis {
  const analysis = driverAnalysis(question)
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.issues))
  return analysis.value
}

describe('shares of explained variance agree with R over all orders', () => {
  it.each(cases.map((of) => [of.name, of] as const))('%s', (_, of) => {
    const { n, rSquared, drivers } = analysisOf({
      outcome: column('commitment'),
      drivers: of.drivers.map(column),
      weights,
      psu: texts('company'),
      strata: of.strata ? texts('stratum') : undefined,
    })
    expect(n).toBe(of.n)
    near(rSquared, of.rSquared, 1e-9)
    drivers.forEach(({ correlation, share, ofExplained, se, inflation }, driver) => {
      near(correlation, of.correlations[driver], 1e-9)
      near(share, of.shares[driver], 1e-9)
      near(ofExplained, (of.shares[driver] ?? NaN) / of.rSquared, 1e-9)
      near(se, of.standardErrors[driver], 1e-8)
      near(inflation, of.inflation[driver], 1e-9)
    })
  })
})

const outcome: NamedColumn = { name: 'trust', y: [2, 4, 5, 7, 9, 9] }
const pay: NamedColumn = { name: 'pay', y: [3, 1, 2, 4, 3, 5] }
const plain = { outcome, weights: [1, 1, 2, 1, 1, 1] }

describe('driver analysis', () => {
  it('does not depend on the scale of weights, nor on the order of rows or drivers', () => {
    const rows = data.rows.map((_, row) => row).toReversed()
    const turn = (name: string): NamedColumn => ({
      name,
      y: rows.map((row) => data.rows[row]?.[at(name)]),
    })
    const names = ['trust', 'pay', 'allowed']
    const before = analysisOf({
      outcome: column('commitment'),
      drivers: names.map(column),
      weights,
      psu: texts('company'),
    })
    const after = analysisOf({
      outcome: turn('commitment'),
      drivers: names.toReversed().map((name) => turn(name)),
      weights: rows.map((row) => (weights[row] ?? 0) * 7),
      psu: rows.map((row) => texts('company')[row] ?? ''),
    })
    expect(after.rSquared).toBeCloseTo(before.rSquared, 12)
    for (const { name, share, se } of before.drivers) {
      const other = after.drivers.find((one) => one.name === name)
      near(other?.share, share, 1e-10)
      near(other?.se, se, 1e-9)
    }
  })

  it('says what it does not know, and what makes shares fragile', () => {
    const nearly = { name: 'salary', y: [3.1, 1, 2, 4, 3.1, 5] }
    const drivers = [{ name: 'pay', y: [3, 1, 2, 4, 3, null] }, nearly]
    const { notes, incomplete } = analysisOf({ ...plain, drivers })
    expect(incomplete).toBe(1)
    expect(notes.map(({ code }) => code)).toEqual([
      'compare.association_only',
      'compare.few_respondents',
      'compare.incomplete_respondents',
      'compare.inflated_driver',
      'compare.inflated_driver',
      'compare.shares_without_error',
    ])
    const [, , lost, inflated] = notes
    expect(lost === undefined ? '' : messageOf(lost, 'fr')).toBe(
      '1 répondant n’a pas répondu à tout et est laissé de côté.',
    )
    expect(inflated === undefined ? '' : messageOf(inflated, 'en')).toMatch(
      /^“pay” strongly overlaps the other drivers \(inflation factor [\d,.]+, above 5\)/u,
    )
  })

  it('has no standard errors when a stratum has one company', () => {
    const { drivers, notes } = analysisOf({
      ...plain,
      drivers: [pay],
      psu: [1, 1, 2, 2, 3, 3],
      strata: ['s', 's', 's', 's', 't', 't'],
    })
    expect(drivers[0]?.se).toBeUndefined()
    expect(notes.map(({ code }) => code)).toEqual([
      'weigh.lonely_unit',
      'compare.association_only',
      'compare.few_respondents',
      'compare.shares_without_error',
    ])
  })

  it.each([
    [
      'more drivers than it can combine',
      { ...plain, drivers: Array.from({ length: 13 }, (_, i) => ({ ...pay, name: `d${i}` })) },
      '13 drivers are too many: 12 at most, because all their combinations are computed. Merge those that say the same, or choose.',
      '13 facteurs, c’est trop\u00a0: 12 au plus, car toutes leurs combinaisons sont calculées. Regroupez ceux qui disent la même chose, ou choisissez.',
    ],
    [
      'a driver that is a copy',
      { ...plain, drivers: [pay, { ...pay, name: 'salary' }] },
      '“salary” follows exactly from the other drivers (a sum, a copy). Leave it out, or leave another out.',
      '«\u00a0salary\u00a0» se déduit exactement des autres facteurs (une somme, une copie). Retirez-le, ou retirez-en un autre.',
    ],
    [
      'a column in which all answers are alike',
      { ...plain, drivers: [{ name: 'pay', y: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1] }] },
      '“pay”: the same answer from all who answered everything; it can neither explain nor be explained. Leave the column out.',
      '«\u00a0pay\u00a0»\u00a0: la même réponse chez tous ceux qui ont tout répondu\u00a0; elle ne peut rien expliquer ni être expliquée. Retirez la colonne.',
    ],
    [
      'two columns of one name',
      { ...plain, drivers: [pay, { ...pay, y: [1, 2, 2, 1, 3, 1] }] },
      'Two columns are called “pay”: give each a name of its own.',
      'Deux colonnes s’appellent «\u00a0pay\u00a0»\u00a0: donnez à chacune un nom.',
    ],
  ])('refuses %s', (_, question: DriverQuestion, en, fr) => {
    const analysis = driverAnalysis(question)
    const issues = analysis.ok ? [] : analysis.issues
    expect(issues.map((one) => messageOf(one, 'en'))).toEqual([en])
    expect(issues.map((one) => messageOf(one, 'fr'))).toEqual([fr])
  })

  it('requires a driver', () => {
    expect(() => driverAnalysis({ ...plain, drivers: [] })).toThrow('requires at least one driver')
  })
})
