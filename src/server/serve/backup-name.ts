import type { ServiceRole } from './serve-options.ts'

/** The name of a service's backup in the folder of backups. */
export function backupName(role: ServiceRole): string {
  return `${role}.backup.gz`
}
