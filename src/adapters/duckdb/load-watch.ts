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
}

/** A load that was stopped from outside. */
export class LoadInterrupted extends Error {
  constructor() {
    super('the load was interrupted')
    this.name = 'LoadInterrupted'
  }
}

const quietMs = 1000
const betweenMs = 200

/** Follows one load: tells its progress, passes interruptions on. */
export class LoadWatch {
  readonly #file: string
  readonly #options: LoadOptions
  #nextAt = performance.now() + quietMs

  constructor(file: string, options: LoadOptions) {
    this.#file = file
    this.#options = options
  }

  /** Tells the share done, unless it is too early to bother anybody. */
  tell(share: number): void {
    this.check()
    const now = performance.now()
    if (now < this.#nextAt) return
    this.#nextAt = now + betweenMs
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
    const interrupt = (): void => {
      connection.interrupt()
    }
    const { signal, onProgress } = this.#options
    signal?.addEventListener('abort', interrupt)
    const follow = (): void => {
      const done = Math.max(0, connection.progress.percentage) / 100
      if (signal?.aborted !== true) this.tell(from + (to - from) * Math.min(1, done))
    }
    const timer = onProgress === undefined ? undefined : setInterval(follow, betweenMs)
    try {
      return await work()
    } finally {
      clearInterval(timer)
      signal?.removeEventListener('abort', interrupt)
      this.check()
    }
  }
}
