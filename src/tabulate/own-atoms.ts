import { mergeAlike } from './audit-table.ts'
import { itemKey } from './item-key.ts'
import type { AuditedGroup, SampleAudit, TableContent } from './table.ts'

/**
 * The respondents of one table by its own columns, out of the atoms of its whole sample.
 *
 * @param columns - which atoms stand in each column, the total first
 */
export function ownAtoms(
  { variable, denominator, base }: Pick<TableContent, 'variable' | 'denominator' | 'base'>,
  columns: readonly Uint8Array[],
  sample: SampleAudit,
): readonly AuditedGroup[] {
  const item = sample.items.get(itemKey(variable.id, denominator))
  if (item === undefined) throw new Error('ownAtoms requires a question of the sample')
  const inBase = base === undefined ? undefined : sample.bases.get(base.id)
  const atoms = Array.from(item.n, (n, at): AuditedGroup => {
    const isIn = inBase === undefined || inBase[at] === 1
    const own = columns.flatMap((members, column) =>
      column > 0 && members[at] === 1 ? [column] : [],
    )
    return { columns: own, n: isIn ? n : 0, valuedN: isIn ? (item.valuedN[at] ?? 0) : 0 }
  })
  return mergeAlike(atoms.filter(({ n }) => n > 0))
}
