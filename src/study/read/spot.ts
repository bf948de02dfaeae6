import type { Place } from '../../core/issue.ts'

/** A path into a value: keys of maps and indexes of lists. */
export type ValuePath = readonly (string | number)[]

/** A value of a YAML file and where it stands, so that a check can point at any part of it. */
export interface Spot {
  readonly file: string
  /** Where the value at a path under this one starts; the nearest place above it when absent. */
  readonly place: (...path: ValuePath) => Place
  /** Where the key of the value at a path stands. */
  readonly keyPlace: (...path: ValuePath) => Place
  /** The place of a character of the text at a path. */
  readonly textPlace: (offset: number, ...path: ValuePath) => Place
  /** The spot of a value under this one. */
  readonly at: (...path: ValuePath) => Spot
}
