import type {
  AdmittedToken,
  AnswerCount,
  CollectedAnswer,
  PageCount,
  QuotaCount,
} from '../../collect/ports/collector-store.ts'
import type { AuditLine, Durability, WaveState } from '../../collect/ports/phase.ts'
import type { Result } from '../../core/result.ts'
import type { CollectorIdentity } from './registrar-control.ts'

/**
 * What staff and the registrar may ask of the collector: answers and counts; nothing of who gave
 * them.
 *
 * The collector's process implements it, `openCollectorControl` calls it over HTTP.
 */
export interface CollectorControl {
  readonly state: () => Promise<Result<WaveState>>
  readonly durability: () => Promise<Result<Durability>>
  readonly identity: () => Promise<Result<CollectorIdentity>>
  /** Keeps the manifest that both parties signed, after checking it. */
  readonly manifest: (signed: string) => Promise<Result<null>>
  /** Opens, or goes on after a pause. */
  readonly open: () => Promise<Result<WaveState>>
  readonly pause: () => Promise<Result<WaveState>>
  /** Moves the last day, `2026-03-31`. */
  readonly extend: (closes: string) => Promise<Result<WaveState>>
  /** Closes for good; answers how many were copied in random order. */
  readonly close: () => Promise<Result<{ readonly answers: number }>>
  /** Confidential mode: lets tokens in. */
  readonly admit: (tokens: readonly AdmittedToken[]) => Promise<Result<null>>
  /** Confidential mode: withdraws tokens that were not used. */
  readonly withdraw: (tokenHashes: readonly Uint8Array[]) => Promise<Result<null>>
  /** Confidential mode: the tokens whose interview is finished. */
  readonly finished: () => Promise<Result<readonly Uint8Array[]>>
  readonly counts: () => Promise<Result<readonly AnswerCount[]>>
  readonly quotas: () => Promise<Result<readonly QuotaCount[]>>
  readonly pages: () => Promise<Result<readonly PageCount[]>>
  readonly ledger: () => Promise<Result<CollectorLedger>>
  /** During the field: the answers of the groups that have enough of them, in random order. */
  readonly snapshot: () => Promise<Result<AsyncIterable<CollectedAnswer>>>
  /** After the close: all answers, in random order. */
  readonly exportAnswers: () => Promise<Result<AsyncIterable<CollectedAnswer>>>
  readonly scramble: () => Promise<Result<null>>
  readonly audit: () => Promise<Result<readonly AuditLine[]>>
  /** Writes a backup of the collector's database to a file of its machine. */
  readonly backup: (file: string) => Promise<Result<{ readonly file: string }>>
  /** Confidential mode: cuts every link now; answers how many. */
  readonly cut: () => Promise<Result<{ readonly links: number }>>
  /** Does what the retention says is due. */
  readonly retention: () => Promise<Result<{ readonly links: number; readonly answers: number }>>
}

/** What is published of the ballots. */
export interface CollectorLedger {
  readonly keys: readonly {
    readonly keyId: string
    readonly ballots: number
    /** Merkle root of the receipts, hex. */
    readonly root: string
  }[]
  readonly erased: number
}
