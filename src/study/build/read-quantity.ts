import type { IssueCode } from '../../core/catalogue/index.ts'
import type { Delay, QuantityUnit } from '../strategy.ts'

/** A number with its unit; shares and points as 0–1. */
export interface Quantity {
  readonly value: number
  readonly unit: QuantityUnit
}

const units: Readonly<Record<string, QuantityUnit>> = {
  '%': 'share',
  point: 'points',
  points: 'points',
  mean: 'mean',
  nps: 'nps',
}

const pattern = /^([+\-\u2212]?\d+(?:[.,]\d+)?)[ \u00a0\u202f]*(\p{L}+|%)?$/iu

/**
 * Reads a threshold or a movement: `25 %`, `-10 points`, `5.5 mean`, `20 nps`.
 *
 * @returns the quantity, or the code of what is wrong with it
 */
export function readQuantity(written: string | number): Quantity | IssueCode {
  if (typeof written === 'number') return 'study.threshold_without_unit'
  const [, digits = '', word] = pattern.exec(written.trim()) ?? []
  if (digits === '') return 'study.bad_threshold'
  if (word === undefined) return 'study.threshold_without_unit'
  const unit = units[word.toLowerCase()]
  if (unit === undefined) return 'study.bad_threshold'
  const value = Number(digits.replace('\u2212', '-').replace(',', '.'))
  // Divided, never multiplied by 0.01: 29 / 100 is the number that a share of 29 % is written as.
  return { value: unit === 'share' || unit === 'points' ? value / 100 : value, unit }
}

/** Reads a delay, such as `3 months`; undefined when it is none. */
export function readDelay(written: string): Delay | undefined {
  const [, count, unit] = /^(\d{1,3}) (day|week|month)s?$/.exec(written.trim()) ?? []
  if (count === undefined || Number(count) === 0) return undefined
  if (unit === 'day' || unit === 'week' || unit === 'month') return { count: Number(count), unit }
  return undefined
}
