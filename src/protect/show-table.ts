import type { CompletePolicy } from '../study/release-profiles.ts'
import type {
  Bases,
  Cell,
  Table,
  TableBlock,
  TableContent,
  TableRow,
  Withheld,
  WithheldReason,
} from '../tabulate/table.ts'
import type { HiddenReason } from './choose-hidden.ts'
import { coarseBases } from './coarsen/coarse-bases.ts'
import { coarseCell } from './coarsen/coarse-cell.ts'
import { unitOfRowName } from './coarsen/coarse-number.ts'
import { coarseTest } from './coarsen/coarse-test.ts'
import { protectQuality, withhold } from './protect-cell.ts'
import { protectNotes } from './protect-notes.ts'
import type { ProtectedTable } from './protected.ts'
import { releaseCopy } from './release-copy.ts'

/** Columns to hide, by index. */
export type HiddenColumns = ReadonlyMap<number, HiddenReason>

/** What the gate hides of a table. */
export interface TableGate {
  /** Columns whose bases are hidden, with all that stands in them. */
  readonly bases: HiddenColumns
  /** Columns whose cells are hidden: at least the same. */
  readonly cells: HiddenColumns
  /** Single cells to hide, by row and column. */
  readonly cell: (row: number, column: number) => WithheldReason | undefined
}

/**
 * Shows of a table what the gate lets through: cells for people's sake first, then what is too thin to
 * mean anything, rounded to the digits that may leave. Letters that name a hidden cell go.
 */
export function showTable(table: Table, gate: TableGate, rules: CompletePolicy): ProtectedTable {
  const step = rules.baseStep
  return releaseCopy<TableContent>({
    id: table.id,
    spec: table.spec,
    variable: table.variable,
    base: table.base,
    denominator: table.denominator,
    blocks: table.blocks.map((block, at) => showBlock(table, { block, at }, gate, step)),
    columns: table.columns.map((column, at) => {
      const reason = gate.bases.get(at)
      const bases: Bases | Withheld =
        reason === undefined ? coarseBases(column.bases, step) : withhold(reason)
      return { ...column, bases }
    }),
    rows: table.rows.map((_, at) => showRow(table, at, gate, rules)),
    provenance: table.provenance,
    notes: protectNotes(table, rules),
  })
}

interface PlacedBlock {
  readonly block: TableBlock
  readonly at: number
}

/** A block's test is a function of all its columns: with one of them hidden, it stays inside. */
function showBlock(
  { columns, provenance, rows }: Table,
  { block: { independence, ...block }, at }: PlacedBlock,
  { cells, cell }: TableGate,
  step: number,
): TableBlock {
  if (independence === undefined) return block
  const isWhole = columns.every(
    (column, index) =>
      column.block !== at ||
      (!cells.has(index) && rows.every((_, row) => cell(row, index) === undefined)),
  )
  const alpha = 1 - provenance.level
  return isWhole ? { ...block, independence: coarseTest(independence, { alpha, step }) } : block
}

function showRow(table: Table, at: number, gate: TableGate, rules: CompletePolicy): TableRow {
  const row = table.rows[at]
  if (row === undefined) throw new Error('showRow requires a row of the table')
  const rule = { unit: unitOfRowName(row.row.row), step: rules.baseStep }
  const cells = row.cells.map((cell, column): Cell => {
    const reason = gate.cells.get(column) ?? gate.cell(at, column)
    return reason === undefined ? coarseCell(protectQuality(cell, rules), rule) : withhold(reason)
  })
  const shown = new Set(
    table.columns.flatMap(({ letter }, column) =>
      letter !== undefined && cells[column]?.kind === 'estimate' ? [letter] : [],
    ),
  )
  const lettered = cells.map((cell) =>
    cell.kind === 'estimate'
      ? { ...cell, letters: cell.letters.filter((letter) => shown.has(letter)) }
      : cell,
  )
  return { ...row, cells: lettered }
}
