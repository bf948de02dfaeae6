import type { VariableId } from '../core/ids.ts'
import { answered, statusOf } from '../dataset/status-kind.ts'
import type { Base, TableSpec } from '../study/model.ts'
import type { Condition } from './aggregate-request.ts'

/**
 * Who is in the base of a variable.
 *
 * `asked` takes all who were asked, whatever became of it; `answered` those who gave an answer. Those
 * outside a declared base are out.
 */
export function baseCondition(
  variable: VariableId,
  denominator: TableSpec['denominator'],
  base: Base | undefined,
): Condition {
  const own: Condition =
    denominator === 'asked'
      ? { kind: 'not', condition: { kind: 'status', variable, statuses: [statusOf('not_asked')] } }
      : { kind: 'status', variable, statuses: [answered] }
  if (base === undefined) return own
  return { kind: 'all', conditions: [own, { kind: 'expression', expression: base.filter }] }
}
