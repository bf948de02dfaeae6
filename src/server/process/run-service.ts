import type { Server } from 'node:http'
import process from 'node:process'
import { serve } from '@hono/node-server'
import { messageOf } from '../../core/message.ts'
import type { Result } from '../../core/result.ts'
import { readServiceSettings } from './service-settings.ts'
import type { ServiceSettings } from './service-settings.ts'

/** Answers one request. */
export type Answer = (request: Request) => Response | Promise<Response>

/** What a service process runs. */
export interface Service {
  readonly publicApp: Answer
  readonly controlApp: Answer
  /** Lets go of databases and mail servers; called once the listeners are shut. */
  readonly end: () => Promise<void>
}

/** The message by which a service tells its supervisor that both listeners take requests. */
export const readyMessage = 'visavis:ready'

/** How long requests under way may take to finish when the service stops. */
const graceMs = 5000

/**
 * Runs a service in this process until it is told to stop.
 *
 * It stops on SIGTERM and when the supervisor that started it is gone, so that no listener outlives
 * its study. SIGINT is left to the supervisor, which a terminal sends it to as well.
 *
 * @param open - makes the service from its settings; an issue ends the process with status 2
 */
export async function runService(
  open: (settings: ServiceSettings) => Promise<Result<Service>>,
): Promise<void> {
  process.on('SIGINT', () => undefined)
  const settings = readServiceSettings(process.env)
  const service = settings.ok ? await open(settings.value) : settings
  if (!settings.ok || !service.ok) {
    tellProblems(service)
    process.exit(2)
  }
  const { host, port, controlPort } = settings.value
  const servers = await Promise.all([
    listen(service.value.publicApp, host, port),
    listen(service.value.controlApp, '127.0.0.1', controlPort),
  ])
  const stop = once(async () => {
    await Promise.all(servers.map(shut))
    await service.value.end()
    process.exit(0)
  })
  process.on('SIGTERM', stop)
  process.on('disconnect', stop)
  process.send?.(readyMessage)
}

async function listen(answer: Answer, hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: answer, hostname, port }, () => {
      // Node's own server: no TLS here, a proxy in front speaks it.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      resolve(server as Server)
    })
    server.on('error', reject)
  })
}

/** Takes no more requests, and waits for those under way as long as grace lasts. */
async function shut(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(() => {
      server.closeAllConnections()
    }, graceMs)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function once(work: () => Promise<void>): () => void {
  let begun = false
  return () => {
    if (begun) return
    begun = true
    work().catch((error: unknown) => {
      console.error(error)
      process.exit(70)
    })
  }
}

/** Says in both languages why the service cannot start; the supervisor passes it on. */
function tellProblems(result: Result<unknown>): void {
  if (result.ok) return
  for (const one of result.issues) {
    process.stderr.write(
      `${one.code} ${messageOf(one, 'en')}\n${one.code} ${messageOf(one, 'fr')}\n`,
    )
  }
}
