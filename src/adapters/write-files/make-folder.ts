import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those it stands in, one by one: where a file system refuses, such as `/proc`,
 * the recursive call of Node 20 asks again for ever.
 *
 * @throws the system's error, such as `EACCES`
 */
export async function makeFolder(path: string): Promise<void> {
  const known = await stat(path).catch(() => undefined)
  if (known?.isDirectory() === true) return
  const parent = dirname(path)
  if (known === undefined && parent !== path) await makeFolder(parent)
  try {
    await mkdir(path)
  } catch (error) {
    // Another process may have made it meanwhile.
    const now = await stat(path).catch(() => undefined)
    if (now?.isDirectory() !== true) throw error
  }
}
