import { Worker } from 'node:worker_threads'
import type {
  LinearAnswer,
  LinearProgram,
  LinearSolver,
} from '../../protect/audit/linear-solver.ts'
import type { SolverReply } from './highs-worker.ts'

/** A solver that holds a thread until it is closed. */
export interface HighsSolver extends LinearSolver {
  /** Ends the thread; what is being solved fails. */
  close(): Promise<void>
}

/** How the solver runs. */
export interface HighsOptions {
  /** Stops what is being solved; the solver is then closed. */
  readonly signal?: AbortSignal | undefined
  /** The file that the thread runs: only tests run another. */
  readonly file?: URL | undefined
}

interface Waiting {
  readonly resolve: (answer: LinearAnswer) => void
  readonly reject: (reason: Error) => void
}

/**
 * Opens HiGHS, a linear solver in WebAssembly, in a thread of its own: the caller goes on while it
 * solves. It keeps the process alive only while it is asked.
 *
 * @throws Error, with its cause, from `solve`: when the thread stops, when the solver was closed, or
 * when the signal aborts
 */
export async function openHighs({ signal, file }: HighsOptions = {}): Promise<HighsSolver> {
  signal?.throwIfAborted()
  const thread = new SolverThread(file ?? builtFile())
  const abort = (): void => {
    thread.breakDown(abortError(signal))
    void thread.stop()
  }
  signal?.addEventListener('abort', abort, { once: true })
  await thread.started
  return {
    solve: (program) => thread.solve(program),
    close: async () => {
      signal?.removeEventListener('abort', abort)
      thread.breakDown(new Error('the solver was closed'))
      await thread.stop()
    },
  }
}

/** Node runs the built file, from the sources too: its threads know no TypeScript. */
function builtFile(): URL {
  const isSource = import.meta.url.endsWith('.ts')
  const folder = isSource ? '../../../dist/adapters/highs/' : './'
  return new URL(`${folder}highs-worker.js`, import.meta.url)
}

function abortError(signal: AbortSignal | undefined): Error {
  const cause: unknown = signal?.reason
  return cause instanceof Error ? cause : new Error('the audit was interrupted', { cause })
}

class SolverThread {
  readonly started: Promise<void>
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []
  #broken: Error | undefined

  constructor(file: URL) {
    this.#worker = new Worker(file)
    this.#worker.on('message', (reply: SolverReply) => this.#hear(reply))
    const fail = (cause: unknown): void => {
      this.breakDown(new Error('the linear solver stopped before it answered', { cause }))
    }
    this.#worker.on('error', fail)
    this.#worker.on('messageerror', fail)
    this.#worker.on('exit', (code) => fail(new Error(`the thread ended with code ${code}`)))
    // A thread that breaks while it starts says so to whoever asks it first.
    this.started = new Promise((resolve) => {
      const goOn = (): void => {
        if (this.#waiting.length === 0) this.#worker.unref()
        resolve()
      }
      for (const event of ['online', 'error', 'exit'] as const) this.#worker.once(event, goOn)
    })
  }

  async solve(program: LinearProgram): Promise<LinearAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) {
        reject(this.#broken)
        return
      }
      this.#waiting.push({ resolve, reject })
      this.#worker.ref()
      this.#worker.postMessage(program)
    })
  }

  /** Fails what is asked, now and from now on; the first reason is the one that is told. */
  breakDown(reason: Error): void {
    this.#broken ??= reason
    for (const { reject } of this.#waiting.splice(0)) reject(reason)
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }

  #hear(reply: SolverReply): void {
    const first = this.#waiting.shift()
    if (this.#waiting.length === 0) this.#worker.unref()
    if ('answer' in reply) first?.resolve(reply.answer)
    else first?.reject(new Error('the linear solver failed', { cause: reply.error }))
  }
}
