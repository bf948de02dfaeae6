import { numberAt } from './number-at.ts'
import type { MeasuredBlock } from './measure-block.ts'
import type { PreparedBlock } from './prepare-banner.ts'
import type { AuditedGroup, TableAudit } from './table.ts'

/** A block as it was planned and measured. */
export interface FilledBlock {
  readonly planned: PreparedBlock
  readonly measured: MeasuredBlock
}

/**
 * Counts the respondents of each set of columns, which the gate weighs.
 *
 * @param total - the total column
 * @param blocks - the blocks of columns after it
 */
export function auditTable(total: FilledBlock, blocks: readonly FilledBlock[]): TableAudit {
  const everybody = sumGroups(auditBlock(total), [0])
  return {
    total: everybody,
    blocks: blocks.map((block) => {
      const groups = auditBlock(block)
      const inside = sumGroups(groups, [])
      const rest = { n: everybody.n - inside.n, valuedN: everybody.valuedN - inside.valuedN }
      return [...groups, { columns: [], ...rest }]
    }),
  }
}

/** Bins of the same columns are one group, whatever their cells of the margins. */
function auditBlock({ planned, measured }: FilledBlock): readonly AuditedGroup[] {
  const groups = new Map<string, AuditedGroup>()
  const { partition } = measured.sums
  partition.columnsOfBin.forEach((set, bin) => {
    const columns = set.map((column) => planned.firstColumn + column)
    const size = countBin(measured, bin)
    const before = groups.get(columns.join()) ?? { columns, n: 0, valuedN: 0 }
    groups.set(columns.join(), sumGroups([before, { columns, ...size }], columns))
  })
  return [...groups.values()]
}

function countBin(
  { sums }: MeasuredBlock,
  bin: number,
): { readonly n: number; readonly valuedN: number } {
  const { partition, aggregates, valuedRow } = sums
  let [n, valuedN] = [0, 0]
  for (let group = 0; group < aggregates.groupCount; group++) {
    const slot = group * partition.binCount + bin
    n += numberAt(aggregates.baseN, slot)
    if (valuedRow !== undefined) {
      valuedN += numberAt(aggregates.rowN, slot * aggregates.rowCount + valuedRow)
    }
  }
  return { n, valuedN }
}

function sumGroups(groups: readonly AuditedGroup[], columns: readonly number[]): AuditedGroup {
  return {
    columns,
    n: groups.reduce((sum, group) => sum + group.n, 0),
    valuedN: groups.reduce((sum, group) => sum + group.valuedN, 0),
  }
}
