import type { Accent } from '../study-names.ts'

/** A place on a slide of 13.333 × 7.5 inches, in inches. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Colour of a text: that of a population, or one of the slide's own. */
export type Tone = 'ink' | 'quiet' | 'warn' | Accent

/** A stretch of text. */
export interface Run {
  readonly text: string
  /** Points. */
  readonly size: number
  readonly tone?: Tone | undefined
  /** Of a series of lines, its colour, from 0. */
  readonly series?: number | undefined
  readonly bold?: boolean | undefined
  /** Begins a new line after it. */
  readonly breaks?: boolean | undefined
}

/** Paragraphs in a box. */
export interface TextPart {
  readonly kind: 'text'
  readonly box: Box
  readonly runs: readonly Run[]
  readonly ground?: 'warn' | undefined
  readonly align?: 'left' | 'right' | undefined
}

/** A cell of a slide's table. */
export interface SlideCell {
  readonly runs: readonly Run[]
  readonly align?: 'left' | 'right' | undefined
}

/** A table whose rows have the heights told. */
export interface TablePart {
  readonly kind: 'table'
  readonly box: Box
  /** Widths of its columns, in inches. */
  readonly widths: readonly number[]
  /** Heights of its rows, in inches. */
  readonly heights: readonly number[]
  readonly rows: readonly (readonly SlideCell[])[]
  /** Lines between rows. */
  readonly ruled: boolean
}

/** A series of a chart: a value a category, rounded as it is written. */
export interface ChartSeries {
  readonly title: string
  /** Undefined where the number is withheld: it is nowhere in the file. */
  readonly values: readonly (number | undefined)[]
  /** Ends of the interval of each value, which bars of error draw; none where they would be unreadable. */
  readonly intervals?: readonly (readonly [number, number] | undefined)[] | undefined
}

/** A chart that stays a chart: its numbers can be edited in the presentation. */
export interface ChartPart {
  readonly kind: 'chart'
  readonly form: 'bars' | 'pairs' | 'lines'
  readonly box: Box
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Of bars and pairs, the colour of each series; of bars, soft where the category is a net. */
  readonly accents: readonly Accent[]
  readonly soft: readonly boolean[]
  /** Largest value of the axis. */
  readonly max: number
  /** Points of its words. */
  readonly size: number
  /** What a person who does not see it is told. */
  readonly alt: string
}

/** Where the title stands, on the cover and on other slides. */
export const titleBoxes: Readonly<Record<'cover' | 'content', Box>> = {
  cover: { x: 0.9, y: 2, w: 11.5, h: 1.9 },
  content: { x: 0.6, y: 0.55, w: 12.1, h: 0.9 },
}

/** Where what stands over and under a slide stands. */
export const edgeBoxes: Readonly<Record<'over' | 'mark' | 'source' | 'number', Box>> = {
  over: { x: 0.6, y: 0.2, w: 8, h: 0.3 },
  mark: { x: 8.7, y: 0.2, w: 4, h: 0.3 },
  source: { x: 0.6, y: 6.85, w: 11.2, h: 0.45 },
  number: { x: 12, y: 6.9, w: 0.7, h: 0.3 },
}

/** What stands on a slide under its title. */
export type SlidePart = TextPart | TablePart | ChartPart

/** One slide: a title that fits, its parts, where its numbers come from, the speaker's notes. */
export interface Slide {
  /** The cover has its title in the middle. */
  readonly kind: 'cover' | 'content'
  /** Of whom and when it speaks, above the title. */
  readonly over?: Run | undefined
  readonly title: Run
  readonly parts: readonly SlidePart[]
  readonly source?: Run | undefined
  readonly notes: string
}

/** A presentation as data: rounding, words and places are decided here, the file is written elsewhere. */
export interface Deck {
  readonly title: string
  readonly author: string
  readonly language: 'fr' | 'en'
  /** Said on every slide; undefined when people answered. */
  readonly mark?: string | undefined
  readonly slides: readonly Slide[]
}
