import type { ColumnType, Generated } from 'kysely'
import type { CheckedAnswer } from '../../collect/ports/collector-store.ts'
import type { Phase } from '../../collect/ports/phase.ts'
import type { PersonStatus } from '../../collect/ports/registrar-store.ts'

/** JSON that goes in as text and comes out as a value. */
type Json<T = unknown> = ColumnType<T, string, string>
/** Days go in and come out as text: a driver's dates have hours and zones. */
type Day = string

/** The wave, on both sides. */
export interface WaveTables {
  readonly wave: {
    readonly single: Generated<boolean>
    readonly phase: Phase
    readonly opens: Day | null
    readonly closes: Day | null
    readonly manifest: string | null
  }
  readonly audit: {
    readonly place: number
    readonly at: string
    readonly actor: string
    readonly action: string
    readonly detail: string
    readonly before: string
    readonly hash: string
  }
}

/** The registrar's tables. */
export interface RegistrarTables extends WaveTables {
  readonly persons: {
    readonly id: Generated<string>
    readonly population: string
    readonly group_id: string
    readonly email: string | null
    readonly name: string | null
    readonly language: string
    readonly frame: Json<Readonly<Record<string, string>>>
    readonly status: Generated<PersonStatus>
    readonly day: Generated<Day>
    readonly invitations: Generated<number>
    readonly reminders: Generated<number>
    readonly mailed_on: Day | null
    readonly taken_on: Day | null
  }
  readonly secrets: {
    readonly hash: Buffer
    readonly person: string
    readonly purpose: 'enter' | 'stop'
  }
  readonly issuing_keys: {
    readonly key_id: string
    readonly group_id: string
    readonly population: string
    readonly jwk: string
    readonly pem: string | null
    readonly invited: number | null
    readonly issued: number | null
    readonly reissued: number | null
  }
  readonly credentials: {
    readonly person: string
    readonly blinded_hash: Buffer
    readonly key_id: string
    readonly signature: Buffer
    readonly again: boolean
  }
  /** A view. */
  readonly key_counts: {
    readonly key_id: string
    readonly invited: number
    readonly issued: number
    readonly reissued: number
  }
}

interface AnswerColumns {
  readonly cells: readonly string[]
  readonly flags: CheckedAnswer['flags']
}

/** The collector's tables. */
export interface CollectorTables extends Omit<WaveTables, 'wave'> {
  readonly wave: WaveTables['wave'] & { readonly ledger: string | null }
  readonly ballots: AnswerColumns & {
    readonly rid: string
    readonly key_id: string
    readonly group_id: string
    readonly version: number
    readonly payload: string
    readonly digest: string
    readonly prepared: Buffer
    readonly signature: Buffer
    readonly record: Json
    readonly outcome: CheckedAnswer['outcome']
    readonly test: boolean
  }
  readonly drafts: { readonly id: string; readonly sealed: Buffer }
  readonly sessions: AnswerColumns & {
    readonly token_hash: Buffer
    readonly group_id: string
    readonly population: string
    readonly language: string
    readonly frame: Json<Readonly<Record<string, string>>>
    readonly revision: Generated<number>
    readonly state: Json | null
    readonly record: Json | null
    readonly outcome: CheckedAnswer['outcome'] | null
    readonly test: Generated<boolean>
  }
  readonly answers: AnswerColumns & {
    readonly group_id: string
    readonly population: string
    readonly record: Json
    readonly outcome: CheckedAnswer['outcome']
  }
  readonly quota_counts: { readonly cell: string; readonly count: number }
  readonly erased: { readonly group_id: string; readonly count: number }
  readonly erased_ballots: { readonly rid: string; readonly version: number }
  readonly page_counts: {
    readonly population: string
    readonly version: number
    readonly page: string
    readonly shown: number
    readonly gone: number
  }
  readonly closing_counts: {
    readonly group_id: string
    readonly population: string
    readonly started: number
    readonly complete: number
    readonly screened: number
    readonly quota_full: number
  }
}
