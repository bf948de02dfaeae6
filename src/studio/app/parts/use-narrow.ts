import { useSyncExternalStore } from 'react'

/** Where published pages, too, change to the layout of a phone. */
const phone = '(max-width: 46rem)'

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(phone).matches)
}

function listen(tell: () => void): () => void {
  const query = matchMedia(phone)
  query.addEventListener('change', tell)
  return () => {
    query.removeEventListener('change', tell)
  }
}
