/**
 * Makes this tab the one that answers. Every browser that can cast a ballot knows locks.
 *
 * @param name - what only one tab may hold
 * @param take - takes it from the tab that holds it
 * @param lost - called when another tab takes it from this one
 * @returns whether this tab holds it now
 */
export function claimTab(name: string, take: boolean, lost: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(name, take ? { steal: true } : { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        // Held until the tab goes.
        return lock === null ? undefined : new Promise<never>(() => undefined)
      })
      .catch(lost)
  })
}
