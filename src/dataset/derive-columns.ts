import { sourcesOf } from '../study/derived-variables.ts'
import { holds } from '../study/expression/evaluate.ts'
import type { Variable } from '../study/variable.ts'
import type { Dataset, SingleColumn } from './dataset.ts'
import { noCategory } from './dataset.ts'
import { rowScope } from './row-scope.ts'
import type { RowScope } from './row-scope.ts'
import { answered, statusOf } from './status-kind.ts'

/**
 * Adds the columns of the derived variables of a data set's wave, made of those it has.
 *
 * Somebody is in the category of the first case that holds; an unknown condition does not. In none of
 * them they have the kind of missing of the first source that is missing, and "not asked" where all
 * sources are answered or a source is not in the wave.
 */
export function deriveColumns(dataset: Dataset): Dataset {
  const derived = dataset.codebook.variables.filter(
    (variable) => variable.derived !== undefined && variable.waves.includes(dataset.wave),
  )
  if (derived.length === 0) return dataset
  const rows = rowScope(dataset)
  const columns = new Map(dataset.columns)
  for (const variable of derived) columns.set(variable.id, deriveColumn(dataset, variable, rows))
  return { ...dataset, columns }
}

function deriveColumn(dataset: Dataset, variable: Variable, rows: RowScope): SingleColumn {
  const cases = variable.derived ?? []
  const placeOf = new Map(variable.categories.map(({ code }, place) => [code, place]))
  const statusAt = missingStatus(dataset, variable)
  const codes = new Uint16Array(dataset.n).fill(noCategory)
  const status = new Uint8Array(dataset.n).fill(answered)
  for (let row = 0; row < dataset.n; row++) {
    rows.moveTo(row)
    const met = cases.find(({ when }) => holds(when, rows.scope))
    if (met === undefined) status[row] = statusAt(row)
    else codes[row] = placeOf.get(met.code) ?? noCategory
  }
  return { kind: 'single', variable, status, codes }
}

/** Why somebody in none of the cases has no value. */
function missingStatus({ columns }: Dataset, variable: Variable): (row: number) => number {
  const notAsked = statusOf('not_asked')
  const sources = sourcesOf(variable).map((source) => columns.get(source)?.status)
  return (row) => {
    for (const status of sources) {
      const own = status === undefined ? notAsked : (status[row] ?? notAsked)
      if (own !== answered) return own
    }
    return notAsked
  }
}
