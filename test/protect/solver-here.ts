import { loadHighs } from '../../src/adapters/highs/load-highs.ts'
import { ProgramModel } from '../../src/adapters/highs/program-model.ts'
import type { LinearSolver } from '../../src/protect/audit/linear-solver.ts'

/** HiGHS in the test’s own thread: thousands of small programs would wait for another one. */
export async function solverHere(): Promise<LinearSolver> {
  const model = new ProgramModel(await loadHighs())
  return { solve: async (program) => Promise.resolve(model.solve(program)) }
}
