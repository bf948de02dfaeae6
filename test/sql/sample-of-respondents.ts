import { idOf } from '../../src/core/ids.ts'
import type { PopulationId, VariableId, WaveId } from '../../src/core/ids.ts'
import { noCategory } from '../../src/dataset/dataset.ts'
import type { Column, Dataset } from '../../src/dataset/dataset.ts'
import { answered, statusOf } from '../../src/dataset/status-kind.ts'
import type { Value } from '../../src/study/expression/ast.ts'
import type { Variable } from '../../src/study/variable.ts'
import { diagnoseWeights } from '../../src/weigh/diagnose-weights.ts'
import type { WeightedSample } from '../../src/weigh/weighted-sample.ts'
import { sampleScope } from '../expression/sample-scope.ts'

/** What a respondent answered, by variable; what is absent is unanswered. */
export type Respondent = ReadonlyMap<VariableId, Value>

/** Respondents of the sample scope as a sample of equal weights. */
export function sampleOfRespondents(
  respondents: readonly Respondent[],
  wave: WaveId,
): WeightedSample {
  const n = respondents.length
  const population = idOf<PopulationId>('salaries')
  const { variables } = sampleScope
  const columns = variables.map((one) => columnOf(one, respondents))
  const dataset: Dataset = {
    population,
    wave,
    n,
    codebook: { population, variables },
    columns: new Map(columns.map((column) => [column.variable.id, column])),
    simulated: true,
    hash: '',
    notes: [],
  }
  const weights = new Float64Array(n).fill(1)
  const story = { method: 'none', margins: [], cycles: 0 } as const
  return {
    dataset,
    weights,
    design: { kind: 'respondents', stratum: new Uint32Array(n), strata: [''] },
    diagnostics: diagnoseWeights(weights, story),
    notes: [],
  }
}

function columnOf(variable: Variable, respondents: readonly Respondent[]): Column {
  const values = respondents.map((one) => one.get(variable.id))
  const codes = variable.categories.map(({ code }) => String(code))
  const status = Uint8Array.from(values, (value) =>
    value === undefined ? statusOf('no_answer') : answered,
  )
  switch (variable.kind) {
    case 'single': {
      const places = values.map((value) => codes.indexOf(String(value)))
      const found = Uint16Array.from(places, (place) => (place < 0 ? noCategory : place))
      return { kind: 'single', variable, status, codes: found }
    }
    case 'multiple': {
      const sets = values.map((value) => (Array.isArray(value) ? value.map(String) : []))
      const selected = codes.map((code) =>
        Uint8Array.from(sets, (set) => (set.includes(code) ? 1 : 0)),
      )
      return { kind: 'multiple', variable, status, selected }
    }
    case 'number':
      return {
        kind: 'number',
        variable,
        status,
        values: Float64Array.from(values, (v) => Number(v ?? 0)),
      }
    case 'text':
    case 'date':
      return { kind: 'text', variable, status, values: values.map((value) => String(value ?? '')) }
  }
}
