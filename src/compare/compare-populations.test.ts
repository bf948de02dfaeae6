import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { near } from '../../test/reference/near.ts'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { messageOf } from '../core/index.ts'
import type { CalibrationBasis } from '../weigh/index.ts'
import { comparePopulations } from './compare-populations.ts'
import type { PopulationComparison, PopulationGap } from './compare-populations.ts'
import type { Difference } from './comparison.ts'
import type { PlainSide } from './plain-side.ts'

interface Seen {
  readonly estimate: number
  readonly se: number
}

interface ReferenceGap {
  readonly variable: string
  readonly level: string | null
  readonly left: Seen
  readonly right: Seen
  readonly covariance: number
  readonly gap: Seen & {
    readonly df: number
    readonly interval: readonly [number, number]
    readonly t: number
    readonly p: number
  }
  readonly equivalence: { readonly margin: number; readonly p: number }
}

interface PopulationCase {
  readonly name: string
  readonly psu: 'shared' | 'own' | 'none'
  readonly strata: boolean
  readonly fpc: boolean
  readonly raked: boolean
  readonly weights: readonly number[] | null
  readonly gaps: readonly ReferenceGap[]
}

const { data, cases } = readReference<{
  readonly data: ReferenceRows
  readonly cases: readonly PopulationCase[]
}>('populations')

const at = (column: string): number => data.columns.indexOf(column)

/** What raking fixed: an intercept and a level of each margin. */
function basisOf(rows: ReferenceRows['rows']): CalibrationBasis {
  const indicator = (column: string, level: string): Float64Array =>
    Float64Array.from(rows, (row) => (row[at(column)] === level ? 1 : 0))
  return {
    x: [
      new Float64Array(rows.length).fill(1),
      indicator('sex', 'woman'),
      indicator('age', 'under 45'),
    ],
    designWeights: Float64Array.from(rows, (row) => Number(row[at('weight')])),
  }
}

function sideOf(name: string, of: PopulationCase, { variable, level }: ReferenceGap): PlainSide {
  const placed = data.rows.map((row, place) => ({ row, place }))
  const kept = placed.filter(({ row }) => row[at('population')] === name)
  const rows = kept.map(({ row }) => row)
  const texts = (column: string): readonly string[] => rows.map((row) => String(row[at(column)]))
  const companies = texts('company').map((company) => (of.psu === 'own' ? name : '') + company)
  return {
    name,
    y: rows.map((row) => row[at(variable)]),
    level: level ?? undefined,
    weights: kept.map(({ row, place }) => of.weights?.[place] ?? Number(row[at('weight')])),
    strata: of.strata ? texts('stratum') : undefined,
    psu: of.psu === 'none' ? undefined : companies,
    fpc: of.fpc ? { first: rows.map((row) => Number(row[at('companies')])) } : undefined,
    calibration: of.raked ? basisOf(rows) : undefined,
  }
}

function gapOf(comparison: PopulationComparison): PopulationGap {
  const gap = comparePopulations(comparison)
  if (!gap.ok) throw new Error(JSON.stringify(gap.issues))
  return gap.value
}

function differenceOf({ difference }: PopulationGap): Difference {
  if (difference.kind === 'withheld') throw new Error('a difference was expected')
  return difference
}

describe('gaps of plain columns agree with R survey', () => {
  const all = cases.flatMap((of) =>
    of.gaps.map((gap) => [`${of.name}: ${gap.variable}`, of, gap] as const),
  )

  it.each(all)('%s', (_, of, expected) => {
    const gap = gapOf({
      left: sideOf('manager', of, expected),
      right: sideOf('employee', of, expected),
      equivalenceMargin: expected.equivalence.margin,
    })
    const { value, se, df, interval, t, p, sharedUnits } = differenceOf(gap)
    expect(sharedUnits).toBe(of.psu === 'shared')
    near(gap.left.value, expected.left.estimate, 1e-9)
    near(gap.right.value, expected.right.estimate, 1e-9)
    near(gap.left.se ?? 0, expected.left.se, 1e-8)
    near(gap.right.se ?? 0, expected.right.se, 1e-8)
    expect(Math.abs((gap.covariance ?? 1) - expected.covariance)).toBeLessThan(1e-10)
    expect(gap.value).toBe(value)
    near(value, expected.gap.estimate, 1e-9)
    near(se, expected.gap.se, 1e-8)
    near(df, expected.gap.df, 1e-7)
    near(t, expected.gap.t, 1e-7)
    near(p, expected.gap.p, 1e-6)
    near(interval[0], expected.gap.interval[0], 1e-7)
    near(interval[1], expected.gap.interval[1], 1e-7)
    if (gap.equivalence?.kind !== 'equivalence') throw new Error('a test was expected')
    near(gap.equivalence.p, expected.equivalence.p, 1e-6)
  })
})

