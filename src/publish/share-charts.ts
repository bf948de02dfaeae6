import type { AxisLanguage, ChartValue, PictureWords } from './chart-values.ts'
import type { Accent } from './study-names.ts'

/** One bar: a category, or a net over several. */
export interface Bar {
  readonly title: string
  readonly kind: 'category' | 'net'
  readonly value: ChartValue
}

/** Bars with intervals: the shares of one question. */
export interface BarsChart extends PictureWords, AxisLanguage {
  readonly kind: 'bars'
  readonly accent: Accent
  readonly bars: readonly Bar[]
}

/** Where a category of a scale stands: on one side of its middle, or on it. */
export interface ScaleCategory {
  readonly title: string
  /** −1 for the first side, 0 for the middle, 1 for the other side. */
  readonly side: -1 | 0 | 1
  /** How far from the middle, 0 to 1: the ends of the scale are 1. */
  readonly depth: number
  /** Whether it is drawn in the population’s accent, which one of the two sides has. */
  readonly accented: boolean
}

/** One bar of a scale: who or what is judged, and a share for each category. */
export interface ScaleRow {
  readonly title: string
  readonly accent: Accent
  readonly segments: readonly ChartValue[]
}

/** Answers on a scale, stacked on both sides of its middle. */
export interface ScaleChart extends PictureWords {
  readonly kind: 'scale'
  /** In the order of the questionnaire. */
  readonly categories: readonly ScaleCategory[]
  readonly rows: readonly ScaleRow[]
}

/** A row of shares, one a column or panel. */
export interface ShareRow {
  readonly title: string
  readonly kind: 'category' | 'net'
  /** Nothing where the row does not exist: an answer that a wave did not offer. */
  readonly values: readonly (ChartValue | undefined)[]
}

/** Columns of one variable of a banner; the total stands alone. */
export interface HeatBlock {
  readonly title: string
  readonly columns: readonly string[]
}

/** A crossed table as a grid of tints, each with its number. */
export interface HeatChart extends PictureWords {
  readonly kind: 'heat'
  readonly accent: Accent
  readonly blocks: readonly HeatBlock[]
  readonly rows: readonly ShareRow[]
}

/** One panel of small multiples: a column of a banner, or a wave. */
export interface Panel {
  readonly title: string
  readonly accent: Accent
}

/** The same bars once for each column or wave, on one scale. */
export interface MultiplesChart extends PictureWords, AxisLanguage {
  readonly kind: 'multiples'
  readonly panels: readonly Panel[]
  readonly rows: readonly ShareRow[]
}
