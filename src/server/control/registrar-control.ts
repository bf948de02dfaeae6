import type { MailOutcome } from '../../collect/ports/mailer.ts'
import type { AuditLine, Durability, WaveState } from '../../collect/ports/phase.ts'
import type {
  GroupCount,
  KeyCount,
  MailKind,
  NewPerson,
  Person,
} from '../../collect/ports/registrar-store.ts'
import type { Language } from '../../core/local-text.ts'
import type { Result } from '../../core/result.ts'

/**
 * What staff may ask of the registrar: people, mails and keys; nothing of any answer.
 *
 * The registrar's process implements it, `openRegistrarControl` calls it over HTTP.
 */
export interface RegistrarControl {
  readonly state: () => Promise<Result<WaveState>>
  readonly durability: () => Promise<Result<Durability>>
  readonly importPersons: (
    persons: readonly NewPerson[],
  ) => Promise<Result<{ readonly added: number; readonly known: number }>>
  /**
   * Anonymous mode: makes one key for each group and the manifest, signed by the operator.
   *
   * Only while preparing; keys made before are replaced.
   */
  readonly prepare: (collector: CollectorIdentity) => Promise<Result<PreparedManifest>>
  /** Checks a manifest that the witness signed and keeps it; the wave stays shut. */
  readonly sign: (signed: string) => Promise<Result<PreparedManifest>>
  /** Opens, or goes on after a pause. */
  readonly open: (collector: CollectorIdentity) => Promise<Result<WaveState>>
  readonly pause: () => Promise<Result<WaveState>>
  /** Moves the last day, `2026-03-31`. */
  readonly extend: (closes: string) => Promise<Result<WaveState>>
  /** Closes for good: private keys are destroyed first. */
  readonly close: () => Promise<Result<WaveState>>
  /** Starts sending; refused while another mailing is under way. */
  readonly startMailing: (order: MailingOrder) => Promise<Result<MailingProgress>>
  readonly mailing: () => Promise<Result<MailingProgress>>
  /** Stops after the mails in hand; whoever was not written to is left for the next mailing. */
  readonly haltMailing: () => Promise<Result<MailingProgress>>
  /** Sends one mail to somebody of the staff, to see whether the mail server takes it. */
  readonly testMail: (to: TestMail) => Promise<Result<MailOutcome>>
  readonly bounces: (
    emails: readonly string[],
  ) => Promise<Result<{ readonly matched: number; readonly unknown: readonly string[] }>>
  /** Makes the personal links of people without an e-mail address: to be printed, once. */
  readonly letters: (size: number) => Promise<Result<readonly PersonalLetter[]>>
  readonly counts: () => Promise<Result<readonly GroupCount[]>>
  readonly ledger: () => Promise<Result<readonly KeyCount[]>>
  readonly persons: (page: PersonsPage) => Promise<Result<readonly Person[]>>
  /** Deletes a person who has not collected a credential; false when it is too late. */
  readonly revoke: (person: string) => Promise<Result<{ readonly revoked: boolean }>>
  readonly scramble: () => Promise<Result<null>>
  readonly audit: () => Promise<Result<readonly AuditLine[]>>
  /**
   * Writes a backup of the registrar's database to a file of its machine. With its private keys,
   * whoever reads the file can make ballots.
   */
  readonly backup: (
    file: string,
    includeKeys: boolean,
  ) => Promise<Result<{ readonly file: string }>>
  /** Deletes what the retention says is due; answers how many people were deleted. */
  readonly retention: () => Promise<Result<{ readonly persons: number }>>
}

/** What the manifest says of the collector. */
export interface CollectorIdentity {
  /** Origin of its pages. */
  readonly origin: string
  /** Ed25519 key that receipts are checked with, base64url. */
  readonly receiptKey: string
  /** SHA-256 of the client script, hex. */
  readonly client: string
  /** SHA-256 of each population's questionnaire in canonical text, hex. */
  readonly questionnaires: Readonly<Record<string, string>>
}

/** A manifest as text, and the eight words that people compare. */
export interface PreparedManifest {
  /** `SignedManifest` as JSON. */
  readonly signed: string
  readonly fingerprint: string
}

/** A mailing to be sent. */
export interface MailingOrder {
  readonly kind: MailKind
  /** Mails in a batch. */
  readonly size: number
  /** Milliseconds between two batches. */
  readonly pauseMs: number
  /** Batches at most; all there are when absent. */
  readonly batches?: number | undefined
}

/** A mail that is sent to see whether mails go out. */
export interface TestMail {
  readonly to: string
  readonly language: Language
}

/** How far the mailing under way, or the last one, is. */
export interface MailingProgress {
  readonly running: boolean
  readonly kind?: MailKind | undefined
  readonly sent: number
  /** Refused for good by the mail server. */
  readonly refused: number
  /** Left for another try. */
  readonly failed: number
  /** Why mails failed, each reason once; never an address. */
  readonly reasons: readonly string[]
}

/** A page of the list of people. */
export interface PersonsPage {
  readonly after?: string | undefined
  readonly size: number
}

/** What is printed for one person without an e-mail address. */
export interface PersonalLetter {
  readonly name?: string | undefined
  readonly population: string
  readonly language: string
  readonly link: string
}
