/** Work that must be stopped in order: what it began elsewhere is taken back first. */
export interface Interruption {
  /** Runs work that heeds its signal; while it runs, an interruption is a request to stop. */
  run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /**
   * Asks what runs to stop.
   *
   * @returns false when nothing that runs heeds it
   */
  stop(): boolean
}

/** Makes an interruption; the second request is refused, so that nobody is held for ever. */
export function interruption(): Interruption {
  let running: AbortController | undefined
  return {
    run: async (work) => {
      const own = new AbortController()
      running = own
      try {
        return await work(own.signal)
      } finally {
        running = undefined
      }
    },
    stop: () => {
      if (running === undefined || running.signal.aborted) return false
      running.abort()
      return true
    },
  }
}
