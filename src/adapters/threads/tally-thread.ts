import { Worker } from 'node:worker_threads'
import type { TallyReply, TallyTask } from './tally-worker.ts'

/** A thread that counts; it keeps the process alive only while it does. */
export interface TallyThread {
  count(task: TallyTask): Promise<Float64Array>
  stop(): Promise<void>
}

interface Waiting {
  readonly resolve: (sums: Float64Array) => void
  readonly reject: (reason: Error) => void
}

/** Starts a thread of the given file. */
export function startThread(file: URL): TallyThread {
  const worker = new Worker(file)
  worker.unref()
  const waiting: Waiting[] = []
  const state: { broken?: Error } = {}
  const breakDown = (cause: unknown): void => {
    const error = new Error('a counting thread stopped before it answered', { cause })
    state.broken ??= error
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  worker.on('error', breakDown)
  worker.on('messageerror', breakDown)
  worker.on('exit', (code) => breakDown(new Error(`the thread ended with code ${code}`)))
  worker.on('message', (reply: TallyReply) => {
    const first = waiting.shift()
    if (waiting.length === 0) worker.unref()
    if ('sums' in reply) first?.resolve(reply.sums)
    else first?.reject(new Error('a counting thread failed', { cause: reply.error }))
  })
  return {
    count: (task) =>
      new Promise((resolve, reject) => {
        if (state.broken !== undefined) {
          reject(state.broken)
          return
        }
        worker.postMessage(task)
        worker.ref()
        waiting.push({ resolve, reject })
      }),
    stop: async () => {
      await worker.terminate()
    },
  }
}
