import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { CsvStop } from '../csv/csv-stop.ts'
import { systemCode } from '../system-code.ts'
import { LoadInterrupted } from './load-watch.ts'

/** What a load was about, for its issues. */
export interface LoadPlace {
  readonly file: string
  /** Where the engine writes what does not fit in memory. */
  readonly folder: string
}

/**
 * Turns what ended a load into an issue: interrupted, no memory, no room, a file that is missing or
 * damaged.
 *
 * @throws the error itself when it is none of these: the fault is in our program
 */
export function issueOfLoad(error: unknown, { file, folder }: LoadPlace): Issue {
  if (error instanceof CsvStop) return error.issue
  const message = error instanceof Error ? error.message : ''
  if (error instanceof LoadInterrupted || message.startsWith('INTERRUPT')) {
    return issue('engine.load_interrupted', { file }, { file })
  }
  const code = systemCode(error)
  if (isDiskFull(message, code)) return issue('engine.disk_full', { file, folder }, { file })
  if (message.startsWith('Out of Memory')) return issue('engine.out_of_memory', { file }, { file })
  if (code === 'ENOENT') return issue('file.missing', { file }, { file })
  if (code !== undefined) return issue('file.unreadable', { file, reason: code }, { file })
  if (isBadFile(message)) return issue('engine.corrupt_file', { file }, { file })
  throw error
}

function isDiskFull(message: string, code: string | undefined): boolean {
  return code === 'ENOSPC' || /No space left|max_temp_directory_size/.test(message)
}

/** What DuckDB says of a Parquet file that it cannot read: our own statements make no such error. */
function isBadFile(message: string): boolean {
  return /^(Invalid Input Error|IO Error|Serialization Error|Invalid Error|TProtocolException)/.test(
    message,
  )
}
