/**
 * Several questions to one polyhedron: unknowns between 0 and their `upper` bound, under rows that
 * bound sums of them.
 */
export interface LinearProgram {
  /** Most that each unknown can be. */
  readonly upper: readonly number[]
  readonly rows: readonly LinearRow[]
  readonly aims: readonly LinearAim[]
}

/** A sum of unknowns between two bounds. */
export interface LinearRow {
  /** Indexes of the unknowns summed. */
  readonly unknowns: readonly number[]
  readonly low: number
  readonly high: number
}

/** A sum to make as small, or as large, as the rows allow. */
export interface LinearAim {
  readonly sense: 'least' | 'most'
  /** What each unknown counts for. **Shape**: unknowns. */
  readonly factors: readonly number[]
}

/** What was found, one optimum an aim. */
export interface LinearAnswer {
  readonly optima: readonly LinearOptimum[]
}

/** The value of an aim, and where it is reached. */
export interface LinearOptimum {
  readonly value: number
  /** **Shape**: unknowns. */
  readonly point: readonly number[]
}

/**
 * Port: solves linear programs that have a solution.
 *
 * @throws Error when a program has none, or when the solver stops
 */
export interface LinearSolver {
  solve(program: LinearProgram): Promise<LinearAnswer>
}
