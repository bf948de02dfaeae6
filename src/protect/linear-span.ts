/** A prime under 2²⁶, so that products stay exact; rank over it is rank over the rationals here. */
const prime = 67_108_859

/**
 * What can be computed from published groups by adding and subtracting them.
 *
 * Groups are 0/1 vectors over atoms; exact arithmetic modulo a prime larger than any determinant of
 * such vectors that a banner can make.
 */
export interface LinearSpan {
  /** Whether a group is a combination of those published. */
  holds(group: readonly number[]): boolean
}

/**
 * Reduces published groups to a basis.
 *
 * **Shape**: groups × atoms.
 *
 * Source: Langsrud (2024), "Secondary cell suppression by Gaussian elimination", Privacy in
 * Statistical Databases.
 */
export function spanOf(groups: readonly (readonly number[])[]): LinearSpan {
  const basis: { readonly pivot: number; readonly vector: readonly number[] }[] = []
  const reduce = (group: readonly number[]): readonly number[] => {
    let left = group
    for (const { pivot, vector } of basis) {
      const factor = left[pivot] ?? 0
      if (factor === 0) continue
      left = left.map((value, at) => modulo(value - factor * (vector[at] ?? 0)))
    }
    return left
  }
  for (const group of groups) {
    const left = reduce(group)
    const pivot = left.findIndex((value) => value !== 0)
    if (pivot < 0) continue
    const scale = inverse(left[pivot] ?? 1)
    basis.push({ pivot, vector: left.map((value) => modulo(value * scale)) })
  }
  return { holds: (group) => reduce(group).every((value) => value === 0) }
}

function modulo(value: number): number {
  const left = value % prime
  return left < 0 ? left + prime : left
}

/** Inverse by Fermat: aᵖ⁻². */
function inverse(value: number): number {
  let [result, power] = [1, value]
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = modulo(result * power)
    power = modulo(power * power)
  }
  return result
}
