import { codeSeparator, emptySetMarker, escapeMarker } from './cell-markers.ts'
import type { Column, Dataset } from './dataset.ts'
import { noCategory } from './dataset.ts'
import { withoutDerived } from '../study/derived-variables.ts'
import { simulatedColumn } from '../study/variable.ts'
import { answered, statusKind } from './status-kind.ts'

/** A table of text in our own CSV format. */
export interface DatasetRows {
  readonly header: readonly string[]
  /** One row a respondent, made as they are asked for. */
  readonly rows: Iterable<readonly string[]>
}

/** Writes the cell of a column in a row. */
type CellWriter = (row: number) => string

function markerOf(status: number | undefined): string {
  return `.${statusKind(status ?? answered)}`
}

/** Writes a code where there is one, else the marker of the kind of missing. */
function writerOf(column: Column): CellWriter {
  const codes: readonly string[] = column.variable.categories.map(({ code }) => code)
  switch (column.kind) {
    case 'single':
      return (row) => codes[column.codes[row] ?? noCategory] ?? markerOf(column.status[row])
    case 'multiple':
      return (row) => {
        const chosen = codes.filter((_, category) => column.selected[category]?.[row] === 1)
        if (chosen.length > 0) return chosen.join(codeSeparator)
        return column.status[row] === answered ? emptySetMarker : markerOf(column.status[row])
      }
    case 'number':
      return (row) =>
        column.status[row] === answered
          ? String(column.values[row] ?? 0)
          : markerOf(column.status[row])
    case 'text':
      return (row) =>
        column.status[row] === answered
          ? escapeMarker(column.values[row] ?? '')
          : markerOf(column.status[row])
  }
}

/**
 * Writes a data set in our own CSV format: a header of variable ids, one row a respondent.
 *
 * Single → its code; multiple → its codes joined by `;`, `.none` when nothing was chosen; missing →
 * `.not_asked`, `.no_answer`, `.refused`, `.dont_know`. A first column `simulated` says `yes` on
 * every row of simulated answers. Derived variables are left out: whoever reads the file makes them
 * again. `readDataset` gives the same columns back.
 *
 * @param weightColumn - name of a last column for the weights that came with the file
 * @example
 * ```ts
 * import { datasetRows } from 'visavis/dataset'
 * const variable = { id: 'comment', kind: 'text', categories: [] }
 * const column = { kind: 'text', variable, status: Uint8Array.of(0, 2), values: ['Fine', ''] }
 * const columns = new Map([['comment', column]])
 * const { rows } = datasetRows({ n: 2, codebook: { variables: [variable] }, columns })
 * Array.from(rows) // => [['Fine'], ['.no_answer']]
 * ```
 */
export function datasetRows(dataset: Dataset, weightColumn?: string): DatasetRows {
  const columns = withoutDerived(dataset.codebook.variables).flatMap(
    ({ id }) => dataset.columns.get(id) ?? [],
  )
  const header = columns.map(({ variable }): string => variable.id)
  const writers = columns.map(writerOf)
  if (dataset.simulated) {
    header.unshift(simulatedColumn)
    writers.unshift(() => 'yes')
  }
  const { givenWeights } = dataset
  if (weightColumn !== undefined && givenWeights !== undefined) {
    header.push(weightColumn)
    writers.push((row) => String(givenWeights[row] ?? 0))
  }
  return { header, rows: rowsOf(dataset.n, writers) }
}

function* rowsOf(n: number, writers: readonly CellWriter[]): Iterable<readonly string[]> {
  for (let row = 0; row < n; row++) yield writers.map((write) => write(row))
}
