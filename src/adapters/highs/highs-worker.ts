import { parentPort } from 'node:worker_threads'
import type { LinearAnswer, LinearProgram } from '../../protect/audit/linear-solver.ts'
import { loadHighs } from './load-highs.ts'
import { ProgramModel } from './program-model.ts'

/** What the thread answers: optima, or what went wrong. */
export type SolverReply = { readonly answer: LinearAnswer } | { readonly error: unknown }

const loading = loadHighs().then((highs) => new ProgramModel(highs))

parentPort?.on('message', (program: LinearProgram) => {
  void reply(program)
})

async function reply(program: LinearProgram): Promise<void> {
  try {
    const answer = (await loading).solve(program)
    parentPort?.postMessage({ answer } satisfies SolverReply)
  } catch (error) {
    parentPort?.postMessage({ error } satisfies SolverReply)
  }
}