const person = fc.record({
  y: fc.integer({ min: 0, max: 10 }),
  company: fc.constantFrom('a', 'b', 'c', 'd'),
  weight: fc.double({ min: 0.2, max: 4, noNaN: true }),
})
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never

/** Answers that differ in two companies at least, so that both sides show variance. */
const people = fc
  .array(person, { minLength: 3, maxLength: 25 })
  .map((list): readonly Person[] => [
    { y: 0, company: 'a', weight: 1 },
    { y: 10, company: 'b', weight: 1 },
    ...list,
  ])

function sideFrom(name: string, list: readonly Person[], scale = 1): PlainSide {
  return {
    name,
    y: list.map(({ y }) => y),
    weights: list.map(({ weight }) => weight * scale),
    psu: list.map(({ company }) => company),
  }
}

/** Two tests of the same gap, whether or not there is variance to see. */
function sameTest(one: PopulationGap, other: PopulationGap, sign: 1 | -1): void {
  expect(Math.abs(other.value - sign * one.value)).toBeLessThan(1e-9)
  expect(other.sharedUnits).toBe(one.sharedUnits)
  expect(other.difference.kind).toBe(one.difference.kind)
  if (one.difference.kind === 'withheld' || other.difference.kind === 'withheld') return
  near(other.difference.se, one.difference.se, 1e-9)
  near(other.difference.df, one.difference.df, 1e-9)
  expect(Math.abs(other.difference.p - one.difference.p)).toBeLessThan(1e-9)
}

