import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { systemCode } from '../system-code.ts'

/**
 * A database that failed, with the issue to tell.
 *
 * `isTemporary`: worth another try (503); whether a commit under way took place is then not known,
 * which is why every write may be repeated.
 */
export class StorageError extends Error {
  readonly issue: Issue
  readonly isTemporary: boolean

  constructor(told: Issue, cause?: unknown) {
    super(told.code, { cause })
    this.name = 'StorageError'
    this.issue = told
    this.isTemporary = ['storage.unavailable', 'storage.busy', 'storage.full'].includes(told.code)
  }
}

/** SQLSTATE classes and system codes that mean: nobody is there, or no longer. */
const awayCodes =
  /^(?:08...|57P0[1-5]|58...|XX00.|E[A-Z]+REFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EACCES)$/
const awayWords = /terminated|timeout|not queryable|ended|closed|ECONN/i
// 25006: our own server refuses writes while its disk is nearly full.
const fullCodes = new Set(['53100', '25006', 'ENOSPC'])
const busyCodes = new Set(['53000', '53200', '53300', '57014', '55P03', '40001', '40P01'])

/** What became of the database, as a coded error; what is not one of the database stays as it is. */
export function storageError(error: unknown): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error
  const code = systemCode(error)
  if (code === undefined) {
    return awayWords.test(error.message)
      ? new StorageError(issue('storage.unavailable', { reason: 'connection' }), error)
      : error
  }
  const told = issueOf(code)
  return told === undefined ? error : new StorageError(told, error)
}

function issueOf(code: string): Issue | undefined {
  if (fullCodes.has(code)) return issue('storage.full')
  if (busyCodes.has(code)) return issue('storage.busy', { reason: code })
  if (awayCodes.test(code)) return issue('storage.unavailable', { reason: code })
  if (code.startsWith('22')) return issue('storage.unstorable', { reason: code })
  if (/^[0-9A-Z]{5}$/.test(code)) return issue('storage.failed', { reason: code })
  return undefined
}

/** Runs work on a database; its errors come out coded. */
export async function coded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storageError(error)
  }
}
