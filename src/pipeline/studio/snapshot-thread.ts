import { Worker } from 'node:worker_threads'
import type { Result } from '../../core/result.ts'
import type { Snapshot } from '../../protect/snapshot.ts'
import { programFile } from '../program-file.ts'
import type { ReadFolder } from './kept-answers.ts'
import type { SnapshotReply } from './snapshot-worker.ts'
import type { SnapshotTask } from './study-snapshot.ts'

/** A snapshot to take, which may be given up. */
export interface ApartTask extends ReadFolder, Pick<SnapshotTask, 'onProgress'> {
  readonly signal: AbortSignal
}

/** A thread that takes snapshots of one study, one after another; idle, it keeps no process alive. */
export class SnapshotThread {
  readonly folder: string
  readonly #worker: Worker
  #isOver = false

  constructor(folder: string) {
    this.folder = folder
    this.#worker = new Worker(programFile('snapshot-worker'))
    this.#worker.unref()
    const over = (): void => {
      this.#isOver = true
    }
    for (const event of ['error', 'messageerror', 'exit'] as const) this.#worker.on(event, over)
  }

  /** Whether it has ended, by itself or because it was told to. */
  get isOver(): boolean {
    return this.#isOver
  }

  /**
   * Takes a snapshot; given up, the thread is at its end.
   *
   * Issues: those of `studySnapshot`.
   * @throws Error, with its cause, when the thread stops before it answers, or the signal aborts
   */
  async take({ study, files, signal, onProgress }: ApartTask): Promise<Result<Snapshot>> {
    const worker = this.#worker
    const done = new AbortController()
    const stop = (): void => void worker.terminate()
    signal.addEventListener('abort', stop, { signal: done.signal })
    if (signal.aborted) stop()
    worker.ref()
    try {
      return await new Promise((resolve, reject) => {
        const on = <T>(event: string, told: (value: T) => void): void => {
          worker.on(event, told)
          done.signal.addEventListener('abort', () => worker.off(event, told))
        }
        const fail = (cause: unknown): void => {
          reject(new Error('the snapshot was not taken', { cause }))
        }
        for (const event of ['error', 'messageerror', 'exit'] as const) on(event, fail)
        on('message', (reply: SnapshotReply) => {
          if (reply.kind === 'done') resolve(reply.result)
          else onProgress?.(reply.progress)
        })
        worker.postMessage({ folder: this.folder, study, files } satisfies ReadFolder)
      })
    } finally {
      done.abort()
      worker.unref()
    }
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