describe('a gap of plain columns', () => {
  it('does not depend on the scale of one side’s weights', () => {
    const scales = fc.double({ min: 0.001, max: 1000, noNaN: true })
    fc.assert(
      fc.property(people, people, scales, (left, right, scale) => {
        const employees = sideFrom('employees', right)
        const before = gapOf({ left: sideFrom('managers', left), right: employees })
        const after = gapOf({ left: sideFrom('managers', left, scale), right: employees })
        sameTest(before, after, 1)
      }),
    )
  })

  it('does not depend on the order of rows', () => {
    const shuffled = people.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, shuffled, ([left, left2], [right, right2]) => {
        const before = gapOf({ left: sideFrom('l', left), right: sideFrom('r', right) })
        const after = gapOf({ left: sideFrom('l', left2), right: sideFrom('r', right2) })
        sameTest(before, after, 1)
      }),
    )
  })

  it('changes its sign when sides are swapped, and nothing else', () => {
    fc.assert(
      fc.property(people, people, (left, right) => {
        const [l, r] = [sideFrom('l', left), sideFrom('r', right)]
        const [one, other] = [gapOf({ left: l, right: r }), gapOf({ left: r, right: l })]
        sameTest(one, other, -1)
        expect(other.left).toEqual({ ...one.right, se: other.left.se })
        near(other.left.se ?? 0, one.right.se ?? 0, 1e-9)
        if (one.difference.kind === 'withheld' || other.difference.kind === 'withheld') return
        expect(other.difference.interval[0]).toBeCloseTo(-one.difference.interval[1], 9)
        expect(other.difference.t).toBeCloseTo(-one.difference.t, 7)
      }),
    )
  })

  it('is nil between a side and itself, and then varies only when companies differ', () => {
    fc.assert(
      fc.property(people, (list) => {
        const side = sideFrom('l', list)
        const same = gapOf({ left: side, right: side })
        expect(same.value).toBe(0)
        expect(same.difference).toEqual({ kind: 'withheld', reason: 'no_variance' })
        const elsewhere = { ...side, psu: list.map(({ company }) => `other ${company}`) }
        const apart = gapOf({ left: side, right: elsewhere })
        expect(differenceOf(apart)).toMatchObject({ value: 0, p: 1, sharedUnits: false })
      }),
    )
  })

  it('is the same whether answers are 0 and 1, a level, or codes with labels', () => {
    fc.assert(
      fc.property(people, people, (left, right) => {
        const sides = (write: (list: readonly Person[]) => Partial<PlainSide>): PopulationGap =>
          gapOf({
            left: { ...sideFrom('l', left), ...write(left) },
            right: { ...sideFrom('r', right), ...write(right) },
          })
        const numbers = sides((list) => ({ y: list.map(({ y }) => (y > 5 ? 1 : 0)) }))
        const texts = sides((list) => ({
          y: list.map(({ y }) => (y > 5 ? 'high' : 'low')),
          level: 'high',
        }))
        const coded = sides((list) => ({
          y: { codes: Uint8Array.from(list, ({ y }) => (y > 5 ? 1 : 0)), labels: ['low', 'high'] },
          level: 'high',
        }))
        expect(texts).toEqual(numbers)
        expect(coded).toEqual(numbers)
      }),
    )
  })

  it('is more precise in shared companies, of the stated generator', () => {
    for (const of of cases.filter(({ psu, fpc }) => psu === 'shared' && !fpc)) {
      for (const expected of of.gaps) {
        const own = { ...of, psu: 'own' } as const
        const [shared, apart] = [of, own].map((one) =>
          gapOf({
            left: sideOf('manager', one, expected),
            right: sideOf('employee', one, expected),
          }),
        )
        if (shared === undefined || apart === undefined) throw new Error('two gaps were expected')
        expect(shared.covariance).toBeGreaterThan(0)
        expect(differenceOf(shared).se).toBeLessThan(differenceOf(apart).se)
      }
    }
  })

  it('is equivalent exactly when its 90 % interval lies within the margin', () => {
    const margins = fc.double({ min: 0.1, max: 12, noNaN: true })
    fc.assert(
      fc.property(people, people, margins, (left, right, equivalenceMargin) => {
        const { equivalence, difference } = gapOf({
          left: sideFrom('l', left),
          right: sideFrom('r', right),
          equivalenceMargin,
        })
        expect(equivalence?.kind).toBe(difference.kind === 'withheld' ? 'withheld' : 'equivalence')
        if (equivalence?.kind !== 'equivalence') return
        const [low, high] = equivalence.interval
        const within = -equivalenceMargin < low && high < equivalenceMargin
        expect(equivalence.intervalLevel).toBeCloseTo(0.9, 12)
        expect(equivalence.p <= 0.05).toBe(within)
        expect(equivalence.verdict === 'equivalent').toBe(within)
      }),
    )
  })

  it('requires a margin above 0', () => {
    const side = sideFrom('l', staff)
    expect(() => comparePopulations({ left: side, right: side, equivalenceMargin: 0 })).toThrow(
      'requires an equivalence margin above 0',
    )
  })

  it('joins second stages of shared companies', () => {
    const team = (side: PlainSide): PlainSide => ({
      ...side,
      ssu: Array.from(side.psu ?? [], (company, i) => `${company} ${i % 2}`),
      fpc: {
        first: Array.from(side.weights, () => 8),
        second: Array.from(side.weights, () => 4),
      },
    })
    const [left, right] = [sideFrom('l', staff), sideFrom('r', staff.slice(1))]
    const one = differenceOf(gapOf({ left, right }))
    const two = differenceOf(gapOf({ left: team(left), right: team(right) }))
    expect(two.df).toBe(one.df)
    // Half of the companies were drawn, so that their variance halves; teams add to it.
    expect(two.se).toBeGreaterThan(one.se * Math.SQRT1_2)
  })
})

