import { join } from 'node:path'
import process from 'node:process'
import { nodeBallotCrypto } from '../../adapters/ballot-keys/node-ballot-crypto.ts'
import { openCollectorStore } from '../../adapters/postgres/index.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { openStudy } from '../../pipeline/open-study.ts'
import type { Fieldwork } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'
import { collectorActions } from '../control/collector-actions.ts'
import { controlApp } from '../control/control-app.ts'
import { stateFolder } from '../control/control-file.ts'
import { backUp } from '../process/back-up.ts'
import type { Service } from '../process/run-service.ts'
import type { ServiceSettings } from '../process/service-settings.ts'
import { collectorControl } from './collector-control.ts'
import { makeCollector } from './make-collector.ts'
import { readClient } from './read-client.ts'
import { receiptKeyIn } from './receipt-key.ts'

/**
 * Makes the collector's service from its settings.
 *
 * Issues: those of the study, of the store and of `makeCollector`; `collector.no_fieldwork`,
 * `collector.no_client`, `collector.no_key`.
 */
export async function openCollector(settings: ServiceSettings): Promise<Result<Service>> {
  const open = await openFieldwork(settings.study)
  if (!open.ok) return open
  const { study, fieldwork } = open.value
  const client = await readClient(fieldwork.mode)
  if (!client.ok) return client
  const receiptKey = await receiptKeyIn(join(stateFolder(settings.study), 'receipt-key.pem'))
  if (!receiptKey.ok) return receiptKey
  const store = await openCollectorStore(settings.databaseUrl, {
    mode: fieldwork.mode,
    populations: Object.fromEntries(fieldwork.groups.map(({ id, population }) => [id, population])),
  })
  if (!store.ok) return store
  const collector = await makeCollector({
    study,
    fieldwork,
    report,
    crypto: nodeBallotCrypto,
    store: store.value,
    origin: settings.origin,
    issuer: settings.otherOrigin,
    client: client.value,
    receiptKey: receiptKey.value,
    proxies: Number(process.env['TRUSTED_PROXIES'] ?? 0),
  })
  if (!collector.ok) {
    await store.value.end()
    return collector
  }
  const { app, context, end } = collector.value
  const backup = async (file: string): Promise<Result<{ readonly file: string }>> =>
    backUp(settings.databaseUrl, 'collector', file)
  const readStudy = async (): ReturnType<typeof openStudy> => openStudy(settings.study)
  const actions = collectorActions((actor) =>
    collectorControl({ context, backup, readStudy }, actor),
  )
  const control = controlApp(settings.controlSecret, actions)
  return ok({
    publicApp: async (request, bindings) => app.fetch(request, bindings),
    controlApp: async (request) => control.fetch(request),
    end: async () => {
      await end()
      await store.value.end()
    },
  })
}

async function openFieldwork(
  folder: string,
): Promise<Result<{ readonly study: Study; readonly fieldwork: Fieldwork }>> {
  const open = await openStudy(folder)
  if (!open.ok) return open
  const { study } = open.value
  return study.fieldwork === undefined
    ? fail([issue('collector.no_fieldwork')])
    : ok({ study, fieldwork: study.fieldwork })
}

/** Says what went wrong on our side: codes alone, never what was sent nor by whom. */
function report(code: string): void {
  process.stderr.write(`collector ${code}\n`)
}
