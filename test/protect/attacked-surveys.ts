import { releaseOf } from './release-of.ts'
import { solverHere } from './solver-here.ts'
import { drawSurvey } from './synthetic-survey.ts'
import type { SyntheticSurvey } from './synthetic-survey.ts'
import type { LinearSolver } from '../../src/protect/audit/linear-solver.ts'
import type { Release } from '../../src/protect/protected.ts'

/** A survey, and all that was released of it; a property that fails names its seed. */
export interface Attacked {
  readonly seed: number
  readonly drawn: SyntheticSurvey
  readonly all: Release
}

/** Releases so many drawn surveys, audited. */
export async function attackedSurveys(
  count: number,
): Promise<{ readonly attacked: readonly Attacked[]; readonly solver: LinearSolver }> {
  const solver = await solverHere()
  const attacked: Attacked[] = []
  for (let seed = 1; seed <= count; seed++) {
    const drawn = drawSurvey(seed)
    attacked.push({ seed, drawn, all: (await releaseOf(drawn, solver)).all })
  }
  return { attacked, solver }
}
