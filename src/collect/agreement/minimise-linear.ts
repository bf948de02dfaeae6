/** A linear condition on the unknowns of a program. */
export interface LinearRow {
  /** One coefficient an unknown. */
  readonly coefficients: readonly number[]
  readonly relation: 'at_most' | 'equal'
  readonly bound: number
}

/** Unknowns of at least nil, a cost to make small, conditions to keep. */
export interface LinearProgram {
  readonly cost: readonly number[]
  readonly rows: readonly LinearRow[]
}

/** Below this a number counts as nil: coefficients here are small whole numbers. */
const tolerance = 1e-9
/** Pivots by steepest cost before Bland's rule, which is slow but never turns in circles. */
const steepestPivots = 400

/** The simplex tableau: one line a condition, bound last; `basis` names the unknown of each line. */
interface Tableau {
  readonly lines: Float64Array[]
  readonly basis: number[]
  readonly width: number
}

/** Takes a multiple of one line from another. */
function subtract(line: Float64Array, factor: number, from: Float64Array): void {
  if (Math.abs(factor) < tolerance) return
  for (const [k, value] of line.entries()) from[k] = (from[k] ?? 0) - factor * value
}

/** Brings an unknown into the basis at a row, and out of every other line and the cost. */
function pivot(
  tableau: Tableau,
  cost: Float64Array,
  at: { readonly row: number; readonly column: number },
): void {
  const line = tableau.lines[at.row] ?? new Float64Array()
  const head = line[at.column] ?? 1
  for (const [k, value] of line.entries()) line[k] = value / head
  for (const other of [...tableau.lines, cost]) {
    if (other !== line) subtract(line, other[at.column] ?? 0, other)
  }
  tableau.basis[at.row] = at.column
}

/** The column that lowers the cost most, or with Bland's rule the first that lowers it at all. */
function entering(cost: Float64Array, width: number, bland: boolean): number {
  let best = -1
  let lowest = -tolerance
  for (let column = 0; column < width; column++) {
    const price = cost[column] ?? 0
    if (price >= lowest) continue
    if (bland) return column
    best = column
    lowest = price
  }
  return best
}

/** The line that stops the entering unknown first; ties go to the smallest unknown (Bland). */
function leaving(tableau: Tableau, column: number): number {
  let best = -1
  let smallest = Infinity
  for (const [row, line] of tableau.lines.entries()) {
    const slope = line[column] ?? 0
    if (slope <= tolerance) continue
    const ratio = (line[tableau.width] ?? 0) / slope
    const tied = Math.abs(ratio - smallest) <= tolerance
    if (tied ? (tableau.basis[row] ?? 0) < (tableau.basis[best] ?? 0) : ratio < smallest) {
      best = row
      smallest = ratio
    }
  }
  return best
}

/** Pivots until no unknown lowers the cost; columns from `width` on may not enter. */
function descend(tableau: Tableau, cost: Float64Array, width: number): void {
  for (let turn = 0; ; turn++) {
    const column = entering(cost, width, turn > steepestPivots)
    if (column < 0) return
    const row = leaving(tableau, column)
    if (row < 0) throw new Error('minimiseLinear requires a cost that cannot fall for ever')
    pivot(tableau, cost, { row, column })
  }
}

/** Lines with a slack for each inequality and an artificial unknown where no slack can start. */
function openTableau(program: LinearProgram): { tableau: Tableau; artificialFrom: number } {
  const unknowns = program.cost.length
  const slacks = program.rows.filter(({ relation }) => relation === 'at_most').length
  const artificialFrom = unknowns + slacks
  const needsArtificial = program.rows.map((row) => row.relation === 'equal' || row.bound < 0)
  const width = artificialFrom + needsArtificial.filter(Boolean).length
  const basis: number[] = []
  let slack = unknowns
  let artificial = artificialFrom
  const lines = program.rows.map((row, at) => {
    const line = new Float64Array(width + 1)
    const sign = row.bound < 0 ? -1 : 1
    for (const [k, value] of row.coefficients.entries()) line[k] = sign * value
    line[width] = sign * row.bound
    const own = row.relation === 'at_most' ? slack++ : -1
    if (own >= 0) line[own] = sign
    const start = needsArtificial[at] === true ? artificial++ : own
    line[start] = 1
    basis.push(start)
    return line
  })
  return { tableau: { lines, basis, width }, artificialFrom }
}

/** The cost line as seen from the present basis. */
function reducedCost(tableau: Tableau, cost: readonly number[]): Float64Array {
  const line = new Float64Array(tableau.width + 1)
  for (const [k, value] of cost.entries()) line[k] = value
  for (const [row, unknown] of tableau.basis.entries()) {
    subtract(tableau.lines[row] ?? new Float64Array(), cost[unknown] ?? 0, line)
  }
  return line
}

/** Pushes artificial unknowns at nil out of the basis, where a true unknown can take the line. */
function expelArtificials(tableau: Tableau, artificialFrom: number): void {
  for (const [row, unknown] of tableau.basis.entries()) {
    if (unknown < artificialFrom) continue
    const line = tableau.lines[row] ?? new Float64Array()
    const column = line.findIndex((value, k) => k < artificialFrom && Math.abs(value) > 1e-7)
    if (column >= 0) pivot(tableau, new Float64Array(tableau.width + 1), { row, column })
  }
}

/**
 * Finds the unknowns of least cost that keep every condition (two-phase simplex, dense tableau).
 *
 * It is meant for the small programs of one question: tens of unknowns and conditions.
 *
 * @returns one value an unknown, or undefined when no values keep every condition
 * @throws Error when the cost can fall for ever
 *
 * **Source**: Dantzig 1963, *Linear Programming and Extensions*, ch. 5; rule against circles: Bland
 * 1977, *Math. Oper. Res.* 2(2).
 */
export function minimiseLinear(program: LinearProgram): readonly number[] | undefined {
  const { tableau, artificialFrom } = openTableau(program)
  const misfit = Array.from({ length: tableau.width }, (_, k) => (k < artificialFrom ? 0 : 1))
  const phaseOne = reducedCost(tableau, misfit)
  descend(tableau, phaseOne, artificialFrom)
  if (Math.abs(phaseOne[tableau.width] ?? 0) > 1e-6) return undefined
  expelArtificials(tableau, artificialFrom)
  descend(tableau, reducedCost(tableau, program.cost), artificialFrom)
  const values = program.cost.map(() => 0)
  for (const [row, unknown] of tableau.basis.entries()) {
    if (unknown < values.length) values[unknown] = tableau.lines[row]?.[tableau.width] ?? 0
  }
  return values
}
