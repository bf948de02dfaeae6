import { createHash } from 'node:crypto'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isLeftAside } from './is-left-aside.ts'

/** Most entries looked at: what has more is no study, and is refused when it is read. */
const mostEntries = 4000

/**
 * Tells one state of a study's folder from another by the names, sizes and times of its files, read or
 * not: a glance that reads none of them. A folder that cannot be looked at has a fingerprint too.
 */
export async function studyFingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const left = { entries: mostEntries }
  await addFolder(hash, folder, '', left)
  return hash.digest('hex').slice(0, 16)
}

async function addFolder(
  hash: ReturnType<typeof createHash>,
  root: string,
  inside: string,
  left: { entries: number },
): Promise<void> {
  const names = await readdir(join(root, inside)).catch(() => undefined)
  if (names === undefined) {
    hash.update(`unreadable ${inside}\n`)
    return
  }
  for (const name of names.toSorted()) {
    const path = inside === '' ? name : `${inside}/${name}`
    if (isLeftAside(path) || left.entries <= 0) continue
    left.entries -= 1
    const status = await lstat(join(root, path)).catch(() => undefined)
    if (status === undefined) continue
    if (status.isDirectory()) await addFolder(hash, root, path, left)
    else
      hash.update(
        `${path} ${String(status.size)} ${String(status.mtimeMs)} ${String(status.ino)}\n`,
      )
  }
}
