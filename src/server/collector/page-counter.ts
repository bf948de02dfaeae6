import type { CollectorStore, PageCount } from '../../collect/ports/collector-store.ts'

/** Counts pages shown and left, of nobody in particular. */
export interface PageCounter {
  readonly count: (
    page: PageSeen,
    what: { readonly shown?: number; readonly left?: number },
  ) => void
  /** Writes what has been counted. */
  readonly flush: () => Promise<void>
  /** Writes it for the last time. */
  readonly end: () => Promise<void>
}

/** Which page. */
export interface PageSeen {
  readonly population: string
  readonly version: number
  readonly page: string
}

/** Written together, so that the database shows no single gesture. */
const everyMs = 60_000

/**
 * Counts in memory and writes every minute: an order of single counts would tell who answered when.
 *
 * @param store - where counts are added
 * @param report - told the code of a failure; what was counted is kept for the next time
 */
export function pageCounter(
  store: Pick<CollectorStore, 'countPages'>,
  report: (code: string) => void,
): PageCounter {
  let counts = new Map<string, PageCount>()
  const count: PageCounter['count'] = (seen, { shown = 0, left = 0 }) => {
    const key = JSON.stringify([seen.population, seen.version, seen.page])
    const so = counts.get(key)
    counts.set(key, {
      ...seen,
      shown: (so?.shown ?? 0) + shown,
      left: (so?.left ?? 0) + left,
    })
  }
  const flush = async (): Promise<void> => {
    const written = [...counts.values()].filter(({ shown, left }) => shown !== 0 || left !== 0)
    counts = new Map()
    if (written.length === 0) return
    try {
      await store.countPages(written)
    } catch {
      report('page_counts_kept')
      for (const { shown, left, ...seen } of written) count(seen, { shown, left })
    }
  }
  const timer = setInterval(() => void flush(), everyMs)
  timer.unref()
  return {
    count,
    flush,
    end: async () => {
      clearInterval(timer)
      await flush()
    },
  }
}
