import { idOf } from '../core/ids.ts'
import type { Code, ConceptId, PopulationId, VariableId, WaveId } from '../core/ids.ts'
import { noCategory } from '../dataset/dataset.ts'
import type { Dataset, SingleColumn } from '../dataset/dataset.ts'
import { statusOf } from '../dataset/status-kind.ts'
import { requireThat } from '../stats/require-that.ts'
import type { BannerBlock, Study, TabBook, TableSpec } from '../study/model.ts'
import type { Variable } from '../study/variable.ts'
import { diagnoseWeights } from '../weigh/diagnose-weights.ts'
import type { SurveyDesign } from '../weigh/survey-design.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'
import type { CodedColumn } from './category-column.ts'
import type { CrossedColumns } from './crossed-columns.ts'

const population = idOf<PopulationId>('sample')
const wave = idOf<WaveId>('now')
const notAsked = statusOf('not_asked')

/** What plain columns need to be tabulated as a study is. */
export interface PlainStudy {
  readonly study: Pick<Study, 'tables'>
  readonly spec: TableSpec
  readonly sample: WeightedSample
}

/** Reads plain columns as the one sample of a study with the one table they ask for. */
export function plainStudy(columns: CrossedColumns, design: SurveyDesign): PlainStudy {
  const { weights } = design
  const questions = Object.entries(columns.rows).map(([name, column]) =>
    singleColumn(name, column, weights.length),
  )
  // A banner variable may have the name of a question, with other codes.
  const across = Object.entries(columns.banner).map(([name, column]) =>
    singleColumn(`banner.${name}`, column, weights.length),
  )
  const dataset = datasetOf([...questions, ...across], weights.length)
  const spec: TableSpec = {
    id: 'table',
    population,
    banner: 'banner',
    variables: questions.map(({ variable }) => variable.id),
    denominator: 'asked',
  }
  return {
    study: { tables: tabBook(across, columns.rules) },
    spec,
    sample: {
      dataset,
      weights,
      ...readSample(design),
      calibration: columns.raked,
      notes: [],
    },
  }
}

const read = new WeakMap<CodedColumn, SingleColumn>()

/** A coded column as the answers of a variable; read once, for tables are asked again and again. */
function singleColumn(name: string, column: CodedColumn, n: number): SingleColumn {
  requireThat(column.codes.length === n, 'crossTables requires one code a respondent everywhere')
  const before = read.get(column)
  if (before?.variable.id === name) return before
  const fresh = readColumn(name, column)
  read.set(column, fresh)
  return fresh
}

function readColumn(name: string, { codes, labels }: CodedColumn): SingleColumn {
  requireThat(new Set(labels).size === labels.length, 'crossTables requires labels that differ')
  const known = new Uint16Array(codes)
  const status = new Uint8Array(codes.length)
  for (let i = 0; i < known.length; i++) {
    if ((known[i] ?? noCategory) < labels.length) continue
    known[i] = noCategory
    status[i] = notAsked
  }
  return { kind: 'single', variable: variableOf(name, labels), status, codes: known }
}

function variableOf(name: string, labels: readonly string[]): Variable {
  return {
    id: idOf<VariableId>(name),
    population,
    concept: idOf<ConceptId>(name),
    kind: 'single',
    measure: 'nominal',
    label: { en: name },
    categories: labels.map((label) => ({
      code: idOf<Code>(label),
      label: { en: label },
      source: [],
    })),
    waves: [wave],
  }
}

function datasetOf(columns: readonly SingleColumn[], n: number): Dataset {
  return {
    population,
    wave,
    n,
    codebook: { population, variables: columns.map(({ variable }) => variable) },
    columns: new Map(columns.map((column) => [column.variable.id, column])),
    simulated: false,
    hash: '',
    notes: [],
  }
}

function tabBook(across: readonly SingleColumn[], rules: CrossedColumns['rules']): TabBook {
  const blocks = across.map(({ variable }): BannerBlock => ({
    variable: variable.id,
    title: variable.label,
    columns: variable.categories.map(({ code, label }) => ({ title: label, codes: [code] })),
  }))
  const banner = { id: 'banner', population, title: {}, blocks }
  return { bases: [], nets: [], banners: [banner], tables: [], rules }
}

type DesignedSample = Pick<WeightedSample, 'design' | 'diagnostics'>

const designed = new WeakMap<SurveyDesign, DesignedSample>()

/** What a design says of its respondents; read once, for tables are asked again and again. */
function readSample(design: SurveyDesign): DesignedSample {
  const before = designed.get(design)
  if (before !== undefined) return before
  const story = { method: 'given', margins: [], cycles: 0 } as const
  const fresh = { design: onlyStage(design), diagnostics: diagnoseWeights(design.weights, story) }
  designed.set(design, fresh)
  return fresh
}

/** The only stage of a design, as samples have it. */
function onlyStage({ n, stages: [stage], lonely }: SurveyDesign): WeightedSample['design'] {
  if (stage === undefined) throw new RangeError('crossTables requires a design with a stage')
  const { unit, stratum, strata, counts, fraction } = stage
  const populationUnits = counts.map((count, h) => count / (fraction[h] ?? 0))
  const about = { strata, populationUnits, lonely }
  if (stratum.length === n) {
    return { kind: 'respondents', stratum: unit.map((own) => stratum[own] ?? 0), ...about }
  }
  // Nothing is joined by name here, so clusters need none.
  return { kind: 'clusters', cluster: unit, clusters: [], stratum, ...about }
}
