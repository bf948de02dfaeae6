import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { PopulationSizes } from '../weigh/design-columns.ts'
import type { PlainSide } from './plain-side.ts'

/**
 * Stacks the population sizes of two sides that share units: a stratum has one size for both.
 *
 * **Issues**: `compare.sizes_on_one_side`.
 */
export function stackSizes(
  first: PlainSide,
  second: PlainSide,
): Result<PopulationSizes | undefined> {
  const pairs = [
    [first, second],
    [second, first],
  ] as const
  const lacking = pairs.filter(([side, other]) => lacksSizes(side, other))
  if (lacking.length > 0) {
    return fail(
      lacking.map(([side, other]) =>
        issue('compare.sizes_on_one_side', { side: side.name, other: other.name }),
      ),
    )
  }
  const sizes = stackNumbers(first.fpc?.first, second.fpc?.first)
  const withinUnits = stackNumbers(first.fpc?.second, second.fpc?.second)
  return ok(sizes === undefined ? undefined : { first: sizes, second: withinUnits })
}

function lacksSizes({ fpc }: PlainSide, other: PlainSide): boolean {
  return (['first', 'second'] as const).some(
    (stage) => other.fpc?.[stage] !== undefined && fpc?.[stage] === undefined,
  )
}

function stackNumbers(
  a: ArrayLike<number> | undefined,
  b: ArrayLike<number> | undefined,
): readonly number[] | undefined {
  return a === undefined || b === undefined ? undefined : [...Array.from(a), ...Array.from(b)]
}
