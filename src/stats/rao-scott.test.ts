import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import { chiSquareUpperTail, raoScott, waldIndependence } from './index.ts'
import type { RaoScottTest, TableEstimate, WaldF, WaldIndependenceTest } from './index.ts'

interface ReferenceF {
  readonly value: number
  readonly df: readonly [number, number]
  readonly p: number
}

interface ChisqCase {
  readonly name: string
  readonly rowCount: number
  readonly columnCount: number
  readonly n: number
  readonly df: number
  readonly shares: readonly number[]
  readonly sharesCovariance: readonly number[]
  readonly totals: readonly number[]
  readonly totalsCovariance: readonly number[]
  readonly expected: {
    readonly pearson: number
    readonly secondOrder: ReferenceF
    readonly firstOrder: { readonly df: number; readonly p: number }
    readonly wald: ReferenceF
    readonly adjustedWald: ReferenceF
  }
}

const { cases, tolerance } = readReference<{
  readonly cases: readonly ChisqCase[]
  readonly tolerance: Readonly<Record<'pearson' | 'value' | 'df' | 'p', number>>
}>('rao-scott')

/** Squares of what rounding leaves of nothing: a table without any association gives one of these. */
const nothing = 1e-24

function expectNear(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + nothing)
}

function expectF(
  actual: { readonly value: number; readonly df: readonly [number, number]; readonly p: number },
  expected: ReferenceF,
): void {
  expectNear(actual.value, expected.value, tolerance.value)
  expectNear(actual.df[0], expected.df[0], tolerance.df)
  expectNear(actual.df[1], expected.df[1], tolerance.df)
  expectNear(actual.p, expected.p, tolerance.p)
}

function ofShares(one: ChisqCase): TableEstimate {
  const { rowCount: rows, columnCount: columns, n, df } = one
  return { rows, columns, cells: one.shares, covariance: one.sharesCovariance, n, df }
}

function ofTotals(one: ChisqCase): TableEstimate {
  return { ...ofShares(one), cells: one.totals, covariance: one.totalsCovariance }
}

function tested(table: TableEstimate): RaoScottTest {
  const test = raoScott(table)
  if (test.kind === 'withheld') throw new Error(test.reason)
  return test
}

function waldTested(table: TableEstimate): WaldIndependenceTest {
  const test = waldIndependence(table)
  if (test.kind === 'withheld') throw new Error(test.reason)
  return test
}

function adjustedOf(test: WaldIndependenceTest): WaldF {
  if (test.adjusted.kind === 'withheld') throw new Error(test.adjusted.reason)
  return test.adjusted
}

/** Shares with the covariance of a simple random sample. */
function simpleTable(rows: number, counts: readonly number[], effect = 1): TableEstimate {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const cells = counts.map((count) => count / n)
  const covariance = cells.flatMap((p, i) =>
    cells.map((q, j) => (((i === j ? p : 0) - p * q) * effect) / n),
  )
  return { rows, columns: counts.length / rows, cells, covariance, n, df: n - 1 }
}

const someTable = fc
  .record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc
      .array(fc.integer({ min: 1, max: 60 }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      })
      .map((counts) => ({ rows, columns, counts })),
  )

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
  const { expected } = one

  it('agrees with R on Rao and Scott, from shares', () => {
    const test = tested(ofShares(one))
    expectNear(test.pearson, expected.pearson, tolerance.pearson)
    expectF(test.secondOrder, expected.secondOrder)
    expect(test.firstOrder.df).toBe(expected.firstOrder.df)
    expectNear(test.firstOrder.p, expected.firstOrder.p, tolerance.p)
  })

  it('agrees with R on Rao and Scott, from totals', () => {
    expectF(tested(ofTotals(one)).secondOrder, expected.secondOrder)
  })

  it('agrees with R on Wald, plain and adjusted, from totals', () => {
    const test = waldTested(ofTotals(one))
    expectF(test.plain, expected.wald)
    expectF(adjustedOf(test), expected.adjustedWald)
  })
})

