import { useSyncExternalStore } from 'react'

/** Told to ourselves, wherever it was noticed that the session has ended or begun again. */
const changed = 'visavis:session'

let isOver = false

/** Keeps whether the server last said that nobody is signed in. */
export function noteSession(over: boolean): void {
  if (over === isOver) return
  isOver = over
  dispatchEvent(new Event(changed))
}

/** Whether the session is over: the person has to sign in again. */
export function useSessionOver(): boolean {
  return useSyncExternalStore(listen, () => isOver)
}

function listen(tell: () => void): () => void {
  addEventListener(changed, tell)
  return () => {
    removeEventListener(changed, tell)
  }
}

/** Milliseconds without a touch after which a page that asks by itself is no longer in use. */
const idleMs = 60_000

let touchedMs = Date.now()

/** Notes when the person last touched the page: what it asks by itself keeps no session alive. */
export function watchTouches(): void {
  const touch = (): void => {
    touchedMs = Date.now()
  }
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(kind, touch, { capture: true, passive: true })
  }
}

/** Whether nobody has touched the page for a while. */
export function isLeftAlone(): boolean {
  return Date.now() - touchedMs > idleMs
}
