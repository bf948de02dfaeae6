import type { WithheldReason } from '../protect/protected.ts'
import type { Figure } from '../publish/figure.ts'
import type { RecordLine } from '../publish/figure-record.ts'

/** A figure that a search found. */
export interface FoundFigure {
  readonly id: string
  /** As it is printed; absent when withheld. */
  readonly printed?: string | undefined
  readonly withheld?: WithheldReason | undefined
  /** What is counted: the answer, the gap, the change. */
  readonly title: string
  readonly question?: string | undefined
  /** Whom it is about: population, wave and base. */
  readonly who: string
  readonly simulated: boolean
}

/** `GET /api/studies/:study/figures?q=&limit=`: the best first. */
export interface FiguresAnswer {
  readonly revision: string
  readonly figures: readonly FoundFigure[]
  /** How many there are in all. */
  readonly total: number
}

/** `GET /api/studies/:study/figure?id=`. */
export interface FigureAnswer {
  readonly revision: string
  readonly id: string
  /** `[61 %](figure:ID)`, to be pasted into a text; absent when withheld. */
  readonly markdown?: string | undefined
  readonly printed?: string | undefined
  readonly withheld?: { readonly reason: WithheldReason; readonly text: string } | undefined
  readonly figure?: Figure | undefined
  /** The whole record, line by line; none when withheld. */
  readonly record: readonly RecordLine[]
}
