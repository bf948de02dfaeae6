import type { Issue } from '../../core/issue.ts'

/** Ends the work of an engine, and says why: nothing partial is ever answered. */
export class EngineStop extends Error {
  readonly issue: Issue

  constructor(why: Issue) {
    super(why.code)
    this.name = 'EngineStop'
    this.issue = why
  }
}
