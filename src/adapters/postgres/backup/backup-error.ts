import { issue } from '../../../core/issue.ts'
import type { Issue } from '../../../core/issue.ts'
import { systemCode } from '../../system-code.ts'

/** A backup that is not what was written. */
export class BackupError extends Error {
  readonly issue: Issue

  constructor(told: Issue, cause?: unknown) {
    super(told.code, { cause })
    this.name = 'BackupError'
    this.issue = told
  }
}

/** What is wrong with a backup that could not be read; other errors stay as they are. */
export function backupError(error: unknown, file: string): unknown {
  const code = systemCode(error)
  // The compressed text ends before its end.
  if (code === 'Z_BUF_ERROR') {
    return new BackupError(issue('storage.backup_incomplete', { file }), error)
  }
  if (error instanceof SyntaxError || code?.startsWith('Z_') === true) {
    const reason = code ?? 'JSON'
    return new BackupError(issue('storage.backup_unreadable', { file, reason }), error)
  }
  const isOfFile = error instanceof Error && 'syscall' in error && 'path' in error
  if (isOfFile && code !== undefined) {
    return new BackupError(issue('storage.backup_unreadable', { file, reason: code }), error)
  }
  return error
}
