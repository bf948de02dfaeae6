import { statfs } from 'node:fs/promises'

/** Free bytes below which nothing more is written: the server needs some to stay up for readers. */
const reserve = 32 * 1024 * 1024
const lookEveryMs = 500

/** A look at a disk from time to time. */
export interface DiskWatch {
  readonly stop: () => void
}

/**
 * Makes the server refuse writes before its disk is full, and take them again once there is room.
 *
 * A server that cannot extend its write-ahead log stops, and readers with it; one that refuses
 * writes in time goes on.
 */
export async function watchDisk(
  folder: string,
  setReadOnly: (isReadOnly: boolean) => Promise<void>,
): Promise<DiskWatch> {
  const watch = { isReadOnly: undefined as boolean | undefined, isLooking: false }
  const look = async (): Promise<void> => {
    if (watch.isLooking) return
    watch.isLooking = true
    try {
      const { bavail, bsize } = await statfs(folder)
      const free = bavail * bsize
      const isShort = free < (watch.isReadOnly === true ? 2 * reserve : reserve)
      if (isShort !== watch.isReadOnly) {
        await setReadOnly(isShort)
        watch.isReadOnly = isShort
      }
    } catch {
      // The server is away, or the disk is: the next look tells.
      watch.isReadOnly = undefined
    } finally {
      watch.isLooking = false
    }
  }
  // The first look also takes back what a server that was killed had been told.
  await look()
  const timer = setInterval(() => void look(), lookEveryMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
