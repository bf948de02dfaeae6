import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { all } from '../../src/core/result.ts'
import { openCollectorControl } from '../../src/server/control/open-collector-control.ts'
import type { CollectorControl } from '../../src/server/control/collector-control.ts'
import { readyMessage } from '../../src/server/process/run-service.ts'
import { freePort } from '../../src/server/serve/free-port.ts'
import { serviceEnvironment } from '../../src/server/process/service-settings.ts'

const main = fileURLToPath(new URL('../../dist/programs/collector.js', import.meta.url))

/** Secret of the control listener in tests. */
const controlSecret = 'tests-only-0123456789abcdef0123456789abcdef'

/** A collector in a process of its own, which may be killed and started again. */
export interface CollectorProcess {
  readonly origin: string
  readonly control: CollectorControl
  /** Starts it; resolves once it takes requests, in milliseconds. */
  readonly start: (environment?: Readonly<Record<string, string>>) => Promise<number>
  readonly kill: () => Promise<void>
  /** Ends it in order. */
  readonly stop: () => Promise<void>
  /** Number of the process, for whoever measures it. */
  readonly pid: () => number | undefined
  /** All that it wrote to its logs. */
  readonly said: () => string
}

/** Prepares a collector for a study's folder and a database. */
export async function collectorProcess(
  study: string,
  databaseUrl: string,
): Promise<CollectorProcess> {
  const ports = all([await freePort('127.0.0.1', 0), await freePort('127.0.0.1', 0)])
  if (!ports.ok) throw new Error('no port is free')
  const [port = 0, controlPort = 0] = ports.value
  const origin = `http://127.0.0.1:${port}`
  const settings = {
    study,
    databaseUrl,
    host: '127.0.0.1',
    port,
    origin,
    controlPort,
    controlSecret,
  }
  const told = serviceEnvironment({ ...settings, otherOrigin: 'http://127.0.0.1:9' })
  let child: ChildProcess | undefined
  let said = ''
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = child
    child = undefined
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
    const exited = once(ending, 'exit')
    ending.kill(signal)
    await exited
  }
  return {
    origin,
    control: openCollectorControl({
      url: `http://127.0.0.1:${controlPort}`,
      secret: controlSecret,
    }),
    start: async (environment = {}) => {
      const startedMs = performance.now()
      const env = { ...process.env, ...told, ...environment }
      child = fork(main, [], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
      }
      await ready(child, () => said)
      return performance.now() - startedMs
    },
    kill: async () => end('SIGKILL'),
    stop: async () => end('SIGTERM'),
    pid: () => child?.pid,
    said: () => said,
  }
}

async function ready(child: ChildProcess, said: () => string): Promise<void> {
  const done = new AbortController()
  const { signal } = done
  const told = once(child, 'message', { signal }).then(([message]: unknown[]) => message)
  const exited = once(child, 'exit', { signal }).then(() => 'exit')
  const first = await Promise.race([told, exited])
  done.abort()
  await Promise.allSettled([told, exited])
  if (first !== readyMessage) throw new Error(`the collector did not start: ${said()}`)
}
