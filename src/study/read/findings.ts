import type { Issue, Note } from '../../core/issue.ts'

/** What reading a study has found so far. */
export interface Findings {
  readonly issues: Issue[]
  readonly notes: Note[]
}
