import { nodeBallotCrypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { signingKeyFromSeed } from '../../src/adapters/ballot-keys/signing-key.ts'
import { openCollectorStore } from '../../src/adapters/postgres/collector/open-collector-store.ts'
import type { CollectorStore } from '../../src/collect/ports/collector-store.ts'
import { ok } from '../../src/core/result.ts'
import { clientScript } from '../../src/server/collector/client-script.ts'
import { collectorControl } from '../../src/server/collector/collector-control.ts'
import { makeCollector } from '../../src/server/collector/make-collector.ts'
import type { Collector } from '../../src/server/collector/make-collector.ts'
import type { CollectorControl } from '../../src/server/control/collector-control.ts'
import type { Fieldwork } from '../../src/study/fieldwork.ts'
import type { Study } from '../../src/study/model.ts'
import { readStudy } from '../../src/study/read-study.ts'
import { studyFilesOf } from '../../src/study/read/study-files.ts'
import { newStudyFiles } from '../../src/study/template/new-study-files.ts'

/** A collector without listeners, on a database of its own. */
export interface TestCollector extends Collector {
  readonly study: Study
  readonly store: CollectorStore
  readonly control: CollectorControl
  /** Changes the study's folder; what is served stays as it is. */
  readonly rewrite: (to: Study) => void
  /** Codes told as gone wrong on our side. */
  readonly reported: readonly string[]
  /** Asks the public app. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  /** What the store holds of answers: nothing may be left by what was refused. */
  readonly stop: () => Promise<void>
}

export const collectorOrigin = 'https://answers.example.org'
export const issuerOrigin = 'https://register.example.org'
const day = 86_400_000

/** The study that beginners start from, its window around today. */
export function teleworkStudy(): Study & { readonly fieldwork: Fieldwork } {
  const files = newStudyFiles('telework')
  const read = files.ok ? readStudy(studyFilesOf('telework', files.value)) : files
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const { study } = read.value
  if (study.fieldwork === undefined) throw new Error('the template has a fieldwork')
  const dayFrom = (days: number): string =>
    new Date(Date.now() + days * day).toISOString().slice(0, 10)
  return {
    ...study,
    simulation: undefined,
    fieldwork: { ...study.fieldwork, opens: dayFrom(-2), closes: dayFrom(9) },
  }
}

/** Makes a collector of the telework study. */
export async function startCollector(
  url: string,
  changes: Partial<Fieldwork>,
  wrap: (store: CollectorStore) => CollectorStore = (store) => store,
  study = teleworkStudy(),
): Promise<TestCollector> {
  const fieldwork = { ...study.fieldwork, ...changes }
  const populations = Object.fromEntries(fieldwork.groups.map((one) => [one.id, one.population]))
  const opened = await openCollectorStore(url, {
    mode: fieldwork.mode,
    populations,
    poolSize: 8,
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  const store = wrap(opened.value)
  const reported: string[] = []
  const script = new TextEncoder().encode('void 0')
  const made = await makeCollector({
    study,
    fieldwork,
    store,
    origin: collectorOrigin,
    issuer: issuerOrigin,
    client: { first: clientScript('/client.js', script), further: [] },
    crypto: nodeBallotCrypto,
    receiptKey: signingKeyFromSeed(new Uint8Array(32).fill(9)),
    report: (code) => {
      reported.push(code)
    },
  })
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  const { app, context } = made.value
  const backup = async (
    file: string,
  ): Promise<{ readonly ok: true; readonly value: { file: string } }> => ({
    ok: true,
    value: { file },
  })
  let written: Study = { ...study, fieldwork }
  return {
    ...made.value,
    study,
    store,
    control: collectorControl(
      { context, backup, readStudy: async () => ok({ study: written }) },
      'test',
    ),
    rewrite: (to) => {
      written = to
    },
    reported,
    ask: async (path, init) => app.request(`${collectorOrigin}${path}`, init),
    stop: async () => {
      await made.value.end()
      await store.end()
    },
  }
}

/** Body and headers of a form. */
export function form(
  fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  const body = new URLSearchParams()
  const pairs: readonly (readonly [string, string])[] = Array.isArray(fields)
    ? fields
    : Object.entries(fields)
  for (const [name, value] of pairs) body.append(name, value)
  return { method: 'POST', body, headers }
}

/** Body and headers of JSON. */
export function json(method: string, body: unknown): RequestInit {
  return {
    method,
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}
