import type { DuckDBConnection } from '@duckdb/node-api'

/** How far a file has been read. */
export interface LoadProgress {
  readonly file: string
  /** Share (0–1) of the work that is done. */
  readonly share: number
}

/** How somebody follows a load, and stops it. */
export interface LoadOptions {
  /** Told of loads that take over a second, a few times a second. */
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** How long a load stays silent at first, in milliseconds; a second when absent. */
  readonly quietMs?: number | undefined
  /** The least time between two reports, in milliseconds; a fifth of a second when absent. */
  readonly betweenMs?: number | undefined
}

/** A load that was stopped from outside. */
export class LoadInterrupted extends Error {
  constructor() {
    super('the load was interrupted')
    this.name = 'LoadInterrupted'
  }
}

const usualQuietMs = 1000
const usualBetweenMs = 200

/** Follows one load: tells its progress, passes interruptions on. */
export class LoadWatch {
  readonly #file: string
  readonly #options: LoadOptions
  #nextAt: number

  constructor(file: string, options: LoadOptions) {
    this.#file = file
    this.#options = options
    this.#nextAt = performance.now() + (options.quietMs ?? usualQuietMs)
  }

  /** Tells the share done, unless it is too early to bother anybody. */
  tell(share: number): void {
    this.check()
    const now = performance.now()
    if (now < this.#nextAt) return
    this.#nextAt = now + (this.#options.betweenMs ?? usualBetweenMs)
    this.#options.onProgress?.({ file: this.#file, share })
  }

  /** @throws LoadInterrupted when somebody asked to stop */
  check(): void {
    if (this.#options.signal?.aborted === true) throw new LoadInterrupted()
  }

  /**
   * Follows a statement while it runs, between two shares of the whole work.
   *
   * @throws LoadInterrupted when somebody asks to stop: the statement is interrupted too
   */
  async during<T>(
    connection: DuckDBConnection,
    [from, to]: readonly [from: number, to: number],
    work: () => Promise<T>,
  ): Promise<T> {
    this.check()
    const { signal } = this.#options
    const interrupt = (): void => {
      connection.interrupt()
    }
    signal?.addEventListener('abort', interrupt)
    const timer = setInterval(() => {
      // Asked before the statement ran, an interruption went by unheard.
      if (signal?.aborted === true) return interrupt()
      const done = Math.max(0, connection.progress.percentage) / 100
      this.tell(from + (to - from) * Math.min(1, done))
    }, usualBetweenMs)
    try {
      const done = await work()
      this.tell(to)
      return done
    } finally {
      clearInterval(timer)
      signal?.removeEventListener('abort', interrupt)
      this.check()
    }
  }
}
