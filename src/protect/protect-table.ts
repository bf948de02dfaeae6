import type { ReleasePolicy } from '../study/model.ts'
import type {
  AuditedGroup,
  Bases,
  Cell,
  Table,
  TableContent,
  TableRow,
  Withheld,
} from '../tabulate/table.ts'
import { chooseHidden } from './choose-hidden.ts'
import type { HiddenReason } from './choose-hidden.ts'
import { protectCell, withhold } from './protect-cell.ts'
import type { ProtectedTable } from './protected.ts'
import { releaseCopy } from './release-copy.ts'

/** Columns to hide, by index. */
type HiddenColumns = ReadonlyMap<number, HiddenReason>

/**
 * Lets a table through the gate: hides what would expose people, then what is too thin to mean
 * anything.
 *
 * A column with a base under the disclosure threshold is hidden with its bases (`disclosure`), and so
 * is a further one when the total less the others would give it away (`complement`). Means and NPS
 * are weighed on their own base, those who gave a number. Bases under the quality threshold hide
 * cells, not bases (`quality`). Letters that name a hidden cell go.
 *
 * @returns a frozen copy that holds no hidden number
 * @example
 * ```ts
 * import { protectTable } from 'visavis/protect'
 * const column = (key, n) => ({ key, bases: { kind: 'bases', n } })
 * const groups = [{ columns: [1], n: 93 }, { columns: [2], n: 7 }, { columns: [], n: 20 }]
 * const table = {
 *   columns: [column('total', 120), column('sex.woman', 93), column('sex.man', 7)],
 *   rows: [], blocks: [], notes: [],
 *   audit: { total: { columns: [0], n: 120 }, blocks: [groups] },
 * }
 * const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }
 * protectTable(table, policy).columns[2].bases // => { kind: 'withheld', reason: 'disclosure' }
 * ```
 */
export function protectTable(table: Table, policy: ReleasePolicy): ProtectedTable {
  const sizes = { base: 'n', valued: 'valuedN' } as const
  const hidden = hideColumns(table, sizes.base, policy, new Map())
  const hiddenNumbers = hideColumns(table, sizes.valued, policy, hidden)
  return releaseCopy<TableContent>({
    id: table.id,
    spec: table.spec,
    variable: table.variable,
    base: table.base,
    denominator: table.denominator,
    blocks: table.blocks,
    columns: table.columns.map((column, at) => {
      const reason = hidden.get(at)
      const bases: Bases | Withheld = reason === undefined ? column.bases : withhold(reason)
      return { ...column, bases }
    }),
    rows: table.rows.map((row) => {
      const overNumbers = row.kind === 'mean' || row.kind === 'nps'
      return protectRow(table, row, overNumbers ? hiddenNumbers : hidden, policy)
    }),
    provenance: table.provenance,
    notes: table.notes,
  })
}

/** Columns to hide where rows are counted over the base, or over those with a number. */
function hideColumns(
  { audit, columns }: Table,
  size: 'n' | 'valuedN',
  policy: ReleasePolicy,
  before: HiddenColumns,
): HiddenColumns {
  const total = audit.total[size]
  if (total > 0 && total < policy.disclosureBase) {
    return new Map(columns.map((_, at) => [at, 'disclosure']))
  }
  const hidden = audit.blocks.map((groups) =>
    chooseHidden(
      groups.map((group: AuditedGroup) => ({ columns: group.columns, n: group[size] })),
      policy.disclosureBase,
      before,
    ),
  )
  return new Map([...before, ...hidden.flatMap((block) => [...block])])
}

function protectRow(
  table: Table,
  row: TableRow,
  hidden: HiddenColumns,
  policy: ReleasePolicy,
): TableRow {
  const cells = row.cells.map((cell, at): Cell => {
    const reason = hidden.get(at)
    return reason === undefined ? protectCell(cell, policy) : withhold(reason)
  })
  const shown = new Set(
    table.columns.flatMap(({ letter }, at) =>
      letter !== undefined && cells[at]?.kind === 'estimate' ? [letter] : [],
    ),
  )
  const lettered = cells.map((cell) =>
    cell.kind === 'estimate'
      ? { ...cell, letters: cell.letters.filter((letter) => shown.has(letter)) }
      : cell,
  )
  return { ...row, cells: lettered }
}
