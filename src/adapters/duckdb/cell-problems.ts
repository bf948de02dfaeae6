import { ProblemCounter } from '../../dataset/problem-counter.ts'
import type { CellProblem } from '../../dataset/problem-counter.ts'

/** Counts what is wrong with cells that stand for many rows alike. */
export class CellProblems extends ProblemCounter {
  /** Rows for which the next problems stand. */
  rows = 1

  override add(problem: CellProblem): void {
    for (let row = 0; row < this.rows; row++) super.add(problem)
  }
}
