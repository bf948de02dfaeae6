import type { VariableId } from '../core/ids.ts'
import type { Column, Dataset } from './dataset.ts'

/**
 * The answers of a variable, or undefined when it was not asked in the data set's wave.
 *
 * @example
 * ```ts
 * import { columnOf } from 'visavis/dataset'
 * columnOf({ columns: new Map() }, 'age') // => undefined
 * ```
 */
export function columnOf(
  dataset: Pick<Dataset, 'columns'>,
  variable: VariableId,
): Column | undefined {
  return dataset.columns.get(variable)
}
