import type { RakeMargin } from './rake-input.ts'

/** A total to reach: a level of a margin, or the sum of a number. */
export interface Term {
  readonly name: string
  /** Name of the level, for a margin. */
  readonly level?: string | undefined
  readonly target: number
}

/**
 * Calibration as its method sees it: units with a weight and what they add to each term.
 *
 * A unit is a respondent, or all respondents alike in every margin.
 */
export interface CalibrationProblem {
  /** Weight of each unit before calibration, at least 0. */
  readonly weights: Float64Array
  /** Margins: the term of each unit, an array a margin. */
  readonly memberships: readonly Uint32Array[]
  /** Numbers of each unit, an array a total; their terms follow those of margins. */
  readonly columns: readonly Float64Array[]
  readonly terms: readonly Term[]
}

/** The terms of margins, level by level. */
export function marginTerms({ name, targets, levels }: RakeMargin): readonly Term[] {
  return Array.from(targets, (target, level) => ({
    name,
    level: levels?.[level] ?? String(level),
    target,
  }))
}

/** The linear predictor x'λ of each unit. */
export function predict(problem: CalibrationProblem, slopes: Float64Array): Float64Array {
  const { weights, memberships, columns } = problem
  const predictor = new Float64Array(weights.length)
  for (const terms of memberships) {
    for (let i = 0; i < predictor.length; i++) {
      predictor[i] = (predictor[i] ?? 0) + (slopes[terms[i] ?? 0] ?? 0)
    }
  }
  columns.forEach((values, at) => {
    const slope = slopes[firstColumn(problem) + at] ?? 0
    for (let i = 0; i < predictor.length; i++) {
      predictor[i] = (predictor[i] ?? 0) + slope * (values[i] ?? 0)
    }
  })
  return predictor
}

/** Sum of weight × x of each term. */
export function termTotals(problem: CalibrationProblem, weights: Float64Array): Float64Array {
  const { memberships, columns, terms } = problem
  const totals = new Float64Array(terms.length)
  for (const members of memberships) {
    for (let i = 0; i < weights.length; i++) {
      const term = members[i] ?? 0
      totals[term] = (totals[term] ?? 0) + (weights[i] ?? 0)
    }
  }
  columns.forEach((values, at) => {
    totals[firstColumn(problem) + at] = dot(weights, values)
  })
  return totals
}

/** Σ weight × x x'. **Shape**: terms × terms, by rows. */
export function crossProducts(problem: CalibrationProblem, weights: Float64Array): Float64Array {
  const { memberships, columns, terms } = problem
  const size = terms.length
  const products = new Float64Array(size * size)
  memberships.forEach((rows, at) => {
    for (const members of memberships.slice(at))
      addPairs(products, weights, { rows, members, size })
  })
  columns.forEach((values, at) => {
    const own = firstColumn(problem) + at
    const scaled = weights.map((weight, i) => weight * (values[i] ?? 0))
    const row = termTotals(problem, scaled)
    for (let term = 0; term <= own; term++) products[term * size + own] = row[term] ?? 0
    for (let later = at + 1; later < columns.length; later++) {
      products[own * size + firstColumn(problem) + later] = dot(scaled, columns[later])
    }
  })
  mirror(products, size)
  return products
}

function addPairs(
  products: Float64Array,
  weights: Float64Array,
  pair: { readonly rows: Uint32Array; readonly members: Uint32Array; readonly size: number },
): void {
  const { rows, members, size } = pair
  for (let i = 0; i < weights.length; i++) {
    const at = (rows[i] ?? 0) * size + (members[i] ?? 0)
    products[at] = (products[at] ?? 0) + (weights[i] ?? 0)
  }
}

/** Copies what stands above the diagonal below it. */
function mirror(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      matrix[row * size + column] = matrix[column * size + row] ?? 0
    }
  }
}

function firstColumn({ terms, columns }: CalibrationProblem): number {
  return terms.length - columns.length
}

function dot(a: Float64Array, b: Float64Array | undefined): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b?.[i] ?? 0)
  return sum
}
