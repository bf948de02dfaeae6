import { useSyncExternalStore } from 'react'

/** Where the person is: the whole state of a room stands in its address, so that Back works. */
export interface Place {
  readonly path: readonly string[]
  readonly query: URLSearchParams
}

/** Told to ourselves: the platform tells of Back and Forward alone. */
const moved = 'visavis:moved'

/** Goes to an address of the Studio; `replace` where going back to the present one makes no sense. */
export function goTo(href: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', href)
  else history.replaceState(null, '', href)
  dispatchEvent(new Event(moved))
}

/** The address of the present room with some of its query changed; undefined takes one away. */
export function withQuery(changes: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(location.search)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(key)
    else query.set(key, value)
  }
  const text = query.toString()
  return text === '' ? location.pathname : `${location.pathname}?${text}`
}

/** Where the person is. */
export function usePlace(): Place {
  const href = useSyncExternalStore(listen, () => location.pathname + location.search)
  const { pathname, searchParams } = new URL(href, location.origin)
  const path = pathname.split('/').filter((part) => part !== '')
  return { path: path.map(decodePart), query: searchParams }
}

function listen(tell: () => void): () => void {
  addEventListener('popstate', tell)
  addEventListener(moved, tell)
  return () => {
    removeEventListener('popstate', tell)
    removeEventListener(moved, tell)
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
