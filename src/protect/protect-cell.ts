import type { ReleasePolicy } from '../study/release-policy.ts'
import type { Cell, Withheld, WithheldReason } from '../tabulate/table.ts'

/** A number that is not shown; nothing else rides with it. */
export function withhold(reason: WithheldReason): Withheld {
  return { kind: 'withheld', reason }
}

/** Whether a cell stands on too few people to be shown, though somebody. */
export function smallCell(cell: Cell | undefined, least: number): 'disclosure' | undefined {
  if (cell?.kind !== 'estimate') return undefined
  return cell.bases.n < least ? 'disclosure' : undefined
}

/** Withholds a cell whose base is too small to mean anything, where people are protected already. */
export function protectQuality(
  cell: Cell,
  { qualityBase }: Pick<ReleasePolicy, 'qualityBase'>,
): Cell {
  if (cell.kind === 'withheld') return withhold(cell.reason)
  return cell.bases.n < qualityBase ? withhold('quality') : cell
}
