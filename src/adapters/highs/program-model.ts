import type { Highs, Model } from 'highs'
import type {
  LinearAim,
  LinearAnswer,
  LinearOptimum,
  LinearProgram,
  LinearRow,
} from '../../protect/audit/linear-solver.ts'

/**
 * Solves programs one after the other, each aim from the optimum of the one before, as long as the rows
 * stay the same.
 */
export class ProgramModel {
  readonly #highs: Highs
  readonly #model: Model
  #rows: Pick<LinearProgram, 'upper' | 'rows'> | undefined

  constructor(highs: Highs) {
    this.#highs = highs
    this.#model = highs.createModel()
    // Presolve would throw away the optimum to start from.
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' })
  }

  /** @throws Error when an aim has no optimum */
  solve(program: LinearProgram): LinearAnswer {
    if (this.#rows === undefined || !areSame(this.#rows, program)) pass(this.#model, program)
    this.#rows = program
    return { optima: program.aims.map((aim) => solveAim(this.#highs, this.#model, aim)) }
  }
}

function areSame(
  one: Pick<LinearProgram, 'upper' | 'rows'>,
  other: Pick<LinearProgram, 'upper' | 'rows'>,
): boolean {
  return (
    one.rows.length === other.rows.length &&
    areEqual(one.upper, other.upper) &&
    one.rows.every((row, at) => isSameRow(row, other.rows[at]))
  )
}

function isSameRow(row: LinearRow, other: LinearRow | undefined): boolean {
  if (other === undefined || row.low !== other.low || row.high !== other.high) return false
  return areEqual(row.unknowns, other.unknowns)
}

function areEqual(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((value, at) => value === others[at])
}

function pass(model: Model, { upper, rows }: LinearProgram): void {
  model.passModel({
    numCols: upper.length,
    numRows: rows.length,
    colCost: new Float64Array(upper.length),
    colLower: new Float64Array(upper.length),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, ({ low }) => low),
    rowUpper: Float64Array.from(rows, ({ high }) => high),
    matrix: matrixOf(rows, upper.length),
  })
}

type Matrix = Parameters<Model['passModel']>[0]['matrix']

function matrixOf(rows: readonly LinearRow[], numCols: number): Matrix {
  const starts = new Int32Array(rows.length + 1)
  for (const [row, { unknowns }] of rows.entries()) {
    starts[row + 1] = (starts[row] ?? 0) + unknowns.length
  }
  const indices = Int32Array.from(rows.flatMap(({ unknowns }) => unknowns))
  const values = new Float64Array(indices.length).fill(1)
  return { format: 'csr', numRows: rows.length, numCols, starts, indices, values }
}

function solveAim(
  { constants }: Highs,
  model: Model,
  { sense, factors }: LinearAim,
): LinearOptimum {
  const everything = { kind: 'range', from: 0, to: factors.length - 1 } as const
  model.changeColsCost(everything, Float64Array.from(factors))
  const { minimize, maximize } = constants.objectiveSense
  model.changeObjectiveSense(sense === 'least' ? minimize : maximize)
  model.run()
  const status = model.getModelStatus()
  if (status !== constants.modelStatus.optimal) {
    throw new Error(`the solver found no optimum (status ${String(status)})`)
  }
  return { value: model.getObjectiveValue(), point: Array.from(model.getSolution().colValue) }
}
