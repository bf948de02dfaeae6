import type { PopulationId, WaveId } from '../core/ids.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Bases, SampleReport, Withheld } from '../protect/protected.ts'
import type { RowRef } from '../study/row-ref.ts'

/** What a figure counts in. */
export type FigureUnit = 'share' | 'points' | 'mean' | 'nps' | 'count'

/** One published number with everything that proves it. */
export interface Figure {
  /** Such as `2012/salaries/reseaux_utilises.facebook`. */
  readonly id: string
  readonly unit: FigureUnit
  /** Share and points as 0–1; rounding happens when it is written. */
  readonly value: number
  readonly se?: number | undefined
  readonly interval?: readonly [number, number] | undefined
  /** p-value of the test that a difference is nil; differences alone have one. */
  readonly p?: number | undefined
  readonly bases?: Bases | undefined
  readonly waves: readonly WaveId[]
  readonly populations: readonly PopulationId[]
  readonly row?: RowRef | undefined
  /** The exact question asked. */
  readonly question?: LocalText | undefined
  readonly title: LocalText
  /** Who was counted, when not all who were asked. */
  readonly base?: LocalText | undefined
  readonly denominator?: 'asked' | 'answered' | undefined
  readonly weighting: SampleReport['weighting']
  readonly dataHashes: readonly string[]
  readonly simulated: boolean
}

/** A figure by its id, or why it may not be shown. */
export type FigureIndex = ReadonlyMap<string, Figure | Withheld>

/** Whether an entry of the index is a figure that may be shown. */
export function isShown(entry: Figure | Withheld | undefined): entry is Figure {
  return entry !== undefined && 'unit' in entry
}

/** What a row of a table counts in: `mean` and `nps` are reserved names, all others are shares. */
export function unitOfRow(row: RowRef): FigureUnit {
  return row.row === 'mean' || row.row === 'nps' ? row.row : 'share'
}

/** What the difference of two figures counts in. */
export function unitOfDifference(unit: FigureUnit): FigureUnit {
  return unit === 'share' ? 'points' : unit
}
