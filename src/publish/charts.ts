import type { Accent } from './study-names.ts'

/** A dot of a chart: where it stands, its interval, and how its value is written. */
export interface ChartPoint {
  /** Share (0–1). */
  readonly value: number
  readonly interval: readonly [number, number]
  readonly text: string
}

/** One mirror: the two populations on one line, and their gap. */
export interface FaceToFaceRow {
  readonly title: string
  /** Which wave. */
  readonly detail: string
  readonly left?: ChartPoint | undefined
  readonly right?: ChartPoint | undefined
  /** Gap of shares, −1 to 1. */
  readonly gap?: ChartPoint | undefined
}

/** Face to face: two dots a mirror, and the interval of the gap. */
export interface FaceToFaceChart {
  readonly kind: 'face_to_face'
  readonly accents: readonly [Accent, Accent]
  readonly rows: readonly FaceToFaceRow[]
  /** Writes a share of the axis. */
  readonly percent: (share: number) => string
  /** Writes a gap of the axis, in points. */
  readonly points: (difference: number) => string
}

/** One line of a slope chart. */
export interface SlopeSeries {
  readonly title: string
  readonly from: ChartPoint
  readonly to: ChartPoint
  readonly significant: boolean
}

/** Slopes between two waves: the rows of one question. */
export interface SlopeChart {
  readonly kind: 'slopes'
  readonly accent: Accent
  /** How the two waves are named above the lines. */
  readonly waves: readonly [string, string]
  readonly series: readonly SlopeSeries[]
}

/** A chart as data: rounding and words are decided here, drawing elsewhere. */
export type Chart = FaceToFaceChart | SlopeChart

/** How much room a chart has. */
export type ChartWidth = 'wide' | 'narrow'

/**
 * Draws a chart as self-contained SVG; the port behind which the plotting library is.
 *
 * The page says the chart's numbers in a table beside it, so the drawing itself is hidden from
 * those who listen.
 */
export type DrawChart = (chart: Chart, width: ChartWidth) => string
