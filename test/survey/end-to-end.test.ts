import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildRelease, openSamples, openStudy } from '../../src/pipeline/index.ts'
import type { Cell, Difference, Estimate, Release, Withheld } from '../../src/protect/index.ts'
import { memoryAggregator } from '../../src/tabulate/index.ts'
import { readReference } from '../reference/read-reference.ts'
import type { ReferenceRows } from '../reference/read-reference.ts'

type Field = 'bases' | 'estimate' | 'se' | 'df' | 'interval' | 'p'

/** A row of a reference table, by column. */
interface ReferenceRow {
  readonly text: (column: string) => string
  readonly number: (column: string) => number
}

const reference = readReference<{
  readonly tolerance: Readonly<Record<Field, number>>
  readonly answers: ReferenceRows
  readonly cells: ReferenceRows
  readonly gaps: ReferenceRows
  readonly trends: ReferenceRows
}>('end-to-end')

const releases: Release[] = []

beforeAll(async () => {
  for (const name of ['masculinity-2018', 'reseaux-sociaux']) {
    const open = await openStudy(fileURLToPath(new URL(`../../studies/${name}`, import.meta.url)))
    if (!open.ok) throw new Error(JSON.stringify(open.issues))
    const samples = await openSamples(open.value)
    if (!samples.ok) throw new Error(JSON.stringify(samples.issues))
    // R knows every digit: the gate hides what is thin, as it would, but coarsens nothing.
    const policy = { ...open.value.study.policy, profile: 'public', baseStep: 1 } as const
    const study = { ...open.value.study, policy }
    const release = await buildRelease(study, samples.value, memoryAggregator)
    if (!release.ok) throw new Error(JSON.stringify(release.issues))
    releases.push(release.value)
  }
})

function rowsOf({ columns, rows }: ReferenceRows): readonly ReferenceRow[] {
  return rows.map((row) => {
    const at = (column: string): string | number | null => row[columns.indexOf(column)] ?? null
    return { text: (column) => String(at(column)), number: (column) => Number(at(column)) }
  })
}

/** What is exactly 0 in theory may be this much in practice. */
const rounding = 1e-14

/** Checks numbers by the tolerance of their field, relative to what R says. */
function expectNear(field: Field, found: readonly number[], expected: readonly number[]): void {
  const strays = expected.flatMap((value, at) => {
    const own = found[at] ?? NaN
    const slack = reference.tolerance[field] * Math.abs(value) + (field === 'p' ? 0 : rounding)
    return Math.abs(own - value) <= slack ? [] : [{ field, found: own, expected: value }]
  })
  expect(strays).toEqual([])
}

function expectCell(cell: Estimate, row: ReferenceRow): void {
  const { n, weightedN, effectiveN } = cell.bases
  expect(n).toBe(row.number('n'))
  expectNear('bases', [weightedN, effectiveN], [row.number('weighted'), row.number('effective')])
  expect(cell.df).toBe(row.number('df'))
  expectNear('estimate', [cell.value], [row.number('estimate')])
  expectNear('se', [cell.se], [row.number('se')])
  expectNear('interval', cell.interval, [row.number('low'), row.number('high')])
}

function expectDifference(found: Difference, row: ReferenceRow): void {
  expectNear('estimate', [found.value], [row.number('estimate')])
  expectNear('se', [found.se], [row.number('se')])
  expectNear('df', [found.df], [row.number('df')])
  expectNear('interval', found.interval, [row.number('low'), row.number('high')])
  expectNear('p', [found.p], [row.number('p')])
}

function estimateOf(found: Cell | undefined): Estimate {
  if (found?.kind === 'estimate') return found
  throw new Error(`an estimate was expected, not ${JSON.stringify(found)}`)
}

function differenceOf(found: Difference | Withheld | undefined): Difference {
  if (found?.kind === 'difference') return found
  throw new Error(`a difference was expected, not ${JSON.stringify(found)}`)
}

describe('the studies of this repository, from their files to what R computes of them', () => {
  it('read the very files that R read', () => {
    const hashes = releases.flatMap(({ samples }) => samples.map(({ dataHash }) => dataHash))
    const expected = rowsOf(reference.answers).map((row) => row.text('sha256'))
    expect(hashes.toSorted()).toEqual(expected.toSorted())
  })

  const cells = rowsOf(reference.cells)
  const titles = new Set(cells.map((row) => `${row.text('table')}.${row.text('row')}`))
  it.each([...titles])('table row %s: bases, shares, errors, intervals, letters', (title) => {
    const tables = releases.flatMap((release) =>
      release.tables.map((table) => ({ table, smallest: release.policy.qualityBase })),
    )
    const expected = cells.filter((row) => `${row.text('table')}.${row.text('row')}` === title)
    const found = tables.find(({ table }) => table.id === expected[0]?.text('table'))
    const row = found?.table.rows.find((one) => one.row.row === expected[0]?.text('row'))
    if (found === undefined || row === undefined) throw new Error(`${title} was expected`)
    expect(found.table.columns.map(({ key }) => key)).toEqual(
      expected.map((one) => one.text('column')),
    )
    const thin = expected.map((one) => one.number('n') < found.smallest)
    expect(row.cells.map((cell) => cell.kind === 'withheld')).toEqual(thin)
    const shown = found.table.columns.flatMap(({ letter = '' }, at) =>
      thin[at] === true ? [] : [letter],
    )
    for (const [at, one] of expected.entries()) {
      if (thin[at] === true) continue
      const cell = estimateOf(row.cells[at])
      expectCell(cell, one)
      const letters = one.text('letters').split('')
      expect(cell.letters.toSorted()).toEqual(
        letters.filter((letter) => shown.includes(letter)).toSorted(),
      )
    }
  })

  it.each(rowsOf(reference.gaps).map((row) => [row.text('mirror'), row] as const))(
    'gap of %s, companies shared',
    (mirror, row) => {
      const gaps = releases.flatMap((release) => release.gaps)
      const gap = gaps.find((one) => one.mirror.id === mirror && one.wave === row.text('wave'))
      const sides = [estimateOf(gap?.left).value, estimateOf(gap?.right).value]
      expectNear('estimate', sides, [row.number('left'), row.number('right')])
      const difference = differenceOf(gap?.difference)
      expect(difference.sharedUnits).toBe(true)
      expectDifference(difference, row)
    },
  )

  it('holds every gap of the studies', () => {
    expect(releases.flatMap(({ gaps }) => gaps)).toHaveLength(reference.gaps.rows.length)
  })

  it.each(
    rowsOf(reference.trends).map((row) => {
      const base = row.text('base')
      const name = `${row.text('variable')}.${row.text('row')}${base === '' ? '' : `@${base}`}`
      return [name, row] as const
    }),
  )('trend of %s', (name, row) => {
    const trend = releases
      .flatMap(({ trends }) => trends)
      .filter(({ population }) => population === 'salaries')
      .find(({ row: { variable, row: code }, base }) => {
        const at = base === undefined ? '' : `@${base.id}`
        return `${variable}.${code}${at}` === name
      })
    const sides = [estimateOf(trend?.from).value, estimateOf(trend?.to).value]
    expectNear('estimate', sides, [row.number('from'), row.number('to')])
    expectDifference(differenceOf(trend?.difference), row)
  })
})
