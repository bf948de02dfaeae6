import { numberAt } from '../stats/number-at.ts'
import type { AggregateRequest, Condition } from './aggregate-request.ts'
import type { Aggregates } from './aggregates.ts'
import { shiftPlaces } from './banner-plan.ts'
import type { ColumnPlace, PlannedBlock } from './banner-plan.ts'
import { ratioSums } from './ratio-sums.ts'
import type { StatisticList } from './statistic.ts'
import type { AuditedGroup, TableAudit } from './table.ts'

/** Asks how many respondents fall in each set of columns, over all blocks at once. */
export function auditRequest(
  blocks: readonly PlannedBlock[],
  base: Condition,
  { measures, valued }: StatisticList,
): AggregateRequest {
  const measure = valued === undefined ? undefined : measures[valued.measure]
  return {
    base,
    // Who was drawn with whom does not change how many they are.
    byDesign: false,
    by: blocks.flatMap(({ by }) => by),
    measures: measure === undefined ? [] : [measure],
  }
}

/**
 * Counts the respondents of each set of columns, which the gate weighs.
 *
 * @param blocks - all but the total
 * @param aggregates - the answer to `auditRequest`
 */
export function auditTable(
  blocks: readonly PlannedBlock[],
  { valued }: StatisticList,
  aggregates: Aggregates,
): TableAudit {
  const places = placesOf(blocks)
  const numbers =
    valued === undefined ? undefined : ratioSums(aggregates, { ...valued, measure: 0 }).n
  const atoms = Array.from({ length: aggregates.slotCount }, (_, slot): AuditedGroup => ({
    columns: columnsAt(aggregates, slot, places),
    n: numberAt(aggregates.n, slot),
    valuedN: numbers === undefined ? 0 : numberAt(numbers, slot),
  }))
  // Only nested columns can hold two combinations of levels alike.
  return { atoms: places.some(({ length }) => length > 1) ? mergeAlike(atoms) : atoms }
}

function placesOf(blocks: readonly PlannedBlock[]): readonly ColumnPlace[] {
  let offset = 0
  return blocks.flatMap((block) => {
    const places = shiftPlaces(block, offset)
    offset += block.by.length
    return places
  })
}

/** The columns that the respondents of a slot are in; the total is the first column of the table. */
function columnsAt(
  { levels }: Aggregates,
  slot: number,
  places: readonly ColumnPlace[],
): readonly number[] {
  const columns: number[] = []
  for (let at = 0; at < places.length; at++) {
    const isThere = places[at]?.every(({ part, level }) => levels[part]?.[slot] === level)
    if (isThere === true) columns.push(at + 1)
  }
  return columns
}

function mergeAlike(atoms: readonly AuditedGroup[]): readonly AuditedGroup[] {
  const merged = new Map<string, AuditedGroup>()
  for (const { columns, n, valuedN } of atoms) {
    const key = columns.join()
    const before = merged.get(key) ?? { n: 0, valuedN: 0 }
    merged.set(key, { columns, n: before.n + n, valuedN: before.valuedN + valuedN })
  }
  return [...merged.values()]
}
