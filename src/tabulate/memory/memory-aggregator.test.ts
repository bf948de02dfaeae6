import { describe, expect, it } from 'vitest'
import { runAggregatorContract } from '../../../test/contract/aggregator-contract.ts'
import { plainAggregator } from '../../../test/contract/plain-aggregator.ts'
import { idOf } from '../../core/ids.ts'
import type { ConceptId, PopulationId, VariableId, WaveId } from '../../core/ids.ts'
import { noCategory } from '../../dataset/dataset.ts'
import type { Column } from '../../dataset/dataset.ts'
import { statusOf } from '../../dataset/status-kind.ts'
import type { Variable } from '../../study/variable.ts'
import { diagnoseWeights } from '../../weigh/diagnose-weights.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import type { AggregateRequest, Classifier, Condition } from '../aggregate-request.ts'
import { countInJavaScript } from '../kernel/javascript-kernel.ts'
import { rowsOf } from '../kernel/packed-weights.ts'
import { aggregatorOver, memoryAggregator } from './memory-aggregator.ts'

runAggregatorContract('memory', (sample, requests) => memoryAggregator.aggregate(sample, requests))

const withoutWasm = aggregatorOver((tally) => countInJavaScript(tally, rowsOf(tally.weights)))

runAggregatorContract('memory without WebAssembly', (sample, requests) =>
  withoutWasm.aggregate(sample, requests),
)

const population = idOf<PopulationId>('salaries')
const wave = idOf<WaveId>('2012')

function variable(id: string, kind: 'single' | 'multiple'): Variable {
  return {
    id: idOf<VariableId>(id),
    population,
    concept: idOf<ConceptId>(id),
    kind,
    measure: 'nominal',
    label: { fr: id, en: id },
    categories: [],
    waves: [wave],
  }
}

function single(id: string, codes: readonly number[], status?: readonly number[]): Column {
  return {
    kind: 'single',
    variable: variable(id, 'single'),
    status: Uint8Array.from(codes, (_, row) => status?.[row] ?? 0),
    codes: Uint16Array.from(codes),
  }
}

function sampleOf(columns: readonly Column[], groups = 1): WeightedSample {
  const n = columns[0]?.status.length ?? 0
  const weights = Float64Array.from({ length: n }, (_, row) => 0.3 + ((row * 7919) % 1000) / 700)
  return {
    dataset: {
      population,
      wave,
      n,
      codebook: { population, variables: columns.map((column) => column.variable) },
      columns: new Map(columns.map((column) => [column.variable.id, column])),
      simulated: true,
      hash: '',
      notes: [],
    },
    weights,
    design: {
      kind: 'respondents',
      stratum: Uint32Array.from({ length: n }, (_, row) => (row * 31) % groups),
      strata: Array.from({ length: groups }, (_, at) => `stratum ${at}`),
    },
    diagnostics: diagnoseWeights(weights, { method: 'given', margins: [], cycles: 0 }),
    notes: [],
  }
}

function levelsOf(id: string, levelCount: number): Classifier {
  const levels = Array.from({ length: levelCount }, (_, level) => level)
  return { kind: 'category', variable: idOf<VariableId>(id), levelCount, levels, blanks: [] }
}

const askedOf = (id: string): Condition => ({
  kind: 'not',
  condition: { kind: 'status', variable: idOf<VariableId>(id), statuses: [statusOf('not_asked')] },
})

async function expectAsPlain(
  sample: WeightedSample,
  requests: readonly AggregateRequest[],
): Promise<void> {
  const expected = await plainAggregator.aggregate(sample, requests)
  expect(await memoryAggregator.aggregate(sample, requests)).toEqual(expected)
}

/** Codes that look random, the same every time. */
function scatter(rows: number, count: number, by: number): readonly number[] {
  return Array.from({ length: rows }, (_, row) => (Math.imul(row, by) >>> 12) % count)
}

