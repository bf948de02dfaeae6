import type { Atom, MergedAtoms } from './merge-atoms.ts'
import { leftOver, reduceRows } from './reduce-rows.ts'
import type { ReducedRow } from './reduce-rows.ts'

interface ShownColumn {
  readonly index: number
}

/** What is left of the groups found once what is shown is taken out of them. */
interface Basis {
  readonly key: string
  readonly rows: readonly ReducedRow[]
  readonly left: readonly Float64Array[]
}

/**
 * Small groups that came out of what was shown before. Most columns that are tried again would give one
 * of these away once more: that is told by a comparison of two rows, without looking for others.
 */
export class KnownExposures {
  readonly #vectors = new Map<number, Float64Array>()
  readonly #width: number
  readonly #total: Float64Array
  readonly #groups: Float64Array[] = []
  #basis: Basis | undefined

  /** @param atoms - with somebody in each */
  constructor(atoms: readonly Atom[]) {
    this.#width = atoms.length
    this.#total = Float64Array.from(atoms, ({ isGone }) => (isGone === true ? 0 : 1))
    for (const [at, { columns }] of atoms.entries()) {
      for (const column of columns) {
        const vector = this.#vectors.get(column) ?? new Float64Array(this.#width)
        vector[at] = 1
        this.#vectors.set(column, vector)
      }
    }
  }

  /** Keeps a group that was found, as a set of merged atoms. */
  add({ placeOf }: MergedAtoms, held: readonly number[]): void {
    const places = new Set(held)
    this.#groups.push(Float64Array.from(placeOf, (place) => (places.has(place) ? 1 : 0)))
    this.#basis = undefined
  }

  /** Whether a known group is a combination of the columns shown, the total and one more column. */
  comesOutOf(shown: readonly ShownColumn[], more: ShownColumn): boolean {
    const basis = this.#basisOf(shown)
    const own = basis === undefined ? undefined : leftOver(this.#vectorOf(more), basis.rows)
    if (basis === undefined || own === undefined) return false
    return basis.left.some((left) => isParallel(left, own))
  }

  #basisOf(shown: readonly ShownColumn[]): Basis | undefined {
    const key = shown.map(({ index }) => index).join()
    if (this.#basis?.key === key) return this.#basis
    const groups = [...shown.map((one) => this.#vectorOf(one)), this.#total]
    const reduced = reduceRows(groups, this.#width)
    if (reduced === undefined) return undefined
    const left = this.#groups.flatMap((group) => leftOver(group, reduced.rows) ?? [])
    this.#basis = { key, rows: reduced.rows, left }
    return this.#basis
  }

  #vectorOf({ index }: ShownColumn): Float64Array {
    return this.#vectors.get(index) ?? new Float64Array(this.#width)
  }
}

/** Whether a row is 0 or the same as another, but for its sign: both are without a common divisor. */
function isParallel(left: Float64Array, other: Float64Array): boolean {
  const first = left.findIndex((value) => value !== 0)
  if (first < 0) return true
  const sign = left[first] === other[first] ? 1 : -1
  return left.every((value, at) => value === sign * (other[at] ?? 0))
}
