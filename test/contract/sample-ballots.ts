import { createHash, randomBytes } from 'node:crypto'
import type {
  AdmittedToken,
  Ballot,
  CheckedAnswer,
  QuotaCheck,
} from '../../src/collect/ports/collector-store.ts'

/** No hard quota. */
export const freeQuotas: QuotaCheck = { hard: new Map() }

/** An answer of thirty questions. */
export function sampleAnswer(changes: Partial<CheckedAnswer> = {}): CheckedAnswer {
  const answers = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`q${at}`, { kind: 'single', code: `c${at % 5}` }]),
  )
  const record = { version: 1, language: 'fr', seed: 7, answers, orders: {} }
  return { record, outcome: 'complete', cells: [], flags: [], test: false, ...changes }
}

/** A ballot as the service hands it over; `rid` is drawn. */
export function sampleBallot(changes: Partial<Ballot> = {}): Ballot {
  const answer = changes.answer ?? sampleAnswer()
  const group = changes.group ?? 'employees'
  const payload =
    changes.payload ??
    JSON.stringify({ group, record: answer.record, outcome: answer.outcome, flags: answer.flags })
  return {
    rid: randomBytes(32).toString('hex'),
    keyId: 'k1',
    group,
    version: 1,
    payload,
    digest: createHash('sha256').update(payload).digest('hex'),
    prepared: new Uint8Array(randomBytes(120)),
    signature: new Uint8Array(randomBytes(384)),
    answer,
    ...changes,
  }
}

/** A token that may answer. */
export function sampleToken(changes: Partial<AdmittedToken> = {}): AdmittedToken {
  return {
    tokenHash: new Uint8Array(randomBytes(32)),
    group: 'employees',
    population: 'employees',
    language: 'fr',
    frame: {},
    ...changes,
  }
}
