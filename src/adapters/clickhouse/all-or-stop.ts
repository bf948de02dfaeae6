import { setMaxListeners } from 'node:events'

/**
 * Runs tasks side by side; as soon as one fails, or the caller wants no more, the signal they were
 * given tells the others to stop. Ends when all have ended.
 *
 * @throws what the first task to fail threw
 */
export async function allOrStop<T>(
  signal: AbortSignal | undefined,
  tasks: readonly ((signal: AbortSignal) => Promise<T>)[],
): Promise<readonly T[]> {
  const controller = new AbortController()
  // Every task listens to it: many listeners are not a leak.
  setMaxListeners(0, controller.signal)
  const stop = (): void => controller.abort()
  if (signal?.aborted === true) stop()
  signal?.addEventListener('abort', stop)
  const failures: unknown[] = []
  const values: T[] = []
  const run = async (task: (signal: AbortSignal) => Promise<T>, at: number): Promise<void> => {
    try {
      values[at] = await task(controller.signal)
    } catch (error) {
      failures.push(error)
      stop()
    }
  }
  await Promise.all(tasks.map(run))
  signal?.removeEventListener('abort', stop)
  if (failures.length > 0) throw failures[0]
  return values
}
