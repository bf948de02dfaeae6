import type { WeightBin } from './weight-diagnostics.ts'

/** Where the bins of weights end, as ratios to their mean. */
const edges = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 5, Infinity]

/** Counts weights by how many times their mean they are, one after another. */
export class WeightBins {
  readonly #mean: number
  readonly #counts = new Float64Array(edges.length)

  constructor(mean: number) {
    this.#mean = mean
  }

  add(weight: number): void {
    const ratio = weight / this.#mean
    const at = edges.findIndex((edge) => ratio < edge)
    this.#counts[at] = (this.#counts[at] ?? 0) + 1
  }

  /** From the lightest; empty ones too. */
  bins(): readonly WeightBin[] {
    return edges.map((to, at) => ({ from: edges[at - 1] ?? 0, to, n: this.#counts[at] ?? 0 }))
  }
}
