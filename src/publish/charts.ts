import type { ChartPoint, PictureWords } from './chart-values.ts'
import type { Accent } from './study-names.ts'
import type { BarsChart, HeatChart, MultiplesChart, ScaleChart } from './share-charts.ts'

export type { ChartPoint, ChartValue, PictureWords, WithheldPoint } from './chart-values.ts'
export type { BarsChart, HeatChart, MultiplesChart, ScaleChart } from './share-charts.ts'

/** One mirror: the two populations on one line, and their gap. */
export interface FaceToFaceRow {
  readonly title: string
  /** Which wave. */
  readonly detail: string
  readonly left?: ChartPoint | undefined
  readonly right?: ChartPoint | undefined
  /** Gap of shares, −1 to 1. */
  readonly gap?: ChartPoint | undefined
  /** Said where a side or the gap is withheld. */
  readonly withheld?: string | undefined
}

/** Face to face: two dots a mirror, and the interval of the gap. */
export interface FaceToFaceChart extends Partial<PictureWords> {
  readonly kind: 'face_to_face'
  readonly accents: readonly [Accent, Accent]
  /** How the two populations are named, in the order of the accents. */
  readonly sides?: readonly [string, string] | undefined
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
export interface SlopeChart extends Partial<PictureWords> {
  readonly kind: 'slopes'
  readonly accent: Accent
  /** How the two waves are named above the lines. */
  readonly waves: readonly [string, string]
  readonly series: readonly SlopeSeries[]
  /** Names the rows that have no line because an end is withheld. */
  readonly withheld?: string | undefined
}

/** A chart as data: rounding and words are decided here, drawing elsewhere. */
export type Chart =
  | FaceToFaceChart
  | SlopeChart
  | BarsChart
  | ScaleChart
  | HeatChart
  | MultiplesChart

/** How much room a chart has: a page, or a phone of 320 px. */
export type ChartWidth = 'wide' | 'narrow'

/**
 * Draws a chart as self-contained SVG; the port behind which the plotting library is.
 *
 * The drawing itself is hidden from those who listen: what holds it says the chart in words
 * (`describeChart`), and the page says its numbers in a table beside it.
 */
export type DrawChart = (chart: Chart, width: ChartWidth) => string
