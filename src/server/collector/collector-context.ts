import type { BallotCrypto, SigningKey } from '../../ballot/ballot-crypto.ts'
import type { Manifest } from '../../ballot/manifest.ts'
import type { CollectorStore, QuotaCount } from '../../collect/ports/collector-store.ts'
import type { Fieldwork } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import type { ClientScripts } from './client-script.ts'
import type { Course } from './course.ts'
import type { PageCounter } from './page-counter.ts'
import type { ProofOfWork } from './proof-of-work.ts'

/** What the pages of sessions need of a store; the preview has one of its own. */
export type SessionStore = Pick<
  CollectorStore,
  'state' | 'admit' | 'session' | 'saveSession' | 'finishSession' | 'quotaCounts'
>

/** What pages in every mode are made from. */
export interface PagesContext {
  readonly study: Study
  readonly fieldwork: Fieldwork
  /** By group. */
  readonly courses: ReadonlyMap<string, Course>
  /** Our public origin. */
  readonly origin: string
  readonly client: ClientScripts
  /** Origins that the script talks to besides ours. */
  readonly connect: readonly string[]
  /** Interviews by cell, a moment old at most. */
  readonly counts: () => Promise<readonly QuotaCount[]>
  /** The eight words of the manifest in force, in anonymous mode. */
  readonly fingerprint: () => string | undefined
  readonly counter: PageCounter
  readonly limit: RateLimit
  readonly proof: ProofOfWork
  /** How many proxies of ours stand in front: what they say of an address is believed. */
  readonly proxies: number
  /** Answers are tries, and every page says so. */
  readonly test: boolean
  /** Takes what went wrong: a code, never what was sent. */
  readonly report: (code: string) => void
}

/** What the pages of sessions are made from. */
export interface SessionContext extends PagesContext {
  readonly store: SessionStore
}

/** The manifest in force, as it is served and as it is checked against. */
export interface ManifestInForce {
  /** `SignedManifest` as text. */
  readonly signed: string
  readonly manifest: Manifest
  readonly hash: Uint8Array
}

/** What the whole collector is made from. */
export interface CollectorContext extends SessionContext {
  readonly store: CollectorStore
  /** The registrar's public origin. */
  readonly issuer: string
  readonly crypto: BallotCrypto
  /** Signs receipts. */
  readonly receiptKey: SigningKey
  /** Undefined before one was given. */
  readonly manifest: () => ManifestInForce | undefined
  readonly useManifest: (manifest: ManifestInForce) => void
}
