import type { Issue } from '../../core/issue.ts'

/** Ends the work of an engine, and says why: nothing partial is ever answered. */
export class EngineStop extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ code }) => code).join(', '))
    this.name = 'EngineStop'
    this.issues = issues
  }
}

/**
 * What to tell of an error.
 *
 * @throws the error itself when it is not a stop
 */
export function issuesOfStop(error: unknown): readonly Issue[] {
  if (error instanceof EngineStop) return error.issues
  throw error
}
