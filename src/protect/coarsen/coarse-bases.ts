import type { Bases } from '../../tabulate/table.ts'

/** A count as the nearest multiple of a step; nobody stays nobody, and somebody stays somebody. */
export function coarseCount(count: number, step: number): number {
  if (step <= 1 || count === 0) return count
  return Math.max(step, step * Math.round(count / step))
}

/** Bases as multiples of a step. */
export function coarseBases({ kind, n, weightedN, effectiveN }: Bases, step: number): Bases {
  return {
    kind,
    n: coarseCount(n, step),
    weightedN: coarseCount(weightedN, step),
    effectiveN: coarseCount(effectiveN, step),
  }
}
