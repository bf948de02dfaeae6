import { describe, expect, it } from 'vitest'
import { near } from '../../test/reference/near.ts'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { messageOf } from '../core/index.ts'
import { companyGaps } from './company-gaps.ts'
import type { CompanyComparison, CompanyGaps } from './company-gaps.ts'
import { comparePopulations } from './compare-populations.ts'
import type { PlainSide } from './plain-side.ts'

interface Tested {
  readonly estimate: number
  readonly se: number
  readonly df: number
  readonly interval: readonly [number, number]
  readonly t: number
  readonly p: number
}

interface CompanyCase {
  readonly variable: string
  readonly level: string | null
  readonly weighting: 'equal' | 'headcount'
  readonly compared: number
  readonly leftOnly: readonly string[]
  readonly rightOnly: readonly string[]
  readonly companies: ReferenceRows
  readonly gap: Tested
  readonly stratified: Tested
}

const {
  data,
  headcount,
  companyGaps: cases,
} = readReference<{
  readonly data: ReferenceRows
  readonly headcount: Readonly<Record<string, number>>
  readonly companyGaps: readonly CompanyCase[]
}>('populations')

function sideOf(name: string, { variable, level }: CompanyCase, strata: boolean): PlainSide {
  const at = (column: string): number => data.columns.indexOf(column)
  const rows = data.rows.filter((row) => row[at('population')] === name)
  return {
    name,
    y: rows.map((row) => row[at(variable)]),
    level: level ?? undefined,
    weights: rows.map((row) => Number(row[at('weight')])),
    psu: rows.map((row) => String(row[at('company')])),
    strata: strata ? rows.map((row) => String(row[at('stratum')])) : undefined,
  }
}

function gapsOf(comparison: CompanyComparison): CompanyGaps {
  const gaps = companyGaps(comparison)
  if (!gaps.ok) throw new Error(JSON.stringify(gaps.issues))
  return gaps.value
}

describe('averages of company gaps agree with R survey', () => {
  const all = cases.flatMap((of) =>
    [false, true].map((strata) => {
      const name = `${of.variable}, ${of.weighting}${strata ? ', in strata' : ''}`
      return [name, of, strata] as const
    }),
  )

  it.each(all)('%s', (_, of, strata) => {
    const gaps = gapsOf({
      left: sideOf('manager', of, strata),
      right: sideOf('employee', of, strata),
      weighting: of.weighting === 'equal' ? 'equal' : { name: 'headcount', sizes: headcount },
    })
    const expected = strata ? of.stratified : of.gap
    expect(gaps.weighting).toBe(of.weighting)
    expect(gaps.companies.map(({ company }) => company).toSorted()).toEqual(
      of.companies.rows.map(([company]) => company),
    )
    for (const { company, left, right } of gaps.companies) {
      const row = of.companies.rows.find(([name]) => name === company)
      expect(left).toBeCloseTo(Number(row?.[1]), 10)
      expect(right).toBeCloseTo(Number(row?.[2]), 10)
    }
    near(gaps.value, expected.estimate, 1e-9)
    if (gaps.difference.kind === 'withheld') throw new Error('a difference was expected')
    near(gaps.difference.se, expected.se, 1e-8)
    expect(gaps.difference.df).toBe(expected.df)
    near(gaps.difference.t, expected.t, 1e-7)
    near(gaps.difference.p, expected.p, 1e-6)
    near(gaps.difference.interval[0], expected.interval[0], 1e-7)
    near(gaps.difference.interval[1], expected.interval[1], 1e-7)
    const met = (side: 'left' | 'right'): readonly string[] =>
      gaps.dropped[side]
        .filter(({ reason }) => reason !== 'no_answer')
        .map(({ company }) => company)
    expect(met('left')).toEqual(of.leftOnly)
    expect(met('right')).toEqual(of.rightOnly)
  })
})

const managers: PlainSide = {
  name: 'managers',
  y: [1, 1, 1, 0, 0, 0],
  weights: [1, 1, 1, 1, 1, 1],
  psu: ['a', 'a', 'a', 'a', 'b', 'c'],
}
const employees: PlainSide = {
  name: 'employees',
  y: [1, 0, 0, 0, 1, 0, 0],
  weights: [1, 1, 1, 1, 1, 1, 1],
  psu: ['a', 'b', 'b', 'b', 'b', 'c', 'c'],
}

