import type { DerivedFormat } from '../format/derived-format.ts'
import type { Item } from '../read/listed.ts'
import type { Variable } from '../variable.ts'

/** A derived variable and where it stands. */
export interface PlacedDerived extends Item<DerivedFormat> {
  readonly variable: Variable
}
