import type { VariableId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { noCategory } from '../dataset/dataset.ts'
import type { Column, Dataset } from '../dataset/dataset.ts'
import type { Design, Study } from '../study/model.ts'
import { emptyStrata, populationUnits } from './population-units.ts'
import type { ClusterDesign, RespondentDesign, SampleDesign } from './sample-design.ts'

/**
 * Reads the design of a sample from the variables that the study names for it.
 *
 * **Issues**: `weigh.design_not_in_data`, `weigh.missing_design_value`, those of `populationUnits`.
 */
export function readDesign(study: Study, dataset: Dataset): Result<SampleDesign> {
  const { stratum, psu, populationUnits: declared, lonely } = declaredDesign(study, dataset)
  const labels = all([designLabels(dataset, stratum), designLabels(dataset, psu)])
  if (!labels.ok) return labels
  const [strata = [], clusters = []] = labels.value
  const design = psu === undefined ? respondentDesign(strata) : clusterDesign(strata, clusters)
  const sizes = populationUnits(declared, design.strata)
  return sizes.ok ? ok({ ...design, populationUnits: sizes.value, lonely }) : sizes
}

/**
 * Makes the design of respondents drawn one by one.
 *
 * @param strata - stratum of each respondent
 */
export function respondentDesign(strata: readonly string[]): RespondentDesign {
  const { index, names } = indexLabels(strata)
  return { kind: 'respondents', stratum: index, strata: names }
}

/**
 * Makes the design of clusters; those of the same name in two strata are two.
 *
 * @param strata - stratum of each respondent
 * @param clusters - cluster of each respondent
 */
export function clusterDesign(
  strata: readonly string[],
  clusters: readonly string[],
): ClusterDesign {
  const inStrata = indexLabels(strata)
  const nested = indexLabels(
    clusters.map((name, i) => JSON.stringify([inStrata.index[i] ?? 0, name])),
  )
  const stratum = new Uint32Array(nested.names.length)
  const names = nested.names.map(() => '')
  nested.index.forEach((cluster, i) => {
    stratum[cluster] = inStrata.index[i] ?? 0
    names[cluster] = clusters[i] ?? ''
  })
  return {
    kind: 'clusters',
    cluster: nested.index,
    clusters: names,
    stratum,
    strata: inStrata.names,
  }
}

/** What is to be told of a design that was read: `weigh.stratum_without_respondents`. */
export function designNotes(
  study: Study,
  dataset: Dataset,
  { strata }: SampleDesign,
): readonly Note[] {
  return emptyStrata(declaredDesign(study, dataset).populationUnits, strata)
}

function declaredDesign(study: Study, { wave, population }: Dataset): Design {
  const samples = study.waves.find(({ id }) => id === wave)?.samples ?? []
  return samples.find((sample) => sample.population === population)?.design ?? {}
}

/** One label a respondent, all empty when no variable is named. */
function designLabels(
  dataset: Dataset,
  variable: VariableId | undefined,
): Result<readonly string[]> {
  if (variable === undefined) return ok(Array.from({ length: dataset.n }, () => ''))
  const column = dataset.columns.get(variable)
  if (column === undefined || column.kind === 'multiple') {
    return fail([issue('weigh.design_not_in_data', { variable })])
  }
  const labels = Array.from({ length: dataset.n }, (_, i) => labelAt(column, i))
  const found = labels.filter((label) => label !== undefined)
  if (found.length === labels.length) return ok(found)
  return fail([issue('weigh.missing_design_value', { variable, n: labels.length - found.length })])
}

function labelAt(column: Exclude<Column, { kind: 'multiple' }>, i: number): string | undefined {
  if (column.status[i] !== 0) return undefined
  if (column.kind === 'number') return String(column.values[i])
  if (column.kind === 'text') return column.values[i]
  const code = column.codes[i] ?? noCategory
  return column.variable.categories[code]?.code
}

function indexLabels(labels: readonly string[]): {
  readonly index: Uint32Array
  readonly names: readonly string[]
} {
  const places = new Map<string, number>()
  const index = Uint32Array.from(labels, (label) => {
    const place = places.get(label) ?? places.size
    places.set(label, place)
    return place
  })
  return { index, names: [...places.keys()] }
}
