import type { BallotCrypto, SigningKey } from '../../ballot/ballot-crypto.ts'
import { fingerprintWords } from '../../ballot/fingerprint-words.ts'
import { hardTargets } from '../../collect/fieldwork/screening/quota-cells.ts'
import type { CollectorStore } from '../../collect/ports/collector-store.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Fieldwork } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'
import type { App } from '../http/make-app.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { ClientScripts } from './client-script.ts'
import { collectorApp } from './collector-app.ts'
import type { CollectorContext, ManifestInForce } from './collector-context.ts'
import { coursesOf } from './course.ts'
import { changedQuestionnaires } from './fixed-questionnaires.ts'
import { freshCounts } from './fresh-counts.ts'
import { pageCounter } from './page-counter.ts'
import { proofOfWork } from './proof-of-work.ts'
import { readManifest } from './take-manifest.ts'

/** What a collector is made from. */
export interface CollectorParts {
  readonly study: Study
  readonly fieldwork: Fieldwork
  readonly store: CollectorStore
  /** Public origins of the collector and of the registrar. */
  readonly origin: string
  readonly issuer: string
  readonly client: ClientScripts
  readonly crypto: BallotCrypto
  readonly receiptKey: SigningKey
  /** How many proxies of ours stand in front; 0 when absent. */
  readonly proxies?: number | undefined
  readonly report: (code: string) => void
}

/** A collector without its listeners. */
export interface Collector {
  readonly context: CollectorContext
  readonly app: App
  /** Writes what is still counted in memory; the store is the caller's to end. */
  readonly end: () => Promise<void>
}

/**
 * Makes a collector from its parts, the manifest that its store keeps in force.
 *
 * Issues: those of `coursesOf`, of `changedQuestionnaires`, and of a manifest that was kept and is no
 * good.
 */
export async function makeCollector(parts: CollectorParts): Promise<Result<Collector>> {
  const { study, fieldwork, store, origin, issuer, report } = parts
  const courses = coursesOf(study, fieldwork)
  if (!courses.ok) return courses
  const changed = await changedQuestionnaires(parts)
  if (changed.length > 0) return fail(changed)
  const state = await store.state()
  const kept = state.manifest
  const read = kept === undefined ? undefined : await readManifest(parts, kept)
  if (read?.ok === false) return read
  if (state.phase === 'preparing') {
    const { opens, closes } = fieldwork
    await store.setWindow({ opens, closes })
  }
  const inForce: { manifest?: ManifestInForce | undefined } = { manifest: read?.value }
  const counter = pageCounter(store, report)
  const context: CollectorContext = {
    study,
    fieldwork,
    store,
    origin,
    issuer,
    report,
    counter,
    client: parts.client,
    crypto: parts.crypto,
    receiptKey: parts.receiptKey,
    courses: courses.value,
    // The script of an anonymous page fetches its credential from the registrar.
    connect: fieldwork.mode === 'anonymous' ? [issuer] : [],
    counts: freshCounts(store, hardTargets(fieldwork.quotas).size > 0),
    limit: rateLimit(),
    proof: proofOfWork(),
    proxies: parts.proxies ?? 0,
    test: false,
    manifest: () => inForce.manifest,
    useManifest: (manifest) => {
      inForce.manifest = manifest
    },
    fingerprint: () =>
      inForce.manifest === undefined ? undefined : fingerprintWords(inForce.manifest.hash),
  }
  return ok({ context, app: collectorApp(context), end: async () => counter.end() })
}