describe('the average of company gaps', () => {
  it('can have the opposite sign of the gap of averages, and says which of the two it is', () => {
    const within = gapsOf({ left: managers, right: employees })
    const over = comparePopulations({ left: managers, right: employees })
    expect(within.value).toBeCloseTo(-1 / 6, 12)
    expect(within.estimand).toBe('average_of_company_gaps')
    expect(over).toMatchObject({ value: { estimand: 'gap_of_averages' } })
    expect(over.ok && over.value.value).toBeCloseTo(1 / 2 - 2 / 7, 12)
  })

  it('counts every company for its size when asked', () => {
    const weighting = { name: 'staff', sizes: { a: 1, b: 1, c: 2 } }
    const comparison = { left: managers, right: employees, weighting }
    const { companies, value, ...rest } = gapsOf(comparison)
    expect(rest.weighting).toBe('staff')
    expect(companies.map(({ share }) => share)).toEqual([0.25, 0.25, 0.5])
    expect(value).toBeCloseTo(-1 / 8, 12)
  })

  it('says which companies have no gap, and why', () => {
    const { dropped, notes } = gapsOf({
      left: { ...managers, y: [1, 1, 1, 0, 0, null], psu: ['a', 'a', 'a', 'e', 'b', 'c'] },
      right: employees,
    })
    expect(dropped).toEqual({
      left: [
        { company: 'e', reason: 'not_on_other_side' },
        { company: 'c', reason: 'no_answer' },
      ],
      right: [{ company: 'c', reason: 'no_answer_on_other_side' }],
    })
    expect(notes.map((note) => messageOf(note, 'en'))).toEqual([
      'Without a gap, hence outside the average: 2 companies of “managers” and 1 of “employees”.',
    ])
    expect(notes.map((note) => messageOf(note, 'fr'))).toEqual([
      'Sans écart, donc hors de la moyenne\u00a0: 2 entreprises de «\u00a0managers\u00a0» et 1 de «\u00a0employees\u00a0».',
    ])
  })

  it('has a value but no standard error with one company', () => {
    const { value, difference, notes } = gapsOf({
      left: { ...managers, psu: ['a', 'x', 'x', 'x', 'y', 'z'] },
      right: employees,
    })
    expect(value).toBe(0)
    expect(difference).toEqual({ kind: 'withheld', reason: 'no_variance' })
    expect(notes.map(({ code }) => code)).toContain('weigh.single_unit')
  })

  it.each([
    [
      'sides without company names',
      { left: managers, right: { ...employees, psu: undefined } },
      '“employees”: no column of company names (psu). An average of company gaps needs one on each side.',
      '«\u00a0employees\u00a0»\u00a0: aucune colonne de noms d’entreprises (psu). Une moyenne d’écarts par entreprise en demande une de chaque côté.',
    ],
    [
      'sides without a company in common',
      { left: managers, right: { ...employees, psu: ['A', 'B', 'B', 'B', 'B', 'C', 'C'] } },
      'No company has answers of both “managers” and “employees”. Check how companies and their strata are spelt.',
      'Aucune entreprise n’a de réponses à la fois chez «\u00a0managers\u00a0» et chez «\u00a0employees\u00a0». Vérifiez l’orthographe des noms d’entreprises et de leurs strates.',
    ],
    [
      'companies without a size',
      { left: managers, right: employees, weighting: { name: 'staff', sizes: { a: 3, b: -1 } } },
      'Size “staff”: company “b” has none, or none above zero (2 in all). Every company compared has one.',
      'Taille «\u00a0staff\u00a0»\u00a0: l’entreprise «\u00a0b\u00a0» n’en a pas, ou pas de positive (2 en tout). Chaque entreprise comparée en a une.',
    ],
  ])('refuses %s', (_, comparison: CompanyComparison, en, fr) => {
    const gaps = companyGaps(comparison)
    const issues = gaps.ok ? [] : gaps.issues
    expect(issues.map((one) => messageOf(one, 'en'))).toEqual([en])
    expect(issues.map((one) => messageOf(one, 'fr'))).toEqual([fr])
  })
})
