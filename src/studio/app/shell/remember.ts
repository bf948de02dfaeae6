/** A choice kept on this device; undefined where there is none, or where the browser keeps nothing. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`visavis.${key}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a choice on this device, if the browser lets us. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`visavis.${key}`, value)
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** How many unsaved texts this device keeps. */
export function draftsKept(): number {
  return draftKeys().length
}

/** Drops every unsaved text that this device keeps. */
export function forgetDrafts(): void {
  for (const key of draftKeys()) localStorage.removeItem(key)
}

function draftKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith('visavis.draft.'))
  } catch {
    return []
  }
}

/** Drops what was kept. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(`visavis.${key}`)
  } catch {
    // Nothing was kept.
  }
}
