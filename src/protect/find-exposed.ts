import { commonDivisor, reduceRows } from './reduce-rows.ts'
import type { ReducedRow } from './reduce-rows.ts'
import { searchSums } from './search-sums.ts'

/** Groups that are shown, as 0/1 vectors over atoms. */
export interface ShownGroups {
  /** Respondents of each atom, at least one; the largest first, which keeps the search short. */
  readonly sizes: readonly number[]
  /** **Shape**: groups × atoms. */
  readonly groups: readonly (readonly number[])[]
}

/** What the groups shown give away. */
export type Exposure =
  | { readonly kind: 'nothing' }
  /** Too much to look through: to be taken for an exposure that any of the groups may be part of. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'group'
      /** Groups that one way of computing it adds or subtracts, by index. */
      readonly used: readonly number[]
      /** Those among them that no way can do without. */
      readonly needed: readonly number[]
      /** Atoms that the group holds, where it was found among all sums. */
      readonly held?: readonly number[] | undefined
    }

/** A number under this leaves room for exact sums and products. */
const largestLevel = 2 ** 20

/**
 * Finds a group of fewer than `smallest` respondents that can be computed from the groups shown, by
 * adding, subtracting and multiplying them by whatever numbers.
 *
 * Sound and complete: a group is computable when its 0/1 vector over atoms lies in the span of those
 * shown. With the span in reduced row echelon form, such a vector is the sum of the rows whose
 * pivots it holds. So all sums of rows whose pivots are small are tried, leaving off where some atom
 * can no longer come out as 0 or 1 or too many respondents are held already.
 *
 * Source: the criterion of Langsrud (2024), "Secondary cell suppression by Gaussian elimination",
 * Privacy in Statistical Databases, here with every small group as a target.
 */
export function findExposed({ sizes, groups }: ShownGroups, smallest: number): Exposure {
  if (!sizes.some((n) => n < smallest)) return { kind: 'nothing' }
  const reduced = reduceRows(groups.map(mark), sizes.length)
  if (reduced === undefined) return { kind: 'unknown' }
  const rows = reduced.rows.filter(({ pivot }) => (sizes[pivot] ?? 0) < smallest)
  const level = rows.map(pivotOf).reduce(commonMultiple, 1)
  if (level > largestLevel) return { kind: 'unknown' }
  const scaled = rows.map((row) => scaleRow(row, level))
  const found = searchSums(scaled, { sizes, level, smallest })
  if (found === 'none') return { kind: 'nothing' }
  if (found === 'unknown') return { kind: 'unknown' }
  const used = [...groups.keys()].filter((at) => (found[sizes.length + at] ?? 0) !== 0)
  const needed = used.filter((at) =>
    reduced.vanished.every((row) => (row[sizes.length + at] ?? 0) === 0),
  )
  const held = [...sizes.keys()].filter((atom) => found[atom] !== 0)
  return { kind: 'group', used, needed, held }
}

/** A row whose pivot comes to a level. */
function scaleRow({ pivot, values }: ReducedRow, level: number): Float64Array {
  const own = values[pivot] ?? 1
  return own === level ? values : values.map((value) => (value * level) / own)
}

/** A group followed by its place among the groups, so that sums tell what they were made of. */
function mark(
  group: readonly number[],
  own: number,
  groups: readonly (readonly number[])[],
): Float64Array {
  const marked = new Float64Array(group.length + groups.length)
  marked.set(group)
  marked[group.length + own] = 1
  return marked
}

function pivotOf({ pivot, values }: ReducedRow): number {
  return values[pivot] ?? 1
}

function commonMultiple(a: number, b: number): number {
  return Math.abs(a * b) / commonDivisor(a, b)
}