describe('raoScott', () => {
  it('has design effects of 1 on a simple random sample of independent answers', () => {
    fc.assert(
      fc.property(someTable, ({ rows, columns, counts }) => {
        const marginal = Array.from({ length: rows * columns }, (_, cell) => {
          const row = counts.slice(
            Math.floor(cell / columns) * columns,
            (Math.floor(cell / columns) + 1) * columns,
          )
          const column = counts.filter((__, at) => at % columns === cell % columns)
          return row.reduce((a, b) => a + b, 0) * column.reduce((a, b) => a + b, 0)
        })
        const n = counts.reduce((a, b) => a + b, 0)
        const independent = marginal.map((product) => product / n)
        // Under independence the design effects of a simple sample are exactly 1.
        const test = tested(simpleTable(rows, independent))
        expect(test.designEffect).toBeCloseTo(1, 9)
        expect(test.pearson).toBeCloseTo(0, 9)
        expect(test.secondOrder.df[0]).toBeCloseTo((rows - 1) * (columns - 1), 6)
      }),
    )
  })

  it('does not depend on n, on the unit of the cells, nor on which rows come first', () => {
    fc.assert(
      fc.property(someTable, fc.double({ min: 0.01, max: 1e6, noNaN: true }), (drawn, unit) => {
        const table = simpleTable(drawn.rows, drawn.counts)
        const { secondOrder } = tested(table)
        const cells = Array.from(table.cells)
        const others = [
          { ...table, n: table.n * 7 },
          {
            ...table,
            cells: cells.map((cell) => cell * unit),
            covariance: Array.from(table.covariance, (value) => value * unit * unit),
          },
          simpleTable(drawn.rows, drawn.counts.toReversed()),
        ]
        for (const other of others) {
          const again = tested(other).secondOrder
          expectNear(again.value, secondOrder.value, 1e-7)
          expectNear(again.df[0], secondOrder.df[0], 1e-7)
        }
      }),
    )
  })

  it('is weaker by the design effect', () => {
    fc.assert(
      fc.property(
        someTable,
        fc.double({ min: 1, max: 20, noNaN: true }),
        ({ rows, counts }, effect) => {
          const simple = tested(simpleTable(rows, counts))
          const clustered = tested(simpleTable(rows, counts, effect))
          expectNear(clustered.designEffect, simple.designEffect * effect, 1e-7)
          expectNear(clustered.secondOrder.value * effect, simple.secondOrder.value, 1e-7)
          expect(clustered.firstOrder.p).toBeGreaterThanOrEqual(simple.firstOrder.p * (1 - 1e-9))
        },
      ),
    )
  })

  it('labels the first order as chi-square and the second as F', () => {
    const test = tested(simpleTable(2, [30, 20, 20, 30], 2))
    expect(test.firstOrder.statistic).toBe('chi-square')
    expect(test.secondOrder.statistic).toBe('F')
    expect(test.firstOrder.p).toBe(chiSquareUpperTail(test.firstOrder.value, 1))
  })

  it('leaves out rows and columns in which nobody is', () => {
    const full = tested(simpleTable(2, [30, 20, 20, 30]))
    const padded = tested(simpleTable(3, [30, 0, 20, 0, 0, 0, 20, 0, 30]))
    expect(padded.rows).toBe(2)
    expect(padded.columns).toBe(2)
    expectNear(padded.secondOrder.p, full.secondOrder.p, 1e-12)
  })

  it('keeps a cell in which nobody is while its row and column hold somebody', () => {
    const test = tested(simpleTable(2, [30, 0, 20, 20, 25, 30]))
    expect(test.firstOrder.df).toBe(2)
    expect(test.pearson).toBeGreaterThan(0)
  })

  it('is withheld where there is nothing to test', () => {
    const oneRow = raoScott(simpleTable(2, [30, 20, 0, 0]))
    expect(oneRow).toEqual({ kind: 'withheld', reason: 'one_row_or_column' })
    const zeros = { cells: new Float64Array(4), covariance: new Float64Array(16) }
    expect(raoScott({ rows: 2, columns: 2, ...zeros, n: 10, df: 9 })).toEqual(oneRow)
    const still = { ...simpleTable(2, [30, 20, 20, 30]), covariance: new Float64Array(16) }
    expect(raoScott(still)).toEqual({ kind: 'withheld', reason: 'no_variance' })
    const diagonal = simpleTable(3, [30, 0, 0, 0, 20, 0, 0, 0, 25])
    expect(raoScott(diagonal)).toEqual({ kind: 'withheld', reason: 'too_sparse' })
  })

  it('throws when shapes do not agree', () => {
    const good = simpleTable(2, [30, 20, 20, 30])
    expect(() => raoScott({ ...good, rows: 3 })).toThrow('raoScott requires rows × columns cells')
    expect(() => raoScott({ ...good, covariance: [1] })).toThrow('requires cells × cells')
    expect(() => raoScott({ ...good, cells: [1, -1, 1, 1] })).toThrow('cells of at least 0')
    expect(() => raoScott({ ...good, df: 0 })).toThrow('requires finite degrees of freedom')
    expect(() => raoScott({ ...good, n: 0 })).toThrow('requires at least one respondent')
    expect(() =>
      waldIndependence({ ...good, covariance: Array.from({ length: 16 }, () => Number.NaN) }),
    ).toThrow('waldIndependence requires finite covariances')
  })
})

describe('waldIndependence', () => {
  it('is withheld where the departures do not vary freely', () => {
    const good = simpleTable(2, [30, 20, 20, 30])
    const still = { ...good, covariance: new Float64Array(16) }
    const reason = 'singular_covariance'
    expect(waldIndependence(still)).toEqual({ kind: 'withheld', reason })
    expect(waldIndependence(simpleTable(2, [1, 1, 0, 0]))).toEqual({
      kind: 'withheld',
      reason: 'one_row_or_column',
    })
  })

  it('withholds the adjusted test when the covariance took all degrees', () => {
    const table = { ...simpleTable(3, [9, 8, 7, 5, 6, 7, 8, 9, 4]), df: 3 }
    const test = waldTested(table)
    expect(test.plain.df).toEqual([4, 3])
    expect(test.adjusted).toEqual({ kind: 'withheld', reason: 'too_few_degrees' })
  })
})
