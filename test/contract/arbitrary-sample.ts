import fc from 'fast-check'
import { idOf } from '../../src/core/ids.ts'
import type { PopulationId, WaveId } from '../../src/core/ids.ts'
import { noCategory } from '../../src/dataset/dataset.ts'
import type { Column, Dataset } from '../../src/dataset/dataset.ts'
import type { Variable } from '../../src/study/variable.ts'
import type { Calibration } from '../../src/weigh/calibration.ts'
import { diagnoseWeights } from '../../src/weigh/diagnose-weights.ts'
import type { SampleDesign } from '../../src/weigh/sample-design.ts'
import type { WeightedSample } from '../../src/weigh/weighted-sample.ts'
import { sampleScope } from '../expression/sample-scope.ts'

const population = idOf<PopulationId>('salaries')
const wave = idOf<WaveId>('2012')

/** A column with an answer, or a kind of missing, in each row. */
function anyColumn(variable: Variable, n: number): fc.Arbitrary<Column> {
  const statuses = fc.uint8Array({ minLength: n, maxLength: n, max: 4 })
  const each = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
    fc.array(one, { minLength: n, maxLength: n })
  switch (variable.kind) {
    case 'single': {
      const last = variable.categories.length - 1
      const code = fc.oneof(fc.integer({ min: 0, max: last }), fc.constant(noCategory))
      return fc.record({
        kind: fc.constant('single' as const),
        variable: fc.constant(variable),
        status: statuses,
        codes: each(code).map((codes) => Uint16Array.from(codes)),
      })
    }
    case 'multiple': {
      const option = fc.uint8Array({ minLength: n, maxLength: n, max: 1 })
      return fc.record({
        kind: fc.constant('multiple' as const),
        variable: fc.constant(variable),
        status: statuses,
        selected: fc.tuple(...variable.categories.map(() => option)),
      })
    }
    case 'number': {
      const value = fc.oneof(
        fc.integer({ min: -5, max: 120 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      )
      return fc.record({
        kind: fc.constant('number' as const),
        variable: fc.constant(variable),
        status: statuses,
        values: each(value).map((values) => Float64Array.from(values)),
      })
    }
    case 'text':
    case 'date': {
      const value =
        variable.kind === 'date'
          ? fc.constantFrom('2012-01-31', '2012-02-01', '2011-12-24')
          : fc.constantFrom('Lyon', "L'Isle", 'é', '')
      return fc.record({
        kind: fc.constant('text' as const),
        variable: fc.constant(variable),
        status: statuses,
        values: each(value),
      })
    }
  }
}

function anyDesign(n: number): fc.Arbitrary<SampleDesign> {
  const respondents = fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: n, maxLength: n })
    .map((stratum): SampleDesign => ({
      kind: 'respondents',
      stratum: Uint32Array.from(stratum),
      strata: ['a', 'b', 'c'],
    }))
  const clusters = fc
    .array(fc.integer({ min: 0, max: 6 }), { minLength: n, maxLength: n })
    .map((cluster): SampleDesign => ({
      kind: 'clusters',
      cluster: Uint32Array.from(cluster),
      clusters: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      stratum: Uint32Array.of(0, 0, 0, 1, 1, 2, 2),
      strata: ['x', 'y', 'z'],
    }))
  return fc.oneof(respondents, clusters)
}

function anyCalibration(n: number): fc.Arbitrary<Calibration | undefined> {
  const raked = fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n })
    .map((cell) => ({
      cell: Uint32Array.from(cell),
      cellCount: 6,
      n: Float64Array.from({ length: 6 }, (_, at) => cell.filter((one) => one === at).length),
      levels: [Uint16Array.of(0, 1, 2, 0, 1, 2), Uint16Array.of(0, 0, 0, 1, 1, 1)],
      levelCounts: [3, 2],
      gain: Float64Array.of(1, 2, 1, 0.5, 1, 1.5),
    }))
  return fc.oneof(fc.constant(undefined), raked)
}

/** A weighted sample with a variable of every kind, in a random design; one respondent at least. */
export const anySample: fc.Arbitrary<WeightedSample> = fc.integer({ min: 1, max: 60 }).chain((n) =>
  fc
    .record({
      columns: fc.tuple(...sampleScope.variables.map((variable) => anyColumn(variable, n))),
      design: anyDesign(n),
      calibration: anyCalibration(n),
      weights: fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), {
        minLength: n,
        maxLength: n,
      }),
    })
    .map((parts) => sampleOf(n, parts)),
)

function sampleOf(
  n: number,
  parts: {
    readonly columns: readonly Column[]
    readonly design: SampleDesign
    readonly calibration: Calibration | undefined
    readonly weights: readonly number[]
  },
): WeightedSample {
  const weights = Float64Array.from(parts.weights)
  const dataset: Dataset = {
    population,
    wave,
    n,
    codebook: { population, variables: sampleScope.variables },
    columns: new Map(parts.columns.map((column) => [column.variable.id, column])),
    simulated: true,
    hash: 'random',
    notes: [],
  }
  const story = { method: 'given', margins: [], cycles: 0 } as const
  return {
    dataset,
    weights,
    design: parts.design,
    calibration: parts.calibration,
    diagnostics: diagnoseWeights(weights, story),
    notes: [],
  }
}
