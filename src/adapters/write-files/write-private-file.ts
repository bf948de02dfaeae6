import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { writeSynced } from './write-synced.ts'

/**
 * Writes a file that only its owner may read: whole or not at all, and never readable by others in
 * between.
 *
 * @throws the system's error, such as `ENOSPC`
 */
export async function writePrivateFile(path: string, text: string | Uint8Array): Promise<void> {
  await makeFolder(dirname(path))
  await writeSynced({ path, temporary: `${path}.${randomUUID()}.tmp`, text, mode: 0o600 })
}
