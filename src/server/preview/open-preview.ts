import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Study } from '../../study/model.ts'
import { readClient } from '../collector/read-client.ts'
import { listen } from '../http/listen.ts'
import type { App } from '../http/make-app.ts'
import { previewApp } from './preview-app.ts'

/** A preview that listens on this machine alone. */
export interface OpenPreview {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** What is tried, and where. */
export interface PreviewRequest {
  readonly study: Study
  /** Only this population's questionnaire. */
  readonly population?: string | undefined
  /** 0 takes a free one. */
  readonly port: number
  readonly report: (code: string) => void
}

/**
 * Starts a preview of a study.
 *
 * Issues: `collector.no_client`.
 * @throws Error with `code` when the port is taken.
 */
export async function openPreview(request: PreviewRequest): Promise<Result<OpenPreview>> {
  const client = await readClient('open')
  if (!client.ok) return client
  const { study, population, report } = request
  const questionnaires = study.questionnaires.filter(
    (one) => population === undefined || one.population === population,
  )
  const made: { app?: App } = {}
  const listening = await listen(
    async (received, bindings) =>
      (await made.app?.fetch(received, bindings)) ?? new Response(null, { status: 503 }),
    { host: '127.0.0.1', port: request.port },
  )
  const url = `http://127.0.0.1:${String(listening.port)}`
  // The port is known only now, and pages check where forms come from.
  made.app = previewApp({
    study: { ...study, questionnaires },
    origin: url,
    client: client.value,
    today: new Date().toISOString().slice(0, 10),
    report,
  })
  return ok({ url, stop: async () => listening.stop(500) })
}
