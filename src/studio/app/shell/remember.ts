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

/** Drops what was kept. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(`visavis.${key}`)
  } catch {
    // Nothing was kept.
  }
}
