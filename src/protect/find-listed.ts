import { seededRandom } from '../core/random.ts'
import type { Exposure, ShownGroups } from './find-exposed.ts'

/** 2³¹ − 1: what vanishes modulo it vanishes, but for one chance in two thousand million. */
const prime = 2_147_483_647

/** The atoms that a group holds, each with somebody in it: fewer than a group must have people. */
export type SmallGroup = readonly number[]

/**
 * Lists likely small groups that nothing may be told of: small groups on the menu, atoms, and what a
 * group has more than another that it holds.
 *
 * @param sizes - respondents of each atom
 * @param menu - groups of the menu, hidden or not, as 0/1 vectors over the atoms
 */
export function listSmall(
  sizes: readonly number[],
  menu: readonly (readonly number[])[],
  smallest: number,
): readonly SmallGroup[] {
  const counted = menu.map((group) => ({ group, n: sizeOf(group, sizes) }))
  const isSmall = (n: number): boolean => n > 0 && n < smallest
  const own = counted.flatMap(({ group, n }) => (isSmall(n) ? [atomsHeld(group)] : []))
  const atoms = [...sizes.keys()].filter((atom) => isSmall(sizes[atom] ?? 0))
  const more = counted.flatMap((outer) =>
    counted.flatMap((inner) =>
      isSmall(outer.n - inner.n) && holdsAll(outer.group, inner.group)
        ? [atomsHeld(outer.group).filter((atom) => inner.group[atom] === 0)]
        : [],
    ),
  )
  return [...own, ...atoms.map((atom) => [atom]), ...more]
}

function sizeOf(vector: readonly number[], sizes: readonly number[]): number {
  return vector.reduce((sum, value, at) => sum + value * (sizes[at] ?? 0), 0)
}

function atomsHeld(vector: readonly number[]): SmallGroup {
  return [...vector.keys()].filter((at) => vector[at] !== 0)
}

function holdsAll(outer: readonly number[], inner: readonly number[]): boolean {
  return inner.every((value, at) => value <= (outer[at] ?? 0))
}

/**
 * Finds one of a list of small groups in the span of the groups shown. For where all sums are too many
 * to try.
 *
 * A target is found when its 0/1 vector is a combination of those shown, by elimination modulo
 * 2³¹ − 1; what it is made of is told. Small groups on no list, such as A − B − C, may be missed.
 *
 * Source: rule R5 of disclosure control (TRUST.md §3); Langsrud (2024), "Secondary cell suppression
 * by Gaussian elimination", Privacy in Statistical Databases.
 *
 * @param shown - the groups shown, and the sizes of atoms
 * @param targets - those of `listSmall`
 */
export function findListed(
  { sizes, groups }: ShownGroups,
  targets: readonly SmallGroup[],
): Exposure {
  const span = reduceModulo(groups, sizes.length)
  for (const target of targets) {
    if (!span.mayHold(target)) continue
    const used = span.expressedBy(target)
    if (used !== undefined) return { kind: 'group', used, needed: [] }
  }
  return { kind: 'nothing' }
}

/** A span that can tell what a vector in it is made of. */
interface Span {
  /** False of no group in it, and true of hardly any that is not: a sum of a few numbers. */
  readonly mayHold: (target: SmallGroup) => boolean
  /** Indexes of the groups that a target is a combination of; undefined when it is of none. */
  readonly expressedBy: (target: SmallGroup) => readonly number[] | undefined
}

interface PivotRow {
  readonly pivot: number
  /** The vector, then what it was made of. */
  readonly values: Float64Array
}

function reduceModulo(groups: readonly (readonly number[])[], width: number): Span {
  const rows: PivotRow[] = []
  const length = width + groups.length
  for (const [own, group] of groups.entries()) {
    const values = new Float64Array(length)
    values.set(group)
    values[width + own] = 1
    for (const row of rows) clearModulo(values, row)
    const pivot = values.subarray(0, width).findIndex((value) => value !== 0)
    if (pivot < 0) continue
    scaleModulo(values, inverseModulo(values[pivot] ?? 1))
    rows.push({ pivot, values })
  }
  const across = acrossAll(rows, width)
  return {
    mayHold: (target) => target.reduce((sum, at) => sum + (across[at] ?? 0), 0) % prime === 0,
    expressedBy: (target) => {
      const values = new Float64Array(length)
      for (const at of target) values[at] = 1
      for (const row of rows) clearModulo(values, row)
      if (values.subarray(0, width).some((value) => value !== 0)) return undefined
      return [...groups.keys()].filter((at) => values[width + at] !== 0)
    },
  }
}

/**
 * A vector at right angles to every row, drawn by chance where rows leave a choice: what is in their
 * span is at right angles to it too.
 */
function acrossAll(rows: readonly PivotRow[], width: number): Float64Array {
  const chance = seededRandom(width)
  const across = Float64Array.from({ length: width }, () => chance.integer(1, prime - 1))
  // A row is 0 at the pivots before it: from the last one on, all it needs is known.
  for (const { pivot, values } of rows.toReversed()) {
    let sum = 0
    for (let at = 0; at < width; at++) {
      const own = values[at] ?? 0
      if (own !== 0 && at !== pivot) sum = (sum + timesModulo(own, across[at] ?? 0)) % prime
    }
    across[pivot] = sum === 0 ? 0 : prime - sum
  }
  return across
}

// The loops below work in place: they run once a row, pivot and atom.

function clearModulo(values: Float64Array, { pivot, values: row }: PivotRow): void {
  const factor = values[pivot] ?? 0
  if (factor === 0) return
  const less = prime - factor
  for (let at = 0; at < values.length; at++) {
    const own = row[at] ?? 0
    if (own !== 0) values[at] = ((values[at] ?? 0) + timesModulo(less, own)) % prime
  }
}

function scaleModulo(values: Float64Array, factor: number): void {
  for (let at = 0; at < values.length; at++) {
    const own = values[at] ?? 0
    if (own !== 0) values[at] = timesModulo(factor, own)
  }
}

/** A product of two numbers under 2³¹ in two halves, each of which is exact. */
function timesModulo(a: number, b: number): number {
  const high = (a * Math.floor(b / 65_536)) % prime
  return (high * 65_536 + a * (b % 65_536)) % prime
}

/** By Fermat: a to the power of the prime less two. */
function inverseModulo(a: number): number {
  let [result, base, power] = [1, a, prime - 2]
  while (power > 0) {
    if (power % 2 === 1) result = timesModulo(result, base)
    base = timesModulo(base, base)
    power = Math.floor(power / 2)
  }
  return result
}
