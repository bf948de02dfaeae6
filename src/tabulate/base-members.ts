import type { Column, Dataset } from '../dataset/dataset.ts'
import { evaluateFilter } from '../dataset/evaluate-filter.ts'
import { answered, statusOf } from '../dataset/status-kind.ts'
import type { Base, TableSpec } from '../study/model.ts'

/**
 * Who is in the base of a variable: 1 or 0 a respondent.
 *
 * `asked` takes all who were asked, whatever became of it; `answered` those who gave an answer. Those
 * outside a declared base are out.
 */
export function baseMembers(
  dataset: Dataset,
  column: Column,
  denominator: TableSpec['denominator'],
  base: Base | undefined,
): Uint8Array {
  const notAsked = statusOf('not_asked')
  const within = base === undefined ? undefined : evaluateFilter(dataset, base.filter)
  return column.status.map((status, i) => {
    const counts = denominator === 'asked' ? status !== notAsked : status === answered
    return counts && within?.[i] !== 0 ? 1 : 0
  })
}