const staff: readonly Person[] = [
  { y: 3, company: 'a', weight: 1 },
  { y: 8, company: 'a', weight: 1 },
  { y: 9, company: 'b', weight: 2 },
  { y: 1, company: 'b', weight: 1 },
  { y: 4, company: 'c', weight: 1 },
  { y: 6, company: 'd', weight: 1 },
]

const managers = sideFrom('managers', staff)
const employees = sideFrom('employees', staff.slice(1))

describe('what the user of a comparison is told', () => {
  it.each([
    [
      'a company without a name, naming side, column and row',
      { left: managers, right: { ...employees, psu: ['a', 'b', '', 'c', ''] } },
      '“employees”: column “psu” is empty at row 3 (2 in all). Name everybody’s unit (their company, say), or leave these rows out.',
      '«\u00a0employees\u00a0»\u00a0: la colonne «\u00a0psu\u00a0» est vide à la ligne 3 (2 en tout). Donnez à chacun le nom de son unité (son entreprise, par exemple), ou retirez ces lignes.',
    ],
    [
      'a weight of zero on one side',
      { left: { ...managers, weights: [1, 1, 2, 0, 1, 1] }, right: employees },
      '“managers”: unusable weight, 0 (row 4, 1 in all). A weight is a finite number above zero.',
      '«\u00a0managers\u00a0»\u00a0: poids inutilisable, 0 (ligne 4, 1 en tout). Un poids est un nombre fini, strictement positif.',
    ],
    [
      'no answer on one side',
      { left: { ...managers, y: [null, NaN, undefined, '', null, null] }, right: employees },
      '“managers”: nobody has an answer, so there is nothing to compare.',
      '«\u00a0managers\u00a0»\u00a0: personne n’a de réponse, il n’y a rien à comparer.',
    ],
    [
      'a population of one',
      { left: sideFrom('managers', staff.slice(0, 1)), right: employees },
      '“managers”: 1 sampling unit answered. It takes at least two for their spread to show.',
      '«\u00a0managers\u00a0»\u00a0: 1 unité de tirage a répondu. Il en faut au moins deux pour que leur dispersion se voie.',
    ],
    [
      'codes without the level to count',
      { left: managers, right: { ...employees, y: [1, 2, 'yes', 'no', 3] } },
      '“employees”: answer “yes” is not a number (row 3, 2 in all). To count a coded answer, say which in “level”.',
      '«\u00a0employees\u00a0»\u00a0: la réponse «\u00a0yes\u00a0» n’est pas un nombre (ligne 3, 2 en tout). Pour compter une réponse codée, dites laquelle dans «\u00a0level\u00a0».',
    ],
    [
      'population sizes on one side of shared companies',
      { left: { ...managers, fpc: { first: staff.map(() => 9) } }, right: employees },
      '“employees” lacks the population sizes (fpc) that “managers” gives, while units are shared. Give them on both sides, or on neither.',
      '«\u00a0employees\u00a0» ne donne pas les tailles de population (fpc) que «\u00a0managers\u00a0» donne, alors que des unités sont communes. Donnez-les des deux côtés, ou d’aucun.',
    ],
  ])('refuses %s', (_, comparison: PopulationComparison, en, fr) => {
    const gap = comparePopulations(comparison)
    const issues = gap.ok ? [] : gap.issues
    expect(issues.map((one) => messageOf(one, 'en'))).toEqual([en])
    expect(issues.map((one) => messageOf(one, 'fr'))).toEqual([fr])
  })

  it('names the side of what the design refuses', () => {
    const fpc = { first: staff.slice(1).map(() => 2) }
    const gap = comparePopulations({ left: managers, right: { ...employees, fpc } })
    expect(gap.ok ? [] : gap.issues).toMatchObject([
      { code: 'weigh.fpc_below_whole_sample', at: { path: 'employees' } },
    ])
  })

  it('tells all that is wrong on both sides at once', () => {
    const gap = comparePopulations({
      left: { ...managers, weights: [1, 1, 2, -1, 1, 1] },
      right: { ...employees, y: [null, null, null, null, null] },
    })
    const codes = gap.ok ? [] : gap.issues.map(({ code }) => code)
    expect(codes).toEqual(['compare.bad_weight', 'compare.no_answers'])
  })

  it('notes companies whose names never meet', () => {
    const { notes } = gapOf({ left: managers, right: { ...employees, psu: [5, 6, 7, 8, 9] } })
    expect(notes.map((note) => messageOf(note, 'en'))).toEqual([
      'No sampling unit of “managers” has the name of one of “employees”: the sides are treated as independent. If they are the same companies, check how these and their strata are spelt.',
    ])
    expect(notes.map((note) => messageOf(note, 'fr'))).toEqual([
      'Aucune unité de tirage de «\u00a0managers\u00a0» ne porte le nom d’une unité de «\u00a0employees\u00a0»\u00a0: les deux côtés sont traités comme indépendants. Si ce sont les mêmes entreprises, vérifiez l’orthographe de leurs noms et de leurs strates.',
    ])
  })

  it('notes company names that only one side gives', () => {
    const { notes } = gapOf({ left: { ...managers, psu: undefined }, right: employees })
    expect(notes.map((note) => messageOf(note, 'en'))).toEqual([
      '“managers” does not name its sampling units (psu), “employees” does: the sides are treated as independent.',
    ])
    expect(notes.map((note) => messageOf(note, 'fr'))).toEqual([
      '«\u00a0managers\u00a0» ne nomme pas ses unités de tirage (psu), «\u00a0employees\u00a0» oui\u00a0: les deux côtés sont traités comme indépendants.',
    ])
  })

  it('notes a side whose answers are all alike, and a level that nobody chose', () => {
    const { notes } = gapOf({
      left: { ...managers, y: staff.map(() => 'no'), level: 'yes' },
      right: { ...employees, y: ['yes', 'no', 'yes', 'no', 'no'], level: 'yes' },
    })
    expect(notes.map((note) => messageOf(note, 'en'))).toEqual([
      '“managers”: nobody answered “yes”; the share is zero. Check the code.',
      '“managers”: all answers are alike; the uncertainty of this side does not show; that of the gap, if given, is understated.',
    ])
  })

  it('says which stratum has a company alone, by its name', () => {
    const strata = (side: PlainSide): PlainSide => ({
      ...side,
      strata: Array.from(side.psu ?? [], (company) => (company === 'd' ? 'large' : 'small')),
    })
    const comparison = { left: strata(managers), right: strata(employees) }
    const gap = gapOf(comparison)
    expect(gap.difference).toEqual({ kind: 'withheld', reason: 'no_variance' })
    expect(gap.left.se).toBeUndefined()
    expect(gap.notes).toMatchObject([{ code: 'weigh.lonely_unit', values: { stratum: 'large' } }])
    expect(gapOf({ ...comparison, lonely: 'adjust' }).difference.kind).toBe('difference')
  })

  it('takes companies of one name in strata of different names for two', () => {
    const strata = (side: PlainSide, name: string): PlainSide => ({
      ...side,
      strata: side.psu === undefined ? [] : Array.from(side.psu, () => name),
    })
    const apart = gapOf({ left: strata(managers, 'small'), right: strata(employees, 'large') })
    const together = gapOf({ left: strata(managers, 'small'), right: strata(employees, 'small') })
    expect(apart.sharedUnits).toBe(0)
    expect(together.sharedUnits).toBe(4)
  })
})

describe('a confidence that is no share', () => {
  it.each([0, 1, 95])('%s is refused in the words of a comparison', (confidence) => {
    const side = { weights: [1, 1, 1, 1], y: [0, 1, 1, 1] }
    const compare = (): unknown =>
      comparePopulations({
        left: { name: 'employees', ...side },
        right: { name: 'managers', ...side, y: [0, 0, 1, 1] },
        confidence,
      })
    expect(compare).toThrow('a comparison requires a confidence strictly between 0 and 1')
  })
})
