const turns = new Map<string, Promise<unknown>>()

/**
 * Lets writers of a folder in one by one: of two who saw the same text, the second hears of the first.
 *
 * @param folder - the folder that is written
 * @param work - what writes
 */
export async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(folder) ?? Promise.resolve()
  const own = before.then(work, work)
  turns.set(
    folder,
    own.catch(() => undefined),
  )
  return own
}
