import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { backupError } from './backup-error.ts'
import { BackupReader } from './backup-reader.ts'
import type { BackupPart } from './backup-reader.ts'

/**
 * Reads a backup to its end; fails at the latest there unless it is what was written.
 *
 * @throws BackupError `storage.backup_unreadable`, `storage.backup_incomplete`,
 * `storage.backup_altered`
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart, void, undefined> {
  const reader = new BackupReader(file)
  try {
    for await (const line of linesOf(file)) yield* reader.take(line)
    reader.finish()
  } catch (error) {
    throw backupError(error, file)
  }
}

async function* linesOf(file: string): AsyncGenerator<string, void, undefined> {
  const text = createGunzip()
  // Its failure comes out of `text`.
  pipeline(createReadStream(file), text, () => undefined)
  text.setEncoding('utf8')
  let rest = ''
  for await (const chunk of text) {
    const lines = `${rest}${String(chunk)}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
