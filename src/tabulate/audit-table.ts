import type { AggregateRow, Aggregator } from './aggregator.ts'
import type { StatisticList } from './list-statistics.ts'
import { numberAt } from './number-at.ts'
import { binsWithin } from './partition.ts'
import type { Partition } from './partition.ts'
import type { AuditedGroup, TableAudit } from './table.ts'
import type { DesignedWeights } from './variance-basis.ts'

/** Index of the total among a table's columns. */
const total = 0

/**
 * Counts the respondents of each set of columns, over all blocks at once, which the gate weighs.
 *
 * @param crossing - respondents by all columns of the table, the total included
 * @param within - the base of the variable, and what is measured of it
 */
export async function auditTable(
  { weights }: Pick<DesignedWeights, 'weights'>,
  crossing: Partition,
  { base, list }: { readonly base: Uint8Array; readonly list: StatisticList },
  aggregator: Aggregator,
): Promise<TableAudit> {
  const valued: readonly AggregateRow[] =
    list.valued === undefined ? [] : [{ kind: 'indicator', members: list.valued }]
  const { baseN, rowN } = await aggregator.aggregate({
    weights,
    // Who was drawn with whom does not change how many they are.
    design: { kind: 'respondents', stratum: new Uint32Array(weights.length), strata: [''] },
    columns: binsWithin(crossing, base),
    columnCount: crossing.binCount,
    rows: valued,
  })
  const atoms = crossing.columnsOfBin.map((columns, bin): AuditedGroup => ({
    columns: columns.filter((column) => column !== total),
    n: numberAt(baseN, bin),
    valuedN: valued.length === 0 ? 0 : numberAt(rowN, bin),
  }))
  return { atoms: atoms.filter(({ n }) => n > 0) }
}
