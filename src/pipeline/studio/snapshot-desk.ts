import type { Result } from '../../core/result.ts'
import type { Snapshot } from '../../protect/snapshot.ts'
import { SnapshotThread } from './snapshot-thread.ts'
import type { ApartTask } from './snapshot-thread.ts'

/** Threads that are kept when they have nothing to do: each holds the answers of a study. */
const mostKept = 2

/** Milliseconds after which an idle thread is ended. */
const keptMs = 300_000

interface Idle {
  readonly thread: SnapshotThread
  readonly timer: NodeJS.Timeout
}

/**
 * Takes the snapshots of studies in threads of their own: whoever waits for one may go on with the
 * rest. The last threads are kept for a while, so that the next change of a study finds its answers
 * read and what was summed of them.
 */
export class SnapshotDesk {
  #idle: readonly Idle[] = []

  /**
   * Takes a snapshot.
   *
   * Issues: those of `studySnapshot`.
   * @throws Error, with its cause, when the thread stops before it answers, or the signal aborts
   */
  async take(task: ApartTask): Promise<Result<Snapshot>> {
    task.signal.throwIfAborted()
    const thread = this.#threadOf(task.folder)
    try {
      const result = await thread.take(task)
      this.#keep(thread)
      return result
    } catch (error) {
      await thread.end()
      throw error
    }
  }

  /** Ends the threads that wait; those at work are ended by the signal of their task. */
  async close(): Promise<void> {
    await this.#end(this.#idle)
  }

  #threadOf(folder: string): SnapshotThread {
    const known = this.#idle.find(({ thread }) => thread.folder === folder && !thread.isOver)
    if (known === undefined) return new SnapshotThread(folder)
    clearTimeout(known.timer)
    this.#idle = this.#idle.filter((one) => one !== known)
    return known.thread
  }

  #keep(thread: SnapshotThread): void {
    const timer = setTimeout(() => void this.#end([kept]), keptMs).unref()
    const kept = { thread, timer }
    this.#idle = [...this.#idle, kept]
    void this.#end(this.#idle.slice(0, -mostKept))
  }

  async #end(some: readonly Idle[]): Promise<void> {
    this.#idle = this.#idle.filter((one) => !some.includes(one))
    for (const { timer } of some) clearTimeout(timer)
    await Promise.all(some.map(async ({ thread }) => thread.end()))
  }
}
