import { createHash } from 'node:crypto'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isLeftAside } from './is-left-aside.ts'

/** Most entries looked at: what has more is no study, and is refused when it is read. */
const mostEntries = 4000

/** Two fingerprints of a folder, told by one glance. */
export interface StudyFingerprint {
  /** Changes with every file. */
  readonly all: string
  /** Changes with every file that figures depend on: texts in Markdown are about them. */
  readonly figures: string
}

type Hash = ReturnType<typeof createHash>

/**
 * Tells one state of a study's folder from another by the names, sizes and times of its files, read or
 * not: a glance that reads none of them. A folder that cannot be looked at has a fingerprint too.
 */
export async function studyFingerprint(folder: string): Promise<StudyFingerprint> {
  const [all, figures] = [createHash('sha256'), createHash('sha256')]
  const left = { entries: mostEntries }
  const tell = (path: string, line: string): void => {
    all.update(line)
    if (!path.endsWith('.md')) figures.update(line)
  }
  await addFolder({ tell, root: folder, left }, '')
  const digest = (hash: Hash): string => hash.digest('hex').slice(0, 16)
  return { all: digest(all), figures: digest(figures) }
}

/** A glance under way. */
interface Glance {
  readonly tell: (path: string, line: string) => void
  readonly root: string
  readonly left: { entries: number }
}

async function addFolder(glance: Glance, inside: string): Promise<void> {
  const { tell, root, left } = glance
  const names = await readdir(join(root, inside)).catch(() => undefined)
  if (names === undefined) {
    tell(inside, `unreadable ${inside}\n`)
    return
  }
  for (const name of names.toSorted()) {
    const path = inside === '' ? name : `${inside}/${name}`
    if (isLeftAside(path) || left.entries <= 0) continue
    left.entries -= 1
    const status = await lstat(join(root, path)).catch(() => undefined)
    if (status === undefined) continue
    if (status.isDirectory()) await addFolder(glance, path)
    else {
      const seen = `${String(status.size)} ${String(status.mtimeMs)} ${String(status.ino)}`
      tell(path, `${path} ${seen}\n`)
    }
  }
}
