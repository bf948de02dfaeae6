import { idOf } from '../../src/core/ids.ts'
import type { Code, ConceptId, PopulationId, VariableId, WaveId } from '../../src/core/ids.ts'
import type { Column } from '../../src/dataset/dataset.ts'
import type { Variable } from '../../src/study/variable.ts'
import { diagnoseWeights } from '../../src/weigh/diagnose-weights.ts'
import type { WeightedSample } from '../../src/weigh/weighted-sample.ts'

/** Ids of the two questions of a large sample. */
export const largeIds = {
  banner: idOf<VariableId>('region'),
  question: idOf<VariableId>('opinion'),
} as const

/** Categories of each. */
export const largeSizes = { banner: 8, question: 12 } as const

const population = idOf<PopulationId>('salaries')
const wave = idOf<WaveId>('2012')

/** As many respondents as wanted, with two questions and unequal weights; quick to make. */
export function largeSample(n: number): WeightedSample {
  const columns = [
    single(largeIds.banner, largeSizes.banner, n),
    single(largeIds.question, largeSizes.question, n),
  ]
  const weights = Float64Array.from({ length: n }, (_, row) => 0.25 + scatter(row, 1021) / 512)
  return {
    dataset: {
      population,
      wave,
      n,
      codebook: { population, variables: columns.map(({ variable }) => variable) },
      columns: new Map(columns.map((column) => [column.variable.id, column])),
      simulated: true,
      hash: '',
      notes: [],
    },
    weights,
    design: { kind: 'respondents', stratum: new Uint32Array(n), strata: [''] },
    diagnostics: diagnoseWeights(weights, { method: 'given', margins: [], cycles: 0 }),
    notes: [],
  }
}

/** Spreads rows over `size` values, without dice. */
function scatter(row: number, size: number): number {
  return (Math.imul(row, 2_654_435_761) >>> 8) % size
}

function single(id: VariableId, size: number, n: number): Extract<Column, { kind: 'single' }> {
  const codes = Array.from({ length: size }, (_, at) => String(at))
  const variable: Variable = {
    id,
    population,
    concept: idOf<ConceptId>(id),
    kind: 'single',
    measure: 'nominal',
    label: { en: id },
    categories: codes.map((code) => ({ code: idOf<Code>(code), label: { en: code }, source: [] })),
    waves: [wave],
  }
  return {
    kind: 'single',
    variable,
    status: new Uint8Array(n),
    codes: Uint16Array.from({ length: n }, (_, row) => scatter(row + 7 * size, 17 * size) % size),
  }
}
