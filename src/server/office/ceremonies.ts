import { randomBytes } from 'node:crypto'

/** What was begun in a browser and is waited for: kept in memory, taken once, gone in minutes. */
export interface Ceremonies<T> {
  /** Keeps a value; answers the name to take it by. */
  readonly begin: (value: T) => string
  readonly take: (name: string) => T | undefined
}

/** Minutes that a person has to touch a key or to sign in elsewhere. */
export const ceremonyMinutes = 10

/** More are not under way in an office; the oldest make room. */
const most = 1000

/** Remembers ceremonies by a name that cannot be guessed. */
export function rememberCeremonies<T>(clock: () => Date): Ceremonies<T> {
  const begun = new Map<string, { readonly value: T; readonly until: number }>()
  return {
    begin: (value) => {
      const now = clock().getTime()
      for (const [name, { until }] of begun) {
        if (until >= now && begun.size < most) break
        begun.delete(name)
      }
      const name = randomBytes(16).toString('base64url')
      begun.set(name, { value, until: now + ceremonyMinutes * 60_000 })
      return name
    },
    take: (name) => {
      const found = begun.get(name)
      begun.delete(name)
      return found !== undefined && found.until >= clock().getTime() ? found.value : undefined
    },
  }
}
