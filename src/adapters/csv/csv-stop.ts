import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { systemCode } from '../system-code.ts'

/** Ends the reading of a file that cannot be read further, and says why. */
export class CsvStop extends Error {
  readonly issue: Issue

  constructor(why: Issue) {
    super(why.code)
    this.name = 'CsvStop'
    this.issue = why
  }
}

/**
 * Turns what ended a reading into an issue: the file is absent, or cannot be read.
 *
 * @throws the error itself when the operating system is not its cause.
 */
export function issueOfError(error: unknown, file: string): Issue {
  if (error instanceof CsvStop) return error.issue
  const code = systemCode(error)
  if (code === undefined) throw error
  if (code === 'ENOENT') return issue('file.missing', { file }, { file })
  return issue('file.unreadable', { file, reason: code }, { file })
}
