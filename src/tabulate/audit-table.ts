import { numberAt } from '../stats/number-at.ts'
import type { AggregateRequest, Condition } from './aggregate-request.ts'
import type { Aggregates } from './aggregates.ts'
import { shiftPlaces } from './banner-plan.ts'
import type { ColumnPlace, PlannedBlock } from './banner-plan.ts'
import { placeSlots } from './block-sums.ts'
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
  const columnsOf = columnsBySlot(blocks, aggregates)
  const numbers =
    valued === undefined ? undefined : ratioSums(aggregates, { ...valued, measure: 0 }).n
  const atoms = columnsOf.map((columns, slot): AuditedGroup => ({
    columns,
    n: numberAt(aggregates.n, slot),
    valuedN: numbers === undefined ? 0 : numberAt(numbers, slot),
  }))
  // Only nested columns can hold two combinations of levels alike.
  const isNested = blocks.some(({ places }) => places.some(({ length }) => length > 1))
  return { atoms: isNested ? mergeAlike(atoms) : atoms }
}

/** Indexes of the columns that each slot falls in, the first being the total's. */
function columnsBySlot(
  blocks: readonly PlannedBlock[],
  aggregates: Aggregates,
): readonly (readonly number[])[] {
  const columns = Array.from({ length: aggregates.slotCount }, (): number[] => [])
  placeSlots(aggregates, placesOf(blocks)).forEach((slots, at) => {
    for (const slot of slots) columns[slot]?.push(at + 1)
  })
  return columns
}

function placesOf(blocks: readonly PlannedBlock[]): readonly ColumnPlace[] {
  let offset = 0
  return blocks.flatMap((block) => {
    const places = shiftPlaces(block, offset)
    offset += block.by.length
    return places
  })
}

/** Adds up groups of the same columns. */
export function mergeAlike(atoms: readonly AuditedGroup[]): readonly AuditedGroup[] {
  const merged = new Map<string, AuditedGroup>()
  for (const { columns, n, valuedN } of atoms) {
    const key = columns.join()
    const before = merged.get(key) ?? { n: 0, valuedN: 0 }
    merged.set(key, { columns, n: before.n + n, valuedN: before.valuedN + valuedN })
  }
  return [...merged.values()]
}
