import process from 'node:process'
import { messageOf } from '../../core/message.ts'
import type { Result } from '../../core/result.ts'
import { listen } from '../http/listen.ts'
import type { Answering } from '../http/listen.ts'
import { readServiceSettings } from './service-settings.ts'
import type { ServiceSettings } from './service-settings.ts'

/** What a service process runs. */
export interface Service {
  readonly publicApp: Answering
  readonly controlApp: Answering
  /** Lets go of databases and mail servers; called once the listeners are shut. */
  readonly end: () => Promise<void>
}

/** The message by which a service tells its supervisor that both listeners take requests. */
export const readyMessage = 'visavis:ready'

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
  const { publicApp, controlApp, end } = service.value
  const listeners = await Promise.all([
    listen(publicApp, { host, port }),
    listen(controlApp, { host: '127.0.0.1', port: controlPort }),
  ])
  const stop = once(async () => {
    await Promise.all(listeners.map(async (listener) => listener.stop()))
    await end()
    process.exit(0)
  })
  process.on('SIGTERM', stop)
  process.on('disconnect', stop)
  process.send?.(readyMessage)
}

function once(work: () => Promise<void>): () => void {
  let begun = false
  return () => {
    if (begun) return
    begun = true
    work().catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(70)
    })
  }
}

/** Says in both languages why the service cannot start; the supervisor's terminal shows it. */
function tellProblems(result: Result<unknown>): void {
  if (result.ok) return
  for (const one of result.issues) {
    const told = [messageOf(one, 'en'), messageOf(one, 'fr')].map((text) => `${one.code} ${text}\n`)
    process.stderr.write(told.join(''))
  }
}
