import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designs, people, surveyOf, tablesOf } from '../../test/survey/arbitrary-survey.ts'
import type { RandomPerson } from '../../test/survey/arbitrary-survey.ts'
import { makeSample, makeStudy } from '../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../test/survey/make-survey.ts'
import type { TabBook } from '../study/index.ts'
import { memoryAggregator } from './memory/memory-aggregator.ts'
import type { Cell, Table, TableRow } from './table.ts'
import { tabulateBook } from './tabulate-book.ts'

async function tableOf(survey: PlainSurvey, tables: Partial<TabBook> = tablesOf()): Promise<Table> {
  const study = makeStudy([survey], tables)
  const book = await tabulateBook(study, [makeSample(survey, study)], memoryAggregator)
  const [table] = book.ok ? book.value : []
  if (table === undefined) throw new Error(`a table was expected: ${JSON.stringify(book)}`)
  return table
}

function rowOf(table: Table, row: string): TableRow {
  const found = table.rows.find((one) => one.row.row === row)
  if (found === undefined) throw new Error(`row ${row} was expected`)
  return found
}

/** A cell's numbers, cut where two orders of summing may differ. */
function digits(cell: Cell): unknown {
  if (cell.kind === 'withheld') return cell
  const { value, se, interval, df, bases, letters } = cell
  const numbers = [value, se, ...interval, bases.effectiveN]
  // Adding 0 turns −0 into 0.
  const cut = numbers.map((number) => Math.round(number * 1e7) / 1e7 + 0)
  return { cut, df, n: bases.n, letters }
}

function digitsOf(table: Table): unknown {
  return table.rows.map(({ row, cells }) => [row.row, cells.map(digits)])
}

function valuesOf({ cells }: TableRow): readonly (number | undefined)[] {
  return cells.map((cell) => (cell.kind === 'estimate' ? cell.value : undefined))
}

describe('a table', () => {
  it('does not depend on the order of respondents', async () => {
    await fc.assert(
      fc.asyncProperty(people, designs, async (list, design) => {
        const table = await tableOf(surveyOf(list, design))
        const turned = await tableOf(surveyOf(list.toReversed(), design))
        expect(digitsOf(turned)).toEqual(digitsOf(table))
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the scale of the weights', async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        designs,
        fc.integer({ min: 1, max: 20 }),
        async (list, design, k) => {
          const scaled = list.map((one) => ({ ...one, weight: one.weight * k }))
          const table = await tableOf(surveyOf(list, design))
          expect(digitsOf(await tableOf(surveyOf(scaled, design)))).toEqual(digitsOf(table))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('keeps its estimates when a cluster is split', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const split = list.map((one, i) =>
          one.company === 'c' ? { ...one, company: `c${i % 2}` } : one,
        )
        const [whole, parted] = await Promise.all(
          [list, split].map((of) => tableOf(surveyOf(of, { psu: 'company' }))),
        )
        expect(whole?.rows.map(valuesOf)).toEqual(parted?.rows.map(valuesOf).map(close(whole)))
      }),
      { numRuns: 60 },
    )
  })

  it('has the shares of a single question sum to 1, whoever the denominator', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.constantFrom('asked', 'answered'), async (list, denominator) => {
        const table = await tableOf(surveyOf(list), tablesOf(undefined, denominator))
        const shares = table.rows.filter(({ kind }) => kind === 'category').map(valuesOf)
        for (const [column, { bases }] of table.columns.entries()) {
          const sum = shares.reduce((total, row) => total + (row[column] ?? 0), 0)
          expect(sum).toBeCloseTo(bases.n === 0 ? 0 : 1, 12)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has a net be the sum of its categories when these exclude one another', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const table = await tableOf(surveyOf(list))
        const [sometimes, often] = ['sometimes', 'often'].map((row) => valuesOf(rowOf(table, row)))
        for (const [column, net] of valuesOf(rowOf(table, 'uses')).entries()) {
          const sum = (sometimes?.[column] ?? 0) + (often?.[column] ?? 0)
          expect(net ?? 0).toBeCloseTo(sum, 12)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('swaps letters when columns are swapped', async () => {
    const rename: Readonly<Record<string, string>> = { A: 'C', B: 'B', C: 'A' }
    await fc.assert(
      fc.asyncProperty(tested, async (list) => {
        const table = await tableOf(surveyOf(list))
        const swapped = await tableOf(surveyOf(list), tablesOf(['old', 'middle', 'young']))
        for (const [at, row] of table.rows.entries()) {
          const [, young, middle, old] = row.cells.map(lettersOf)
          const [, first, second, third] = swapped.rows[at]?.cells.map(lettersOf) ?? []
          const renamed = [old, middle, young].map((letters) =>
            letters?.map((letter) => rename[letter]).toSorted(),
          )
          expect([first, second, third].map((letters) => letters?.toSorted())).toEqual(renamed)
        }
      }),
      { numRuns: 30 },
    )
  })
})

/** Groups large enough to be tested, that answer differently. */
const tested: fc.Arbitrary<readonly RandomPerson[]> = fc
  .tuple(people, fc.array(fc.nat({ max: 9 }), { minLength: 120, maxLength: 120 }))
  .map(([list, draws]) => [
    ...list,
    ...draws.map((draw, i): RandomPerson => {
      const age = ['young', 'middle', 'old'][i % 3] ?? 'old'
      const often = draw < (age === 'young' ? 8 : 3)
      const answer = often ? 'often' : 'never'
      return { weight: 1, answer, networks: [], age, size: 'small', company: 'a' }
    }),
  ])

function lettersOf(cell: Cell): readonly string[] {
  return cell.kind === 'estimate' ? cell.letters : []
}

/** The other table's value where this one differs from it by rounding alone. */
function close(
  other: Table | undefined,
): (values: readonly (number | undefined)[], row: number) => readonly (number | undefined)[] {
  return (values, row) =>
    values.map((value, column) => {
      const cell = other?.rows[row]?.cells[column]
      const there = cell?.kind === 'estimate' ? cell.value : undefined
      const same = value !== undefined && there !== undefined && Math.abs(value - there) < 1e-12
      return same ? there : value
    })
}
