import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { startEmbedded } from '../../adapters/postgres/index.ts'
import type { EmbeddedServer } from '../../adapters/postgres/index.ts'
import { writePrivateFile } from '../../adapters/write-files/write-private-file.ts'
import type { Result } from '../../core/result.ts'
import { stateFolder } from '../control/control-file.ts'
import type { ServeOptions } from './serve-options.ts'

/** Where systems keep what services store. */
const systemFolder = '/var/lib/visavis'

/**
 * Starts a database of our own: beside the study, or, where root runs us and the databases' account
 * cannot enter that folder (such as root's home), in the system's folder for data. The study then
 * keeps a note of the place.
 *
 * `VISAVIS_DATABASE_FOLDER` names another folder than the system's.
 *
 * **Issues** those of `startEmbedded`.
 */
export async function startDatabase(
  { study, environment }: Pick<ServeOptions, 'study' | 'environment'>,
  name: string,
): Promise<Result<EmbeddedServer>> {
  const note = join(stateFolder(study), 'databases')
  const noted = (await readFile(note, 'utf8').catch(() => '')).trim()
  if (noted !== '') return startEmbedded(join(noted, name), name)
  const beside = await startEmbedded(join(stateFolder(study), name), name)
  if (beside.ok || process.getuid?.() !== 0) return beside
  if (!beside.issues.some(({ code }) => code === 'storage.folder_unreachable')) return beside
  const own = createHash('sha256').update(resolve(study)).digest('hex').slice(0, 32)
  const far = join(environment['VISAVIS_DATABASE_FOLDER'] ?? systemFolder, own)
  const started = await startEmbedded(join(far, name), name)
  if (started.ok) await writePrivateFile(note, `${far}\n`)
  return started
}
