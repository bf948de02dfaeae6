import type { Exposure, ShownGroups } from './find-exposed.ts'

/** 2³¹ − 1: what vanishes modulo it vanishes, but for one chance in two thousand million. */
const prime = 2_147_483_647

/**
 * Finds one of a list of likely small groups in the span of the groups shown: small groups on the menu,
 * atoms, and what a group has more than another that it holds. For where all sums are too many to try.
 *
 * A target is found when its 0/1 vector is a combination of those shown, by elimination modulo
 * 2³¹ − 1; what it is made of is told. Small groups on no list, such as A − B − C, may be missed.
 *
 * Source: rule R5 of disclosure control (TRUST.md §3); Langsrud (2024), "Secondary cell suppression
 * by Gaussian elimination", Privacy in Statistical Databases.
 *
 * @param shown - the groups shown, and the sizes of atoms
 * @param menu - groups of the menu, hidden or not, as 0/1 vectors over the same atoms
 */
export function findListed(
  { sizes, groups }: ShownGroups,
  menu: readonly (readonly number[])[],
  smallest: number,
): Exposure {
  const span = reduceModulo(groups, sizes.length)
  for (const target of listTargets(sizes, menu, smallest)) {
    const used = span.expressedBy(target)
    if (used !== undefined) return { kind: 'group', used, needed: [] }
  }
  return { kind: 'nothing' }
}

/** Small groups that nothing may be told of. */
function* listTargets(
  sizes: readonly number[],
  menu: readonly (readonly number[])[],
  smallest: number,
): Generator<readonly number[]> {
  const isSmall = (vector: readonly number[]): boolean => {
    const n = sizeOf(vector, sizes)
    return n > 0 && n < smallest
  }
  for (const group of menu) if (isSmall(group)) yield group
  for (const [atom, n] of sizes.entries()) {
    if (n > 0 && n < smallest) yield sizes.map((_, at) => (at === atom ? 1 : 0))
  }
  for (const outer of menu) {
    for (const inner of menu) {
      const left = outer.map((value, at) => value - (inner[at] ?? 0))
      if (isSmall(left) && left.every((value) => value >= 0)) yield left
    }
  }
}

function sizeOf(vector: readonly number[], sizes: readonly number[]): number {
  return vector.reduce((sum, value, at) => sum + value * (sizes[at] ?? 0), 0)
}

/** A span that can tell what a vector in it is made of. */
interface Span {
  /** Indexes of the groups that a vector is a combination of; undefined when it is none. */
  readonly expressedBy: (vector: readonly number[]) => readonly number[] | undefined
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
  return {
    expressedBy: (vector) => {
      const values = new Float64Array(length)
      values.set(vector)
      for (const row of rows) clearModulo(values, row)
      if (values.subarray(0, width).some((value) => value !== 0)) return undefined
      return [...groups.keys()].filter((at) => values[width + at] !== 0)
    },
  }
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
