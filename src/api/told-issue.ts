/** A problem in the words of the language that was asked for, and where it stands. */
export interface ToldIssue {
  readonly code: string
  readonly message: string
  readonly file?: string | undefined
  /** From 1. */
  readonly line?: number | undefined
  /** From 1. */
  readonly column?: number | undefined
}
