import { open, rename, rm } from 'node:fs/promises'

/** A file to be written whole or not at all. */
export interface SyncedFile {
  readonly path: string
  /** Where it is written first, in the same folder. */
  readonly temporary: string
  readonly text: string | Uint8Array
  /** Who may read it, before it has its name too. */
  readonly mode: number
}

/**
 * Writes a file beside its place, has the disk keep it, then gives it its name.
 *
 * @throws the system's error, such as `ENOSPC`; what stood there before then stands there still
 */
export async function writeSynced({ path, temporary, text, mode }: SyncedFile): Promise<void> {
  try {
    const handle = await open(temporary, 'wx', mode)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
