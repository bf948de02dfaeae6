import { countIn, sharedAtoms } from '../../tabulate/atom-set.ts'
import type { AtomSet } from '../../tabulate/atom-set.ts'
import { numberAt } from '../../stats/number-at.ts'
import type { Bases, Cell, Estimate, Table, TableRow } from '../../tabulate/table.ts'
import { itemOf, rowGroup } from '../joint/sample-menu.ts'
import type { JointTable } from '../joint/sample-menu.ts'
import type { SamplePlan } from '../joint/sample-plan.ts'
import { atomKeys } from '../joint/time-span.ts'
import { withhold } from '../protect-cell.ts'
import { hasShares } from '../protect-table.ts'
import { cellKey, perturbCount, perturbedMass } from './perturb-count.ts'
import type { PerturbedCell } from './perturb-count.ts'

/** A secret whole number of 32 bits for whatever is named, the same for good. */
export type CellKeys = (name: string) => number

/**
 * Moves the counts of a table’s crossed columns by their keys: shares are of moved counts, bases are
 * moved, and averages, which would give shares back, are withheld. The same people are moved alike in
 * whatever table they stand: no table splits an atom by answer, so that a key of each, with how many are
 * in it, is as good as one a respondent.
 *
 * Source: rule R9 of disclosure control (TRUST.md §3).
 */
export function perturbTable(table: JointTable, plan: SamplePlan, keyOf: CellKeys): Table {
  if (!hasShares(table)) return table
  const names = atomKeys(plan.menu)
  const columns = (plan.columns.get(table) ?? []).map((group) => {
    const members = plan.crossed.has(group) ? plan.menu.groups[group]?.members : undefined
    return members === undefined ? undefined : new PerturbedColumn(table, members, { names, keyOf })
  })
  return {
    ...table,
    columns: table.columns.map((column, at) => ({
      ...column,
      bases: columns[at]?.movedBases(column.bases) ?? column.bases,
    })),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => {
        const moved = columns[at]?.movedCell(row, at)
        return moved ?? (tellsCrossed(table, plan, [row, at]) ? withhold('complement') : cell)
      }),
    })),
  }
}

/** Whether a row of a column is the size of a crossed group: told exactly, it would undo the move. */
function tellsCrossed(
  table: JointTable,
  { menu, crossed }: SamplePlan,
  [{ row }, column]: readonly [TableRow, number],
): boolean {
  const group = rowGroup(menu, table, { row: row.row, column })
  return group !== undefined && crossed.has(group)
}

interface KeyNames {
  /** What each atom is called. */
  readonly names: readonly string[]
  readonly keyOf: CellKeys
}

/** A column whose counts are moved. */
class PerturbedColumn {
  readonly #table: JointTable
  readonly #members: AtomSet
  readonly #keys: KeyNames

  constructor(table: JointTable, members: AtomSet, keys: KeyNames) {
    this.#table = table
    this.#members = members
    this.#keys = keys
  }

  movedBases(bases: Bases): Bases {
    const n = perturbCount(bases.n, this.#baseKey())
    const part = bases.n === 0 ? 0 : n / bases.n
    return {
      ...bases,
      n,
      weightedN: bases.weightedN * part,
      effectiveN: bases.effectiveN * part,
    }
  }

  movedCell(row: TableRow, column: number): Cell {
    const cell = row.cells[column]
    if (cell === undefined || cell.kind === 'withheld') return cell ?? withhold('empty_base')
    if (row.kind !== 'category' && row.kind !== 'net') return withhold('complement')
    const total = this.#total(column)
    if (total === 0) return withhold('disclosure')
    const value = Math.min(1, perturbedMass(this.#cellOf(row, cell)) / total)
    const move = (bound: number): number => Math.min(1, Math.max(0, bound + value - cell.value))
    const [low, high] = cell.interval
    return { ...cell, value, interval: [move(low), move(high)], bases: this.movedBases(cell.bases) }
  }

  /** What all shares are of: answers of a single choice together, or the base. */
  #total(column: number): number {
    const { rows, variable, columns } = this.#table
    const { n = 0, weightedN = 0 } = columns[column]?.bases ?? {}
    if (variable.kind !== 'single') {
      const meanWeight = n === 0 ? 0 : weightedN / n
      return perturbedMass({ count: n, key: this.#baseKey(), meanWeight })
    }
    return rows.reduce((sum, row) => {
      const cell = row.cells[column]
      if (row.kind !== 'category' || cell?.kind !== 'estimate') return sum
      return sum + perturbedMass(this.#cellOf(row, cell))
    }, 0)
  }

  #cellOf({ row }: TableRow, { value, bases }: Estimate): PerturbedCell {
    const counts = itemOf(this.#table).rows.get(row.row)
    if (counts === undefined) return { count: 0, key: 0, meanWeight: 0 }
    const count = countIn(counts, this.#members)
    const series = new Map([...counts.atoms].map((atom, at) => [atom, numberAt(counts.counts, at)]))
    const key = this.#keyOf(
      `${row.variable}.${row.row}`,
      sharedAtoms(this.#members, counts.atoms),
      (atom) => series.get(atom) ?? 0,
    )
    return { count, key, meanWeight: count === 0 ? 0 : (value * bases.weightedN) / count }
  }

  #baseKey(): number {
    const { n } = itemOf(this.#table)
    const held = this.#members.filter((atom) => numberAt(n, atom) > 0)
    return this.#keyOf(this.#table.variable.id, held, (atom) => numberAt(n, atom))
  }

  #keyOf(of: string, atoms: AtomSet, countOf: (atom: number) => number): number {
    const { names, keyOf } = this.#keys
    const { wave, population } = this.#table.provenance
    const sample = `${wave}/${population}`
    return cellKey(
      Array.from(atoms, (atom) =>
        keyOf(`${sample} ${of} ${names[atom] ?? ''} ${String(countOf(atom))}`),
      ),
    )
  }
}
