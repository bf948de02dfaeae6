import type { ReleasePolicy } from '../study/model.ts'
import type { Cell, Withheld, WithheldReason } from '../tabulate/table.ts'

/** A number that is not shown; nothing else rides with it. */
export function withhold(reason: WithheldReason): Withheld {
  return { kind: 'withheld', reason }
}

/** Withholds a cell whose base is too small: for people first, then for quality. */
export function protectCell(cell: Cell, policy: ReleasePolicy): Cell {
  const isSmall = cell.kind === 'estimate' && cell.bases.n < policy.disclosureBase
  return isSmall ? withhold('disclosure') : protectQuality(cell, policy)
}

/** Withholds a cell whose base is too small to mean anything, where people are protected already. */
export function protectQuality(cell: Cell, { qualityBase }: ReleasePolicy): Cell {
  if (cell.kind === 'withheld') return withhold(cell.reason)
  return cell.bases.n < qualityBase ? withhold('quality') : cell
}
