import type { ServiceRole } from './serve-options.ts'

/** The name of a service's backup in the folder of backups. */
export function backupName(role: ServiceRole): string {
  return `${role}.backup.gz`
}

/** The name of the office's backup, beside those of the services. */
export const officeBackupName = 'office.backup.gz'
