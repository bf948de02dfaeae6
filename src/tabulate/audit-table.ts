import { numberAt } from '../stats/number-at.ts'
import type { AggregateRequest, Condition } from './aggregate-request.ts'
import type { Aggregates } from './aggregates.ts'
import { shiftPlaces } from './banner-plan.ts'
import type { ColumnPlace, PlannedBlock } from './banner-plan.ts'
import { placeSlots } from './block-sums.ts'
import { isShown } from './is-shown.ts'
import { memberCounts, ratioSums } from './ratio-sums.ts'
import type { StatisticList } from './statistic.ts'
import type { AuditedAnswer, AuditedGroup, TableAudit } from './table.ts'

/** Asks how many respondents fall in each set of columns, over all blocks at once, and how they answer. */
export function auditRequest(
  blocks: readonly PlannedBlock[],
  base: Condition,
  { measures }: StatisticList,
): AggregateRequest {
  return {
    base,
    // Who was drawn with whom does not change how many they are.
    byDesign: false,
    by: blocks.flatMap(({ by }) => by),
    measures,
  }
}

/**
 * Counts the respondents of each set of columns, and how many of them are on each row that is a share,
 * which the gate weighs.
 *
 * @param blocks - all but the total
 * @param aggregates - the answer to `auditRequest`
 */
export function auditTable(
  blocks: readonly PlannedBlock[],
  list: StatisticList,
  aggregates: Aggregates,
): TableAudit {
  const columnsOf = columnsBySlot(blocks, aggregates)
  const { valued } = list
  const numbers = valued === undefined ? undefined : ratioSums(aggregates, valued).n
  const atoms = columnsOf.map((columns, slot): AuditedGroup => ({
    columns,
    n: numberAt(aggregates.n, slot),
    valuedN: numbers === undefined ? 0 : numberAt(numbers, slot),
  }))
  const audit = { atoms, answers: countAnswers(list, aggregates) }
  // Only nested columns can hold two combinations of levels alike.
  const isNested = blocks.some(({ places }) => places.some(({ length }) => length > 1))
  return isNested ? mergeAlike(audit) : audit
}

/** Respondents of each slot on the rows that are shares. */
function countAnswers(
  { statistics }: StatisticList,
  aggregates: Aggregates,
): readonly AuditedAnswer[] {
  return statistics
    .filter(({ kind }) => kind === 'category' || kind === 'net')
    .filter((statistic) => isShown(statistic, aggregates))
    .map((statistic) => ({ row: statistic.row, yes: [...memberCounts(aggregates, statistic)] }))
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

/** Atoms of the same columns become one. */
function mergeAlike({ atoms, answers }: Required<TableAudit>): TableAudit {
  const places = new Map<string, number>()
  const placeOf = atoms.map(({ columns }) => {
    const key = columns.join()
    const place = places.get(key) ?? places.size
    places.set(key, place)
    return place
  })
  const merge = (numbers: readonly number[]): readonly number[] => {
    const merged = Array<number>(places.size).fill(0)
    for (const [at, place] of placeOf.entries()) {
      merged[place] = (merged[place] ?? 0) + (numbers[at] ?? 0)
    }
    return merged
  }
  const [n, valuedN] = [
    merge(atoms.map((atom) => atom.n)),
    merge(atoms.map((atom) => atom.valuedN)),
  ]
  return {
    atoms: [...places.values()].map((place) => ({
      columns: atoms[placeOf.indexOf(place)]?.columns ?? [],
      n: n[place] ?? 0,
      valuedN: valuedN[place] ?? 0,
    })),
    answers: answers?.map(({ row, yes }) => ({ row, yes: merge(yes) })),
  }
}
