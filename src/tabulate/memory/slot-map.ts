import type { SampleDesign } from '../../weigh/sample-design.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import type { SlotArray } from '../kernel/tally.ts'
import type { CodedClassifier } from './coded-classifier.ts'
import { crossColumns } from './cross-columns.ts'
import type { CrossedColumn } from './cross-columns.ts'

/** The slots in which somebody stands, in the order of the port, and the slot of each respondent. */
export interface SlotMap {
  readonly slotCount: number
  readonly slots?: SlotArray | undefined
  readonly levels: readonly Int32Array[]
  readonly cell: Uint32Array
  readonly group: Uint32Array
}

/** What tells slots apart. */
export interface SlotPlan {
  readonly by: readonly CodedClassifier[]
  readonly byDesign: boolean
  /** 1 for those who count; everybody when absent. */
  readonly selected?: Uint8Array | undefined
}

/** Finds the slot of each respondent. */
export function mapSlots(sample: WeightedSample, { by, byDesign, selected }: SlotPlan): SlotMap {
  const dimensions = by.map(rankLevels)
  const design = byDesign ? designColumns(sample) : []
  const columns = [...dimensions.map(({ column }) => column), ...design]
  const { count, of, ranks } = crossColumns(sample.dataset.n, columns, selected)
  const [cell, group] = ranks.slice(by.length)
  return {
    slotCount: count,
    slots: of,
    levels: dimensions.map(({ levels }, at) => {
      const rank = ranks[at] ?? new Uint32Array(0)
      return Int32Array.from(rank, (one) => levels[one] ?? -1)
    }),
    cell: cell ?? new Uint32Array(count),
    group: group ?? new Uint32Array(count),
  }
}

interface RankedLevels {
  readonly column: CrossedColumn
  /** Level of each rank, ascending. */
  readonly levels: Int32Array
}

function rankLevels({ column, levels }: CodedClassifier): RankedLevels {
  const ascending = Int32Array.from(new Set(levels)).toSorted()
  const rankOf = new Map([...ascending].map((level, rank) => [level, rank]))
  const ranks = Uint32Array.from(levels, (level) => rankOf.get(level) ?? 0)
  return { column: { codes: column.codes, ranks, size: ascending.length }, levels: ascending }
}

function designColumns({ design, calibration }: WeightedSample): readonly CrossedColumn[] {
  const cell = {
    codes: calibration?.cell ?? new Uint32Array(0),
    size: calibration?.cellCount ?? 1,
  }
  return [cell, groupColumn(design)]
}

const groups = new WeakMap<SampleDesign, CrossedColumn>()

/** The sampling group of each respondent, looked through once a design. */
function groupColumn(design: SampleDesign): CrossedColumn {
  const before = groups.get(design)
  if (before !== undefined) return before
  const isClusters = design.kind === 'clusters'
  const codes = isClusters ? design.cluster : design.stratum
  const size = isClusters ? design.stratum.length : design.strata.length
  const column = { codes, size, full: isFull(codes, size) }
  groups.set(design, column)
  return column
}

function isFull(codes: Uint32Array, size: number): boolean {
  const occurs = new Uint8Array(size)
  let found = 0
  for (let row = 0; row < codes.length && found < size; row++) {
    const code = codes[row] ?? 0
    if (occurs[code] === 0) {
      occurs[code] = 1
      found += 1
    }
  }
  return found === size
}
