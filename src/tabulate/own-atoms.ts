import type { AtomSet } from './atom-set.ts'
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
  columns: readonly AtomSet[],
  sample: SampleAudit,
): readonly AuditedGroup[] {
  const item = sample.items.get(itemKey(variable.id, denominator))
  if (item === undefined) throw new Error('ownAtoms requires a question of the sample')
  const inBase = base === undefined ? undefined : sample.bases.get(base.id)
  const columnsOf = columnsByAtom(columns, item.n.length)
  const atoms = Array.from(item.n, (n, at): AuditedGroup => {
    const isIn = inBase === undefined || inBase[at] === 1
    const valuedN = isIn ? (item.valuedN[at] ?? 0) : 0
    return { columns: columnsOf[at] ?? [], n: isIn ? n : 0, valuedN }
  })
  return mergeAlike(atoms.filter(({ n }) => n > 0))
}

/** The columns that each atom stands in, but the total. */
function columnsByAtom(columns: readonly AtomSet[], width: number): readonly (readonly number[])[] {
  const found = Array.from({ length: width }, (): number[] => [])
  for (const [column, atoms] of columns.entries()) {
    if (column === 0) continue
    for (const atom of atoms) found[atom]?.push(column)
  }
  return found
}
