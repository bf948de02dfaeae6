import { systemCode } from '../system-code.ts'

/** The system's name of what went wrong (`EACCES`), or the error's own words. */
export function reasonOf(error: unknown): string {
  return systemCode(error) ?? (error instanceof Error ? error.message : String(error))
}
