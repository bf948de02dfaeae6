import type { Language } from '../core/local-text.ts'

/** A dot of a chart: where it stands, its interval, and how its value is written. */
export interface ChartPoint {
  /** Share (0–1). */
  readonly value: number
  readonly interval: readonly [number, number]
  readonly text: string
}

/** A dot that may not be shown, and the words that stand in its place: never a zero. */
export interface WithheldPoint {
  readonly withheld: string
}

/** What a chart says in one place: a share, or that there is none to show. */
export type ChartValue = ChartPoint | WithheldPoint

/** Whether a value of a chart may be shown. */
export function isPoint(value: ChartValue | undefined): value is ChartPoint {
  return value !== undefined && 'value' in value
}

/** What is said of a picture as a whole. */
export interface PictureWords {
  readonly title: string
  /** Who was asked, when, on which base. */
  readonly who: string
  /** Written in the picture itself, which gets cut out and passed on: that answers are simulated. */
  readonly mark?: string | undefined
}

/** How a chart writes the shares of its axis. */
export interface AxisLanguage {
  readonly language: Language
}
