import type { VariableId } from '../core/ids.ts'
import type { TableSpec } from '../study/model.ts'

/** The key of what a question counts in a sample. */
export function itemKey(variable: VariableId, denominator: TableSpec['denominator']): string {
  return `${variable} ${denominator}`
}
