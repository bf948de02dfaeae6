import type { PopulationId, WaveId } from '../core/ids.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Base, Mirror, Part } from '../study/model.ts'
import type { RowRef } from '../study/row-ref.ts'
import type { Cell, Provenance, Withheld } from '../tabulate/table.ts'

/** The difference of two estimates with its test. */
export interface Difference {
  readonly kind: 'difference'
  /**
   * Left minus right for a gap, later minus earlier for a trend: share (0–1), or the mean's unit.
   * Multiply shares by 100 for points.
   */
  readonly value: number
  readonly se: number
  readonly interval: readonly [number, number]
  /** Degrees of freedom (design, or Welch–Satterthwaite when nothing is shared). */
  readonly df: number
  readonly t: number
  /** Two-sided p-value. */
  readonly p: number
  /** Whether the two sides share sampling units, so that their covariance counts. */
  readonly sharedUnits: boolean
}

/** Two populations face to face on one mirror. */
export interface Gap {
  readonly mirror: Mirror
  readonly wave: WaveId
  /** The part of both populations that is counted; absent for everybody. */
  readonly part?: Part | undefined
  readonly left: Cell
  readonly right: Cell
  /** Left minus right, or why there is none. */
  readonly difference: Difference | Withheld
  readonly provenance: readonly [Provenance, Provenance]
}

/** One row of one population, from a wave to a later one. */
export interface Trend {
  readonly population: PopulationId
  readonly row: RowRef
  /** Title of the row. */
  readonly title: LocalText
  /** The question asked. */
  readonly question: LocalText
  readonly base?: Base | undefined
  readonly waves: readonly [WaveId, WaveId]
  readonly from: Cell
  readonly to: Cell
  /** Later minus earlier. */
  readonly difference: Difference | Withheld
  readonly provenance: readonly [Provenance, Provenance]
}
