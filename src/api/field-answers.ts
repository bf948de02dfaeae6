import type { LocalText } from '../core/local-text.ts'
import type { CollectMode } from '../study/fieldwork.ts'
import type { ToldIssue } from './told-issue.ts'

/** Where a wave stands. A closed one never opens again. */
export type FieldPhase = 'preparing' | 'open' | 'paused' | 'closed'

/** What may be done with a wave; which of it is possible now, the answer says. */
export const fieldActions = [
  'make',
  'mode',
  'start',
  'stop',
  'import',
  'prepare',
  'sign',
  'open',
  'pause',
  'extend',
  'invite',
  'remind',
  'halt',
  'bounces',
  'letters',
  'try',
  'interrupt',
  'close',
  'export',
  'clear',
] as const

/** What may be done with a wave. */
export type FieldAction = (typeof fieldActions)[number]

/** `GET /api/studies/:study/field`: all that may be known of a wave, in one answer. */
export interface FieldAnswer {
  /** What `fieldwork.yaml` says; absent where there is none, or while it has problems. */
  readonly plan?: FieldPlan | undefined
  readonly hasFile: boolean
  /** Why the plan cannot be read. */
  readonly issues: readonly ToldIssue[]
  readonly simulated: boolean
  readonly service: FieldService
  /** What the services tell; absent while none runs. */
  readonly wave?: FieldWave | undefined
  readonly trial?: FieldTrial | undefined
  readonly actions: readonly FieldAction[]
}

/** The plan of a wave in words. */
export interface FieldPlan {
  readonly wave: string
  readonly title: LocalText
  readonly mode: CollectMode
  readonly contact: string
  readonly opens?: string | undefined
  readonly closes?: string | undefined
  readonly linksDays: number
  readonly answersMonths: number
  /** Fewest answers before anything of a group is shown. */
  readonly showAfter: number
  readonly reissues: number
  readonly witness?: LocalText | undefined
  readonly hasWitnessKey: boolean
  readonly groups: readonly { readonly id: string; readonly population: string }[]
  /** Whether files of answers are there already, which an export would replace. */
  readonly hasAnswers: boolean
  readonly flagsExcluded: readonly string[]
}

/** The services of a wave: whether they run, and where. */
export type FieldService =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'running'
      /** Whether this Studio runs it, and may stop it. */
      readonly here: boolean
      readonly office?: string | undefined
      /** Unknown where another process runs it. */
      readonly canMail?: boolean | undefined
      /** What happened while it ran, newest last: a service that died and came back. */
      readonly events: readonly FieldEvent[]
    }
  /** A process said that it serves the wave, and does not answer. */
  | { readonly kind: 'lost'; readonly here: boolean; readonly issues: readonly ToldIssue[] }
  | { readonly kind: 'failed'; readonly issues: readonly ToldIssue[] }

/** Something that happened to a service. */
export interface FieldEvent {
  readonly kind: 'crashed' | 'restarted'
  readonly service: string
}

/** A count, or that it is too small to be told. */
export type FieldCount = { readonly n: number } | { readonly fewerThan: number }

/** What both services tell of a wave: counts, never a person, never an answer. */
export interface FieldWave {
  readonly phase: FieldPhase
  readonly opens?: string | undefined
  readonly closes?: string | undefined
  readonly today: string
  readonly takesAnswers: boolean
  /** Origin of respondents’ pages. */
  readonly respondents?: string | undefined
  readonly groups: readonly FieldGroup[]
  readonly quotas: readonly FieldQuota[]
  readonly rates: readonly FieldRate[]
  readonly dropOff: readonly FieldPage[]
  /** After the close; before, a count that moves would tell of whoever answered last. */
  readonly flags?: readonly FieldFlag[] | undefined
  readonly mailing?: FieldMailing | undefined
  readonly anonymity?: FieldAnonymity | undefined
}

/** People and answers of one group. */
export interface FieldGroup {
  readonly group: string
  readonly population: string
  /** Of the list; absent in open mode, where nobody is on one. */
  readonly people?:
    | {
        readonly listed: number
        readonly invited: number
        /** Who collected an access, or answered. */
        readonly reached: number
        readonly refused: number
        readonly bounced: number
        readonly mails: number
      }
    | undefined
  readonly started: FieldCount
  readonly complete: FieldCount
  readonly screened: FieldCount
}

/** A cell of a quota, filling. */
export interface FieldQuota {
  readonly quota: LocalText
  readonly population: string
  readonly kind: 'hard' | 'soft'
  /** Answers of the cell, one a variable. */
  readonly cell: readonly LocalText[]
  readonly have: FieldCount
  readonly target: number
}

/** Why a rate cannot be told. */
export type FieldRateReason =
  | 'open_link'
  | 'no_denominator'
  | 'too_few_yet'
  | 'no_known_eligibility'

/** An outcome rate of AAPOR. */
export interface FieldRate {
  readonly name: string
  /** 0–1. */
  readonly share?: number | undefined
  readonly reason?: FieldRateReason | undefined
}

/** Where interviews are given up. */
export interface FieldPage {
  readonly population: string
  readonly page: string
  readonly title?: LocalText | undefined
  readonly shown: FieldCount
  readonly lost: FieldCount
  /** 0–1; absent where the page was never shown, or too seldom. */
  readonly share?: number | undefined
}

/** Interviews with a sign of carelessness. */
export interface FieldFlag {
  readonly population: string
  readonly flag: string
  readonly flagged: FieldCount
  /** Whether the quality plan leaves them out. */
  readonly isExcluded: boolean
}

/** A mailing that runs, or the last one. */
export interface FieldMailing {
  readonly running: boolean
  readonly kind?: 'invitation' | 'reminder' | undefined
  readonly sent: number
  readonly refused: number
  readonly failed: number
  readonly reasons: readonly string[]
}

/** What an anonymous wave can be checked by. */
export interface FieldAnonymity {
  /** Eight words that stand on each page, in each mail and on the witness’s poster. */
  readonly fingerprint?: string | undefined
  readonly isSigned: boolean
  /** Where anybody reads the ledger. */
  readonly ledgerAddress?: string | undefined
  readonly keys: readonly FieldKey[]
  readonly erased: number
}

/** A key of the ledger: ballots ≤ issued ≤ invited + issued again. */
export interface FieldKey {
  readonly keyId: string
  readonly invited: number
  readonly issued: number
  readonly reissued: number
  readonly ballots: FieldCount
  /** Merkle root of the receipts, hex; absent before there are any. */
  readonly root?: string | undefined
}

/** A trial by simulated people. */
export interface FieldTrial {
  readonly running: boolean
  readonly done: number
  readonly of: number
  readonly issues: readonly ToldIssue[]
}

/** `POST …/field/letters`: sheets to be printed, as one page. */
export interface FieldSheets {
  readonly page: string
  readonly n: number
}

/** What an action answers, in words. */
export interface FieldDone {
  readonly said: readonly string[]
}
