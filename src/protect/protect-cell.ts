import type { ReleasePolicy } from '../study/model.ts'
import type { Cell, Withheld, WithheldReason } from '../tabulate/table.ts'

/** A number that is not shown; nothing else rides with it. */
export function withhold(reason: WithheldReason): Withheld {
  return { kind: 'withheld', reason }
}

/** Withholds a cell whose base is too small: for people first, then for quality. */
export function protectCell(cell: Cell, policy: ReleasePolicy): Cell {
  if (cell.kind === 'withheld') return withhold(cell.reason)
  const { n } = cell.bases
  if (n < policy.disclosureBase) return withhold('disclosure')
  return n < policy.qualityBase ? withhold('quality') : cell
}
