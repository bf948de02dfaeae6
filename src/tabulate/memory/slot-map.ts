import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import type { SlotArray } from '../kernel/tally.ts'
import type { CodedClassifier } from './coded-classifier.ts'
import { crossColumns } from './cross-columns.ts'
import type { CrossedColumn } from './cross-columns.ts'

/** The slots in which somebody stands, in the order of the port, and the slot of each respondent. */
export interface SlotMap {
  readonly slotCount: number
  /** Respondents who stand in a slot. */
  readonly standing: number
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
  const { count, standing, of, ranks } = crossColumns(sample.dataset.n, columns, selected)
  const [cell, group] = ranks.slice(by.length)
  return {
    slotCount: count,
    standing,
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
  const group =
    design.kind === 'clusters'
      ? { codes: design.cluster, size: design.stratum.length }
      : { codes: design.stratum, size: design.strata.length }
  return [cell, group]
}
