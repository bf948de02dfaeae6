/** Measures how long the page was in sight; time in another tab or with the phone off is left out. */
export interface SightClock {
  /** Milliseconds in sight since the last call. */
  readonly sinceLast: () => number
}

/** Starts measuring. */
export function sightClock(): SightClock {
  let gathered = 0
  let since = performance.now()
  const gather = (): void => {
    const now = performance.now()
    if (document.visibilityState === 'hidden') gathered += now - since
    since = now
  }
  document.addEventListener('visibilitychange', gather)
  return {
    sinceLast: () => {
      const now = performance.now()
      const ms = gathered + now - since
      gathered = 0
      since = now
      return Math.round(ms)
    },
  }
}
