import type { ReleasePolicy } from '../study/release-policy.ts'
import { completePolicy } from '../study/release-profiles.ts'
import type { CompletePolicy } from '../study/release-profiles.ts'
import type { Table } from '../tabulate/table.ts'
import { chooseHidden } from './choose-hidden.ts'
import { smallCell } from './protect-cell.ts'
import type { ProtectedTable } from './protected.ts'
import { showTable } from './show-table.ts'
import type { HiddenColumns } from './show-table.ts'

/**
 * Lets a table through the gate: hides what would expose people, then what is too thin to mean
 * anything.
 *
 * A column with a base under the disclosure threshold is hidden with its bases (`disclosure`), and so
 * are further ones, of whatever block, while those shown and the total give a small group away
 * (`complement`). Bases under the quality threshold hide cells, not bases (`quality`). Letters that
 * name a hidden cell go, and so do notes that tell the size of a small stratum.
 *
 * Means of numbers are weighed on their own base, those who gave a number. Means and NPS of
 * categories come out of the shares, so that people are protected with these, on the column's base;
 * only their quality is weighed on those who gave a number.
 *
 * @returns a frozen copy that holds no hidden number
 * @example
 * ```ts
 * import { protectTable } from 'visavis/protect'
 * const column = (key, n) => ({ key, bases: { kind: 'bases', n } })
 * const atoms = [{ columns: [1], n: 93 }, { columns: [2], n: 7 }, { columns: [], n: 20 }]
 * const table = {
 *   columns: [column('total', 120), column('sex.woman', 93), column('sex.man', 7)],
 *   variable: {}, rows: [], blocks: [], notes: [],
 *   audit: { atoms },
 * }
 * const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }
 * protectTable(table, policy).columns[2].bases // => { kind: 'withheld', reason: 'disclosure' }
 * ```
 */
export function protectTable(table: Table, policy: ReleasePolicy): ProtectedTable {
  const rules = completePolicy(policy)
  const bases = hideColumns(table, 'n', rules, new Map())
  const isShares = hasShares(table)
  const cells = isShares ? bases : hideColumns(table, 'valuedN', rules, bases)
  const gate = {
    bases,
    cells,
    cell: (row: number, column: number) =>
      isShares ? undefined : smallCell(table.rows[row]?.cells[column], leastOf(table, rules)),
  }
  return showTable(table, gate, rules)
}

/** Fewest respondents of a group in which an answer to a table's question is shown. */
export function leastOf(table: Pick<Table, 'variable'>, rules: CompletePolicy): number {
  const { disclosureBase, sensitiveBase } = rules
  return isSensitive(table, rules) ? Math.max(disclosureBase, sensitiveBase) : disclosureBase
}

/** Whether an answer to a table's question could hurt who gave it. */
export function isSensitive(
  { variable }: Pick<Table, 'variable'>,
  { profile }: Pick<CompletePolicy, 'profile'>,
): boolean {
  return variable.sensitive === true || profile === 'sensitive'
}

/** Whether the table shows shares, which give its means. */
export function hasShares({ rows }: Pick<Table, 'rows'>): boolean {
  return rows.some(({ kind }) => kind === 'category' || kind === 'net')
}

/** Columns to hide where rows are counted over the base, or over those with a number. */
function hideColumns(
  table: Table,
  size: 'n' | 'valuedN',
  rules: CompletePolicy,
  before: HiddenColumns,
): HiddenColumns {
  const { audit, columns } = table
  const least = leastOf(table, rules)
  const atoms = audit.atoms.map((atom) => ({ columns: atom.columns, n: atom[size] }))
  const total = atoms.reduce((sum, { n }) => sum + n, 0)
  if (total > 0 && total < least) return new Map(columns.map((_, at) => [at, 'disclosure']))
  return chooseHidden(atoms, least, { hidden: before })
}
