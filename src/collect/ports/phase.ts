/** Where a wave stands. A closed wave never opens again. */
export type Phase = 'preparing' | 'open' | 'paused' | 'closed'

/** What both sides keep of the wave itself. */
export interface WaveState {
  readonly phase: Phase
  /** Days (`2026-03-02`) of the window; free when absent. */
  readonly opens?: string | undefined
  readonly closes?: string | undefined
  /** The signed manifest as it is served, once there is one. */
  readonly manifest?: string | undefined
  /** Today, by the database's clock (UTC). */
  readonly today: string
  /** Whether answers are taken now: open, and within the window. */
  readonly takesAnswers: boolean
}

/** What both stores can do with the wave itself. */
export interface WaveStore {
  readonly state: () => Promise<WaveState>
  /** Moves to another phase; answers false when the step is not allowed (`closed` is final). */
  readonly setPhase: (phase: Phase) => Promise<boolean>
  readonly setWindow: (window: {
    readonly opens?: string | undefined
    readonly closes?: string | undefined
  }) => Promise<void>
  readonly setManifest: (manifest: string) => Promise<void>
  /** Settings without which an acknowledgement would promise too much. */
  readonly durability: () => Promise<Durability>
  /** Rewrites every table that holds people or answers in random order (TRUST.md §2, timing). */
  readonly scramble: () => Promise<void>
  readonly appendAudit: (entry: AuditEntry) => Promise<void>
  readonly auditTrail: () => Promise<readonly AuditLine[]>
  readonly end: () => Promise<void>
}

/** What the database promises of a commit. */
export interface Durability {
  readonly engine: 'postgresql' | 'pglite'
  /** Major version. */
  readonly version: number
  readonly fsync: boolean
  readonly synchronousCommit: boolean
  readonly fullPageWrites: boolean
}

/** What an administrator or the house itself did; never what a respondent did. */
export interface AuditEntry {
  /** `system`, or the id of a member of staff. */
  readonly actor: string
  readonly action: string
  readonly detail: Readonly<Record<string, string | number>>
}

/** An entry in its chain: each hash covers the entry and the hash before it (SHA-256, hex). */
export interface AuditLine extends AuditEntry {
  readonly at: string
  readonly hash: string
  readonly before: string
}
