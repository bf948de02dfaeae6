import type { QualityFlag } from '../../study/fieldwork.ts'
import type { WaveStore } from './phase.ts'

/** What the collector keeps: answers, and nothing of who gave them. */
export interface CollectorStore extends WaveStore {
  /** Stores a ballot or a newer version of it, in one transaction; resolves after commit. */
  readonly cast: (ballot: Ballot, quotas: QuotaCheck) => Promise<CastOutcome>
  readonly ballot: (rid: string) => Promise<Ballot | undefined>
  /**
   * Deletes a ballot on its author's request. Until the close its name and version are kept, so that
   * no late copy brings it back; afterwards only the count of erased ballots.
   */
  readonly eraseBallot: (rid: string) => Promise<boolean>
  /** Sealed drafts by the id derived from the seed: the collector cannot read them. */
  readonly putDraft: (id: string, sealed: Uint8Array) => Promise<void>
  readonly draft: (id: string) => Promise<Uint8Array | undefined>
  readonly deleteDraft: (id: string) => Promise<void>
  /** Confidential mode: lets tokens in. Known ones are left as they are. */
  readonly admit: (tokens: readonly AdmittedToken[]) => Promise<void>
  /** Withdraws a token that was not used. */
  readonly withdraw: (tokenHashes: readonly Uint8Array[]) => Promise<void>
  readonly session: (tokenHash: Uint8Array) => Promise<Session | undefined>
  /**
   * Saves an interview under way after a page. `revision` is the one that was read: an older one is
   * refused, so that two tabs cannot overwrite each other unseen.
   */
  readonly saveSession: (
    tokenHash: Uint8Array,
    revision: number,
    state: SessionState,
  ) => Promise<'saved' | 'stale' | 'unknown' | 'finished' | 'not_open'>
  /** Ends a session with its record (or a screen-out), in one transaction. */
  readonly finishSession: (
    tokenHash: Uint8Array,
    revision: number,
    finished: FinishedSession,
    quotas: QuotaCheck,
  ) => Promise<CastOutcome>
  /** Which groups' sessions are finished, for the registrar's reminders (confidential mode). */
  readonly finishedTokens: () => Promise<readonly Uint8Array[]>
  readonly quotaCounts: () => Promise<readonly QuotaCount[]>
  /** Adds to the day-less counts of pages shown and left, by questionnaire. */
  readonly countPages: (counts: readonly PageCount[]) => Promise<void>
  readonly pageCounts: () => Promise<readonly PageCount[]>
  readonly groups: () => Promise<readonly AnswerCount[]>
  /** Of every ballot of a key: what its receipt signs, in the order of rid. */
  readonly receipts: (keyId: string) => Promise<readonly ReceiptLine[]>
  /** All finished answers in random order. */
  readonly answers: () => AsyncIterable<CollectedAnswer>
  /**
   * Closes: copies the answers in random order to a table without rid, credential, token or version,
   * drops ballots, drafts and (anonymous, open) sessions. Answers how many were copied.
   *
   * `publish` is given every receipt, by key and in the order of rid, while no answer can come any
   * more; what it answers is kept as the wave's ledger. The receipts themselves are dropped: their
   * digests would lead from a ballot to its answer.
   */
  readonly close: (
    publish?: (receipts: ReadonlyMap<string, readonly ReceiptLine[]>) => string | Promise<string>,
  ) => Promise<number>
  /** What was published at the close; undefined before. */
  readonly ledger: () => Promise<string | undefined>
  /** Confidential mode, at the deletion date: cuts the token from every answer. */
  readonly cutLinks: () => Promise<number>
  /** Deletes answers when retention says so. */
  readonly deleteAnswers: () => Promise<number>
}

/** A signed ballot. */
export interface Ballot {
  /** SHA-256 of the ballot's public key, hex. */
  readonly rid: string
  readonly keyId: string
  readonly group: string
  readonly version: number
  /** The JSON text that was signed, byte for byte. */
  readonly payload: string
  /** SHA-256 of the payload, hex. */
  readonly digest: string
  readonly prepared: Uint8Array
  readonly signature: Uint8Array
  /** What the payload says, checked. */
  readonly answer: CheckedAnswer
}

/** An answer that the interview allows, and what is known about it. */
export interface CheckedAnswer {
  /** `recordToJson` of the record; for a screen-out, of what led to it. */
  readonly record: unknown
  readonly outcome: 'complete' | 'screened' | 'quota_full'
  /** Cells that it falls in: `quota id:code,code`. */
  readonly cells: readonly string[]
  readonly flags: readonly QualityFlag[]
  /** Made by `visavis preview` or by a test; never part of the data. */
  readonly test: boolean
}

/** Hard quotas to be respected in the same transaction: cell → target. */
export interface QuotaCheck {
  readonly hard: ReadonlyMap<string, number>
}

/** What came of a cast. */
export type CastOutcome =
  | { readonly kind: 'stored' }
  /** The same version with the same bytes was stored before: answer as then. */
  | { readonly kind: 'same' }
  /** A newer version, or the same with other bytes, is stored and kept, or was erased. */
  | { readonly kind: 'older'; readonly version: number }
  | { readonly kind: 'quota_full'; readonly cell: string }
  | { readonly kind: 'not_open' | 'unknown' | 'stale' }

/** A token that may answer. */
export interface AdmittedToken {
  readonly tokenHash: Uint8Array
  readonly group: string
  readonly population: string
  readonly language: string
  readonly frame: Readonly<Record<string, string>>
}

/** A confidential or open-link interview. */
export interface Session extends AdmittedToken {
  readonly revision: number
  /** Undefined before the first page. */
  readonly state?: SessionState | undefined
  readonly outcome?: CheckedAnswer['outcome'] | undefined
}

/** An interview under way. */
export interface SessionState {
  /** `interviewToJson`. */
  readonly interview: unknown
}

/** An interview at its end. */
export interface FinishedSession {
  readonly answer: CheckedAnswer
}

/** Interviews in one cell of a quota. */
export interface QuotaCount {
  readonly cell: string
  readonly count: number
  /** Set where counts are hidden because there are fewer; they are 0 then. */
  readonly fewerThan?: number | undefined
}

/** How often a page was shown and left, in all. */
export interface PageCount {
  readonly population: string
  readonly version: number
  readonly page: string
  readonly shown: number
  readonly left: number
  /** Set where counts are hidden because there are fewer; they are 0 then. */
  readonly fewerThan?: number | undefined
}

/** Interviews of one group. */
export interface AnswerCount {
  readonly group: string
  readonly population: string
  readonly started: number
  readonly complete: number
  readonly screened: number
  readonly quotaFull: number
  readonly erased: number
  /** Set where counts are hidden because there are fewer; they are 0 then. */
  readonly fewerThan?: number | undefined
}

/** What a receipt signs. */
export interface ReceiptLine {
  readonly rid: string
  readonly version: number
  readonly digest: string
}

/** One finished answer without its author. */
export interface CollectedAnswer {
  readonly group: string
  readonly population: string
  readonly answer: CheckedAnswer
}
