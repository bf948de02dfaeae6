import type { ReleasePolicy } from '../study/model.ts'
import type {
  Bases,
  Cell,
  Table,
  TableBlock,
  TableContent,
  TableRow,
  Withheld,
} from '../tabulate/table.ts'
import { chooseHidden } from './choose-hidden.ts'
import type { HiddenReason } from './choose-hidden.ts'
import { protectCell, protectQuality, withhold } from './protect-cell.ts'
import { protectNotes } from './protect-notes.ts'
import type { ProtectedTable } from './protected.ts'
import { releaseCopy } from './release-copy.ts'

/** Columns to hide, by index. */
type HiddenColumns = ReadonlyMap<number, HiddenReason>

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
 *   rows: [], blocks: [], notes: [],
 *   audit: { atoms },
 * }
 * const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }
 * protectTable(table, policy).columns[2].bases // => { kind: 'withheld', reason: 'disclosure' }
 * ```
 */
export function protectTable(table: Table, policy: ReleasePolicy): ProtectedTable {
  const hidden = hideColumns(table, 'n', policy, new Map())
  const gate = hasShares(table)
    ? { hidden, protect: protectQuality }
    : { hidden: hideColumns(table, 'valuedN', policy, hidden), protect: protectCell }
  return releaseCopy<TableContent>({
    id: table.id,
    spec: table.spec,
    variable: table.variable,
    base: table.base,
    denominator: table.denominator,
    blocks: table.blocks.map((block, at) => protectBlock(table, block, at, hidden)),
    columns: table.columns.map((column, at) => {
      const reason = hidden.get(at)
      const bases: Bases | Withheld = reason === undefined ? column.bases : withhold(reason)
      return { ...column, bases }
    }),
    rows: table.rows.map((row) => protectRow(table, row, gate, policy)),
    provenance: table.provenance,
    notes: protectNotes(table, policy),
  })
}

/** A block's test is a function of all its columns: with one of them hidden, it stays inside. */
function protectBlock(
  { columns }: Table,
  { independence, ...block }: TableBlock,
  index: number,
  hidden: HiddenColumns,
): TableBlock {
  const isWhole = columns.every((column, at) => column.block !== index || !hidden.has(at))
  return independence !== undefined && isWhole ? { ...block, independence } : block
}

/** How the rows of a table are let through. */
interface RowGate {
  readonly hidden: HiddenColumns
  readonly protect: (cell: Cell, policy: ReleasePolicy) => Cell
}

/** Whether the table shows shares, which give its means. */
function hasShares({ rows }: Table): boolean {
  return rows.some(({ kind }) => kind === 'category' || kind === 'net')
}

/** Columns to hide where rows are counted over the base, or over those with a number. */
function hideColumns(
  { audit, columns }: Table,
  size: 'n' | 'valuedN',
  { disclosureBase }: ReleasePolicy,
  before: HiddenColumns,
): HiddenColumns {
  const atoms = audit.atoms.map((atom) => ({ columns: atom.columns, n: atom[size] }))
  const total = atoms.reduce((sum, { n }) => sum + n, 0)
  if (total > 0 && total < disclosureBase) {
    return new Map(columns.map((_, at) => [at, 'disclosure']))
  }
  return chooseHidden(atoms, disclosureBase, before)
}

function protectRow(table: Table, row: TableRow, gate: RowGate, policy: ReleasePolicy): TableRow {
  const cells = row.cells.map((cell, at): Cell => {
    const reason = gate.hidden.get(at)
    return reason === undefined ? gate.protect(cell, policy) : withhold(reason)
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
