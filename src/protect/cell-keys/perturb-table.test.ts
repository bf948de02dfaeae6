import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  makeSample,
  makeStudy,
  populationId,
  variableId,
} from '../../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../../test/survey/make-survey.ts'
import type { BannerBlock, ReleasePolicy, TabBook } from '../../study/index.ts'
import { memoryAggregator, tabulateBook } from '../../tabulate/index.ts'
import type { Cell, Release } from '../protected.ts'
import { takeSnapshot } from '../take-snapshot.ts'
import type { CellKeys } from './perturb-table.ts'

const population = populationId('people')
const title = { en: 'x' }

const keys: CellKeys = (name) => createHash('sha256').update(name).digest().readUInt32BE(0)

/** Two hundred people by region, contract and use, in cells of many sizes. */
const rows = Array.from({ length: 200 }, (_, i) => ({
  region: ['north', 'south', 'east'][(i * 7 + Math.floor(i / 9)) % 3] ?? '',
  contract: i % 5 === 0 ? 'fixed' : 'open',
  use: ['yes', 'no', 'other'][(i + (i % 7)) % 3] ?? '',
}))

const survey: PlainSurvey = {
  variables: [
    {
      kind: 'single',
      id: 'region',
      codes: ['north', 'south', 'east'],
      answers: rows.map(({ region }) => region),
    },
    {
      kind: 'single',
      id: 'contract',
      codes: ['open', 'fixed'],
      answers: rows.map(({ contract }) => contract),
    },
    {
      kind: 'single',
      id: 'use',
      codes: ['yes', 'no', 'other'],
      notes: { yes: { value: 1 }, no: { value: 2 }, other: { value: 3 } },
      answers: rows.map(({ use }) => use),
    },
  ],
}

function blockOf(variable: string, codes: readonly string[]): BannerBlock {
  const columns = codes.map((code) => ({ title, codes: [code] }))
  return { variable: variableId(variable), title, columns }
}

const regions = blockOf('region', ['north', 'south', 'east'])
const contracts = blockOf('contract', ['open', 'fixed'])
const within = { variable: contracts.variable, columns: contracts.columns }
const tableBy = (id: string, banner: string, base?: string): TabBook['tables'][number] => ({
  id,
  population,
  banner,
  variables: [variableId('use')],
  denominator: 'asked',
  base,
})

const book: Partial<TabBook> = {
  bases: [
    {
      id: 'open',
      title,
      population,
      filter: {
        kind: 'is_one_of',
        variable: variableId('contract'),
        codes: ['open'],
        negated: false,
        span: { start: 0, end: 0 },
      },
    },
  ],
  banners: [
    { id: 'plain', population, title, blocks: [regions] },
    { id: 'nested', population, title, blocks: [{ ...regions, within }] },
  ],
  tables: [tableBy('all', 'plain'), tableBy('nested', 'nested'), tableBy('open', 'plain', 'open')],
}

async function releaseBy(
  crossings: ReleasePolicy['crossings'],
  cellKeys?: CellKeys,
  specs: TabBook['tables'] = book.tables ?? [],
): Promise<Release> {
  const policy: ReleasePolicy = {
    profile: 'public',
    disclosureBase: 1,
    qualityBase: 0,
    flagBase: 1,
    crossings,
  }
  const study = makeStudy([survey], { ...book, tables: specs }, { policy })
  const samples = [makeSample(survey, study)]
  const tables = await tabulateBook(study, samples, memoryAggregator)
  if (!tables.ok) throw new Error('tables were expected')
  const made = { tables: tables.value, gaps: [], trends: [] }
  const request = { study, samples, ...made, cellKeys }
  return (await takeSnapshot(request)).all
}

interface ToldColumn {
  readonly n: number
  readonly shares: readonly number[]
  readonly mean: string
}

