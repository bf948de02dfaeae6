/** A dot of a chart: where it stands, its interval, and how its value is written. */
export interface ChartPoint {
  /** Share (0–1), or the mean's unit. */
  readonly value: number
  readonly interval: readonly [number, number]
  readonly text: string
}

/** The two populations on one line, and their gap. */
export interface FaceToFaceRow {
  readonly title: string
  /** Which wave, and what each side was counted on. */
  readonly detail: string
  readonly left?: ChartPoint | undefined
  readonly right?: ChartPoint | undefined
  /** Gap in points. */
  readonly gap?: ChartPoint | undefined
}

/** Face to face: two dots a mirror, and the interval of the gap. */
export interface FaceToFaceChart {
  readonly kind: 'face_to_face'
  /** What the chart says, for those who cannot see it. */
  readonly description: string
  readonly sides: readonly [string, string]
  readonly gapTitle: string
  readonly rows: readonly FaceToFaceRow[]
  readonly percent: (share: number) => string
  readonly points: (difference: number) => string
}

/** One bar. */
export interface BarRow {
  readonly title: string
  readonly point: ChartPoint
  /** Nets stand out from the categories they gather. */
  readonly net: boolean
}

/** Bars with intervals: the rows of one question. */
export interface BarChart {
  readonly kind: 'bars'
  readonly description: string
  /** Which population's accent: first or second. */
  readonly accent: 'left' | 'right'
  readonly rows: readonly BarRow[]
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
  readonly description: string
  readonly accent: 'left' | 'right'
  readonly waves: readonly [string, string]
  readonly series: readonly SlopeSeries[]
}

/** A chart as data: rounding and words are decided here, drawing elsewhere. */
export type Chart = FaceToFaceChart | BarChart | SlopeChart

/** How much room a chart has. */
export type ChartWidth = 'wide' | 'narrow'

/** Draws a chart as a self-contained SVG element; the port behind which the plotting library is. */
export type DrawChart = (chart: Chart, width: ChartWidth) => string
