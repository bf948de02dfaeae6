const firstMs = 2000
const longestMs = 300_000

/**
 * Does something until it is done: after each failure waits longer, by chance more or less so that
 * thousands of phones do not come back at once, and at once when the connection returns.
 *
 * @param attempt - answers whether it is done
 * @returns stops the trying
 */
export function tryAgain(attempt: () => Promise<boolean>): () => void {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let running = false
  const run = async (): Promise<void> => {
    clearTimeout(timer)
    if (stopped || running) return
    running = true
    const done = await attempt()
    running = false
    if (done) stop()
    else plan(Math.min(longestMs, firstMs * 2 ** failures++))
  }
  const plan = (ms: number): void => {
    if (!stopped) timer = setTimeout(() => void run(), ms * (0.5 + chance()))
  }
  const soon = (): void => {
    clearTimeout(timer)
    plan(300)
  }
  const stop = (): void => {
    stopped = true
    clearTimeout(timer)
    removeEventListener('online', soon)
  }
  addEventListener('online', soon)
  void run()
  return stop
}

/** A random number in [0, 1) from the browser's own source. */
export function chance(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
}