describe('memoryAggregator', () => {
  const questions = ['q1', 'q2', 'q3', 'q4'].map((id, at) => {
    const codes = scatter(6000, 6, 2_654_435_769 * (at + 1)).map((code) =>
      code === 5 ? noCategory : code,
    )
    const status = codes.map((code, row) => (code === noCategory ? 1 + (row % 2) : 0))
    return single(id, codes, status)
  })
  const options: Column = {
    kind: 'multiple',
    variable: variable('m', 'multiple'),
    status: Uint8Array.from({ length: 6000 }, (_, row) => (row % 11 === 0 ? 1 : 0)),
    selected: Array.from({ length: 9 }, (_, at) =>
      Uint8Array.from(scatter(6000, 2, 40_503 * (at + 3))),
    ),
  }
  const survey = sampleOf([single('b', scatter(6000, 4, 97_531)), ...questions, options], 2)

  it('counts many questions of their own bases together as one by one', async () => {
    await expectAsPlain(
      survey,
      ['q1', 'q2', 'q3', 'q4'].map((id) => ({
        base: askedOf(id),
        byDesign: true,
        by: [levelsOf('b', 4)],
        measures: [{ kind: 'levels', classifier: levelsOf(id, 5) }],
      })),
    )
  })

  it('parts a base into what the question tells and what it does not', async () => {
    const men: Condition = { kind: 'any_of', variable: idOf<VariableId>('b'), categories: [0, 2] }
    await expectAsPlain(
      survey,
      ['q1', 'q2'].map((id) => ({
        base: { kind: 'all', conditions: [men, askedOf(id)] },
        byDesign: false,
        by: [],
        measures: [{ kind: 'levels', classifier: levelsOf(id, 5) }],
      })),
    )
  })

  it('counts the options of a multiple variable together, across the codes they are packed in', async () => {
    const any = (categories: readonly number[]): Classifier => ({
      kind: 'condition',
      condition: { kind: 'any_of', variable: idOf<VariableId>('m'), categories },
    })
    const sets = [[0], [1], [2], [3], [4], [5], [6], [7], [8], [0, 1], [5, 8], [12]]
    await expectAsPlain(survey, [
      {
        base: askedOf('m'),
        byDesign: false,
        by: [levelsOf('b', 4)],
        measures: sets.map((categories) => ({ kind: 'levels', classifier: any(categories) })),
      },
    ])
  })

  it('answers a table of ten thousand columns', async () => {
    const rows = 20_000
    const wide = sampleOf([
      single('w', scatter(rows, 10_000, 2_654_435_769)),
      single('q', scatter(rows, 3, 97)),
    ])
    const [sums] = await memoryAggregator.aggregate(wide, [
      {
        byDesign: false,
        by: [levelsOf('w', 10_000)],
        measures: [{ kind: 'levels', classifier: levelsOf('q', 3) }],
      },
    ])
    const { n = new Float64Array(0), levels = [] } = sums ?? {}
    expect(levels[0]).toEqual(levels[0]?.toSorted())
    expect(n.every((one) => one > 0)).toBe(true)
    expect(n.reduce((sum, one) => sum + one, 0)).toBe(rows)
    expect(sums?.measures[0]?.n.reduce((sum, one) => sum + one, 0)).toBe(rows)
  })

  it('takes no room for combinations in which nobody stands', async () => {
    const huge = sampleOf(['x', 'y', 'z'].map((id, at) => single(id, scatter(50, 1200, 97 + at))))
    const joint: Classifier = {
      kind: 'joint',
      parts: ['x', 'y', 'z'].map((id) => levelsOf(id, 1200)),
    }
    await expectAsPlain(huge, [{ byDesign: true, by: [joint], measures: [] }])
    await expectAsPlain(huge, [
      {
        byDesign: true,
        by: [joint, joint, ...['x', 'y', 'z'].map((id) => levelsOf(id, 1200))],
        measures: [],
      },
    ])
  })

  it('answers with no slots where nobody is in the base', async () => {
    const nobody: Condition = { kind: 'status', variable: idOf<VariableId>('q1'), statuses: [4] }
    const measures = [{ kind: 'levels', classifier: levelsOf('q1', 5) }] as const
    await expectAsPlain(survey, [
      { base: nobody, byDesign: true, by: [levelsOf('b', 4)], measures },
      { base: nobody, byDesign: false, by: [], measures: [] },
    ])
  })

  it('refuses to classify by a variable that is not single, and to sum one that is not a number', async () => {
    const request = { byDesign: false, by: [], measures: [] }
    await expect(
      memoryAggregator.aggregate(survey, [{ ...request, by: [levelsOf('m', 9)] }]),
    ).rejects.toThrow('aggregate requires a single variable to classify by, not m')
    await expect(
      memoryAggregator.aggregate(survey, [
        { ...request, measures: [{ kind: 'number', variable: idOf<VariableId>('q1') }] },
      ]),
    ).rejects.toThrow('aggregate requires a number variable to sum')
  })
})
