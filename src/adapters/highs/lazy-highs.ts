import { openHighs } from './highs-solver.ts'
import type { HighsOptions, HighsSolver } from './highs-solver.ts'

/** HiGHS, opened by the first program it is asked: most audits settle without one. */
export function lazyHighs(options: HighsOptions = {}): HighsSolver {
  let opened: Promise<HighsSolver> | undefined
  return {
    solve: async (program) => {
      opened ??= openHighs(options)
      return (await opened).solve(program)
    },
    close: async () => {
      await (await opened)?.close()
    },
  }
}
