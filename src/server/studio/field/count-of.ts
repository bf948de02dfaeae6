import type { FieldCount } from '../../../api/field-answers.ts'

/** A count, or that it is too small to be told. */
export function countOf(n: number, fewerThan: number | undefined): FieldCount {
  return fewerThan === undefined ? { n } : { fewerThan }
}
