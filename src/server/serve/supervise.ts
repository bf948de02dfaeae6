import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { readyMessage } from '../process/run-service.ts'
import type { ServeEvent, ServiceRole } from './serve-options.ts'

/** A service to be kept running. */
export interface ServicePlan {
  readonly role: ServiceRole
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly report: (event: ServeEvent) => void
}

/** A service that is kept running. */
export interface Supervised {
  readonly pid: () => number | undefined
  readonly stop: () => Promise<void>
}

/** Waits before a restart: longer each time, until the service held for a minute. */
const firstWaitMs = 100
const longestWaitMs = 10_000
const steadyMs = 60_000
/** How long a service may take to begin, and to end. */
const readyMs = 60_000
const endMs = 10_000

/**
 * Starts a service as a process of its own and starts it again whenever it dies.
 *
 * **Issues** `serve.service_failed` when it does not even start once.
 */
export async function supervise(plan: ServicePlan): Promise<Result<Supervised>> {
  const { role, report } = plan
  const ending = new AbortController()
  let child = await startChild(plan)
  if (child === undefined) return fail([issue('serve.service_failed', { service: role })])
  const watch = async (): Promise<void> => {
    for (let waitMs = firstWaitMs; child !== undefined && !ending.signal.aborted;) {
      const startedMs = performance.now()
      await exitOf(child)
      if (ending.signal.aborted) return
      report({ kind: 'crashed', service: role })
      waitMs = performance.now() - startedMs > steadyMs ? firstWaitMs : waitMs
      do {
        await pause(waitMs, ending.signal)
        waitMs = Math.min(longestWaitMs, waitMs * 2)
        child = ending.signal.aborted ? undefined : await startChild(plan)
      } while (child === undefined && !ending.signal.aborted)
      if (child !== undefined) report({ kind: 'restarted', service: role })
    }
  }
  const watching = watch()
  return ok({
    pid: () => child?.pid,
    stop: async () => {
      ending.abort()
      if (child !== undefined) await endChild(child)
      await watching
      // One that was being started again when the end came.
      if (child !== undefined) await endChild(child)
    },
  })
}

/** Starts the process and waits until it takes requests; undefined when it ended before. */
async function startChild({
  role,
  environment,
  report,
}: ServicePlan): Promise<ChildProcess | undefined> {
  const child = fork(scriptOf(role), [], {
    env: { ...environment },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    report({ kind: 'said', service: role, text })
  })
  const isReady = await new Promise<boolean>((resolve) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
    }, readyMs)
    const settle = (ready: boolean): void => {
      clearTimeout(late)
      resolve(ready)
    }
    child.on('message', (message) => {
      if (message === readyMessage) settle(true)
    })
    child.once('error', () => {
      settle(false)
    })
    child.once('exit', () => {
      settle(false)
    })
  })
  return isReady ? child : undefined
}

/** The bundled program, also when this file itself runs from the source. */
function scriptOf(role: ServiceRole): string {
  const path = import.meta.url.endsWith('.ts')
    ? `../../../dist/programs/${role}.js`
    : `../../programs/${role}.js`
  return fileURLToPath(new URL(path, import.meta.url))
}

async function exitOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
}

/** Asks a process to end, and ends it when it does not. */
async function endChild(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  const late = setTimeout(() => {
    child.kill('SIGKILL')
  }, endMs)
  await exitOf(child)
  clearTimeout(late)
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
