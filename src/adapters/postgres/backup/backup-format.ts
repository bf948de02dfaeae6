import type { SchemaKind } from '../migrations/migration.ts'

/**
 * A backup is lines of JSON, gzipped: a header, then `{"table": …}` before the rows of each table,
 * then a trailer with counts and the SHA-256 of everything before it.
 */
export const backupFormat = 'visavis-backup-1'

/** The first line. */
export interface BackupHeader {
  readonly format: string
  readonly kind: SchemaKind
  /** Version of the schema. */
  readonly schema: number
  /** Whether private keys are in it. */
  readonly keys: boolean
}

/** The last line. */
export interface BackupTrailer {
  readonly end: true
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>
  readonly sha256: string
}

/**
 * Tables of each side, those that others refer to first. A schema's later steps add theirs: a table
 * that a backup does not name stays empty.
 */
export const backupTables: Readonly<Record<SchemaKind, readonly string[]>> = {
  registrar: ['wave', 'audit', 'persons', 'secrets', 'issuing_keys', 'credentials'],
  collector: [
    'wave',
    'audit',
    'ballots',
    'drafts',
    'sessions',
    'answers',
    'quota_counts',
    'erased',
    'erased_ballots',
    'page_counts',
    'closing_counts',
  ],
}