function columnOf({ tables }: Release, spec: string, key: string): ToldColumn {
  const table = tables.find((one) => one.spec === spec)
  const at = table?.columns.findIndex((column) => column.key === key) ?? -1
  const bases = table?.columns[at]?.bases
  const rowsOf = (kind: string): readonly Cell[] =>
    (table?.rows ?? []).flatMap((row) => (row.kind === kind ? (row.cells[at] ?? []) : []))
  return {
    n: bases?.kind === 'bases' ? bases.n : -1,
    shares: rowsOf('category').flatMap((cell) => (cell.kind === 'estimate' ? [cell.value] : [])),
    mean: rowsOf('mean')
      .map(({ kind }) => kind)
      .join(),
  }
}

const regionKeys = ['region.north', 'region.south', 'region.east']
const nestedKeys = regionKeys.flatMap((key) => [`contract.open>${key}`, `contract.fixed>${key}`])

describe('crossings whose counts are moved', () => {
  it('are moved by three at most, and their shares are of what was moved', async () => {
    const [exact, moved] = [await releaseBy('exact'), await releaseBy('perturbed', keys)]
    const pairs = nestedKeys.map(
      (key) => [columnOf(exact, 'nested', key), columnOf(moved, 'nested', key)] as const,
    )
    for (const [before, after] of pairs) {
      expect(Math.abs(after.n - before.n)).toBeLessThanOrEqual(3)
      expect(after.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      expect([before.mean, after.mean]).toEqual(['estimate', 'withheld'])
    }
    expect(pairs.some(([before, after]) => before.n !== after.n)).toBe(true)
    expect(pairs.some(([{ shares }, after]) => shares.join() !== after.shares.join())).toBe(true)
  })

  it('are not told by the rows of another table either', async () => {
    const contractByRegion = { ...tableBy('rows', 'plain'), variables: [variableId('contract')] }
    const tables = [...(book.tables ?? []), contractByRegion]
    const rowsBy = async (crossings: ReleasePolicy['crossings']): Promise<readonly string[]> => {
      const { tables: told } = await releaseBy(crossings, keys, tables)
      const own = told.find(({ spec }) => spec === 'rows')?.rows ?? []
      return own
        .filter(({ row }) => row.row === 'open')
        .flatMap(({ cells }) => cells.map(({ kind }) => kind))
    }
    expect(await rowsBy('exact')).toEqual(['estimate', 'estimate', 'estimate', 'estimate'])
    expect(await rowsBy('perturbed')).toEqual(['estimate', 'withheld', 'withheld', 'withheld'])
  })

  it('leave columns of one variable as they are', async () => {
    const [exact, moved] = [await releaseBy('exact'), await releaseBy('perturbed', keys)]
    for (const key of ['total', ...regionKeys]) {
      expect(columnOf(moved, 'all', key)).toEqual(columnOf(exact, 'all', key))
    }
    expect(columnOf(moved, 'open', 'total')).toEqual(columnOf(exact, 'open', 'total'))
  })

  it('tell the same people alike in whatever table they stand', async () => {
    const moved = await releaseBy('perturbed', keys)
    for (const key of regionKeys) {
      expect(columnOf(moved, 'open', key)).toEqual(
        columnOf(moved, 'nested', `contract.open>${key}`),
      )
    }
    expect(await releaseBy('perturbed', keys)).toEqual(moved)
  })

  it('follow the secret: another moves them otherwise', async () => {
    const [one, other] = [
      await releaseBy('perturbed', keys),
      await releaseBy('perturbed', (name) => keys(`other ${name}`)),
    ]
    expect(nestedKeys.map((key) => columnOf(one, 'nested', key))).not.toEqual(
      nestedKeys.map((key) => columnOf(other, 'nested', key)),
    )
  })

  it('are not told where there are no keys, and say that they were moved where there are', async () => {
    const none = await releaseBy('perturbed')
    expect(none.tables).toEqual([])
    expect(none.refused?.map(({ code }) => code)).toEqual(['protect.no_cell_keys'])
    const moved = await releaseBy('perturbed', keys)
    expect(moved.notes?.map(({ code }) => code)).toContain('protect.perturbed')
  })
})
