/** Runs a task as soon as one of a few places is free. */
export type TakeTurns = <T>(task: () => Promise<T>) => Promise<T>

/** Makes places for tasks: at most `places` run at a time, first come first served. */
export function takeTurns(places: number): TakeTurns {
  const waiting: (() => void)[] = []
  let free = places
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) free++
    else next()
  }
  return async (task) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      leave()
    }
  }
}
