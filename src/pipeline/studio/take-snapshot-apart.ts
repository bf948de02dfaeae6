import { Worker } from 'node:worker_threads'
import type { Result } from '../../core/result.ts'
import type { Snapshot } from '../../protect/snapshot.ts'
import type { SnapshotReply } from './snapshot-worker.ts'
import type { SnapshotTask } from './study-snapshot.ts'

/** A snapshot to take, which may be given up. */
export interface ApartTask extends SnapshotTask {
  readonly signal: AbortSignal
}

/**
 * Takes the snapshot of a study in a thread of its own: whoever waits for it may go on with the rest.
 *
 * Issues: those of `studySnapshot`.
 * @throws Error, with its cause, when the thread stops before it answers, or the signal aborts
 */
export async function takeSnapshotApart(task: ApartTask): Promise<Result<Snapshot>> {
  const { folder, files, signal, onProgress } = task
  signal.throwIfAborted()
  const worker = new Worker(builtFile(), { workerData: { folder, files } })
  const stop = (): void => {
    void worker.terminate()
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise((resolve, reject) => {
      const fail = (cause: unknown): void => {
        reject(new Error('the snapshot was not taken', { cause }))
      }
      worker.on('error', fail)
      worker.on('messageerror', fail)
      worker.on('exit', (code) => {
        fail(new Error(`the thread ended with code ${String(code)}`))
      })
      worker.on('message', (reply: SnapshotReply) => {
        if (reply.kind === 'done') resolve(reply.result)
        else onProgress?.(reply.progress)
      })
    })
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

/** Node runs the built file, from the sources too: its threads know no TypeScript. */
function builtFile(): URL {
  const isSource = import.meta.url.endsWith('.ts')
  const folder = isSource ? '../../../dist/pipeline/studio/' : './'
  return new URL(`${folder}snapshot-worker.js`, import.meta.url)
}
