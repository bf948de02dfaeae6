import type { Role } from './role.ts'

/** How well something is: `note` asks for nothing. */
export type HealthLevel = 'good' | 'note' | 'watch' | 'bad'

/** What was looked at, and how it is. */
export type HealthKey =
  | 'field.none'
  | 'field.elsewhere'
  | 'registrar.up'
  | 'registrar.down'
  | 'collector.up'
  | 'collector.down'
  | 'registrar_database.safe'
  | 'registrar_database.unsafe'
  | 'collector_database.safe'
  | 'collector_database.unsafe'
  | 'office_database.up'
  | 'office_database.down'
  | 'disk.enough'
  | 'disk.little'
  | 'disk.full'
  | 'figures.ready'
  | 'figures.preparing'
  | 'figures.no_data'
  | 'figures.broken'
  | 'backup.recent'
  | 'backup.old'
  | 'backup.never'
  | 'versions.told'

/** One thing that was looked at. */
export interface HealthCheck {
  readonly key: HealthKey
  readonly level: HealthLevel
  readonly values: Readonly<Record<string, string | number>>
}

/** A backup that lies on the server. */
export interface BackupMade {
  /** UTC instant. */
  readonly at: string
  /** Where it lies, on the machine of the server. */
  readonly folder: string
  readonly files: readonly BackupFile[]
}

/** A file of a backup. */
export interface BackupFile {
  readonly name: string
  readonly bytes: number
}

/** `GET /api/studies/:study/administration/health`. */
export interface HealthAnswer {
  /** What the server's clock says: UTC. */
  readonly at: string
  /** Whether a fieldwork is served that can be written to and backed up. */
  readonly served: boolean
  readonly checks: readonly HealthCheck[]
  /** The newest first. */
  readonly backups: readonly BackupMade[]
}

/** `POST /api/studies/:study/administration/mail`: to whom, where nobody is signed in. */
export interface MailTest {
  readonly to?: string | undefined
}

/** What came of a test mail. */
export interface MailTested {
  readonly to: string
  readonly outcome: 'sent' | 'refused' | 'failed'
  /** Codes of the mail server, or of the way to it; never an address. */
  readonly reason?: string | undefined
}

/** `GET /api/v1/studies/:study/members`: a member of the study. */
export interface MemberAnswer {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

/** `GET /api/v1/studies/:study/keys`: a key by which a program acts. */
export interface KeyAnswer {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Who made it; absent once they have left. */
  readonly madeBy?: string | undefined
  readonly madeOn: string
  /** Its last day, `2026-03-31`. */
  readonly until: string
  /** Day of its last use. */
  readonly usedOn?: string | undefined
}

/** `GET /api/v1/studies/:study/audit`: a line of the log. */
export interface AuditLineAnswer {
  readonly n: number
  /** UTC instant. */
  readonly at: string
  readonly actor: string
  readonly action: string
  /** JSON text. */
  readonly detail: string
}

/** `GET /api/v1/studies/:study/audit/verify`: whether nobody changed the log. */
export interface ChainAnswer {
  readonly lines: number
  /** Hash of the last line that fits. */
  readonly head: string
  /** Number of the first line that does not fit. */
  readonly broken?: number | undefined
}
