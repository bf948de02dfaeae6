import { numberAt } from '../stats/number-at.ts'

/**
 * Some atoms of a sample, by index, in order. Ten thousand groups hold few atoms each: what is there is
 * kept, not what is not.
 */
export type AtomSet = Uint32Array

/** Respondents of the atoms that hold any. */
export interface AtomCounts {
  readonly atoms: AtomSet
  /** One an atom of the set. */
  readonly counts: Float64Array
}

/** The atoms from 0 to a number of them. */
export function firstAtoms(count: number): AtomSet {
  return Uint32Array.from({ length: count }, (_, atom) => atom)
}

/** 1 for the atoms of a set, 0 for the others of a sample. */
export function maskOf(atoms: AtomSet, width: number): Uint8Array {
  const mask = new Uint8Array(width)
  for (const atom of atoms) mask[atom] = 1
  return mask
}

/** The atoms of a set that are in every mask. */
export function within(atoms: AtomSet, ...masks: readonly (Uint8Array | undefined)[]): AtomSet {
  const own = masks.filter((mask) => mask !== undefined)
  return own.length === 0 ? atoms : atoms.filter((atom) => own.every((mask) => mask[atom] === 1))
}

/** The atoms that two sets share. */
export function sharedAtoms(a: AtomSet, b: AtomSet): AtomSet {
  let next = 0
  return a.filter((atom) => {
    while ((b[next] ?? Infinity) < atom) next += 1
    return b[next] === atom
  })
}

/** The atoms that are in any of some sets. */
export function anyAtoms(sets: readonly AtomSet[]): AtomSet {
  const [only, ...others] = sets
  if (only !== undefined && others.length === 0) return only
  return Uint32Array.from(new Set(sets.flatMap((atoms) => [...atoms]))).toSorted()
}

/** Adds up a series, one number an atom of the sample, over a set. */
export function sumAt(series: Float64Array, atoms: AtomSet): number {
  let sum = 0
  for (const atom of atoms) sum += numberAt(series, atom)
  return sum
}

/** Adds up counts over a set. */
export function countIn({ atoms, counts }: AtomCounts, among: AtomSet): number {
  let [sum, next] = [0, 0]
  for (const [at, atom] of atoms.entries()) {
    while ((among[next] ?? Infinity) < atom) next += 1
    if (among[next] === atom) sum += numberAt(counts, at)
  }
  return sum
}

/** Counts as a series, one number an atom of the sample. */
export function spreadCounts({ atoms, counts }: AtomCounts, width: number): Float64Array {
  const series = new Float64Array(width)
  for (const [at, atom] of atoms.entries()) series[atom] = numberAt(counts, at)
  return series
}

/** What of a series is not 0. */
export function countsOf(series: Float64Array): AtomCounts {
  const atoms = firstAtoms(series.length).filter((atom) => series[atom] !== 0)
  return { atoms, counts: Float64Array.from(atoms, (atom) => numberAt(series, atom)) }
}
