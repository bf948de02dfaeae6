import type { Highs, Model } from 'highs'
import type {
  LinearAim,
  LinearAnswer,
  LinearOptimum,
  LinearProgram,
  LinearRow,
} from '../../protect/audit/linear-solver.ts'

/**
 * Solves the aims of a program one after the other on one model: each starts from the optimum of the
 * one before.
 *
 * @throws Error when an aim has no optimum
 */
export function solveProgram(highs: Highs, program: LinearProgram): LinearAnswer {
  return highs.withModel((model) => {
    // Presolve would throw away the optimum to start from.
    model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' })
    pass(model, program)
    return { optima: program.aims.map((aim) => solveAim(highs, model, aim)) }
  })
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
