import type { LocalText, PopulationId, WaveId } from '../core/index.ts'
import type { RowRef } from '../study/index.ts'
import type { Bases, Withheld } from '../protect/index.ts'

/** What a figure counts in. */
export type FigureUnit = 'share' | 'points' | 'mean' | 'nps' | 'count'

/** One published number with everything that proves it. */
export interface Figure {
  /** `2012/salaries/reseaux_utilises.facebook`, see the README of figure ids. */
  readonly id: string
  readonly unit: FigureUnit
  /** Share and points as 0–1; rounding happens when it is written. */
  readonly value: number
  readonly se?: number | undefined
  readonly interval?: readonly [number, number] | undefined
  /** p-value of the test that a difference is nil. */
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
  readonly weighting: 'none' | 'given' | 'raked'
  readonly dataHashes: readonly string[]
  readonly simulated: boolean
}

/** A figure by its id, or why it may not be shown. */
export type FigureIndex = ReadonlyMap<string, Figure | Withheld>
