import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { stateFolder } from '../../control/control-file.ts'
import { ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { takeStudy } from '../../serve/take-study.ts'

/** What a served wave keeps, beside what does not belong to it alone. */
const databases = ['registrar', 'collector', 'office']
const files = ['databases', 'manifest.json', 'trial.json', 'studio-ports.json', 'control.json']

/**
 * Deletes the databases of a wave that was a trial, so that it begins afresh.
 *
 * Issues: `serve.already_running` while somebody serves it.
 */
export async function clearTrial(study: string): Promise<Result<null>> {
  const taken = await takeStudy(study)
  if (!taken.ok) return taken
  const folder = stateFolder(study)
  try {
    // Where root runs us, databases may lie elsewhere; a note says where.
    const noted = (await readFile(join(folder, 'databases'), 'utf8').catch(() => '')).trim()
    for (const place of noted === '' ? [folder] : [folder, noted]) {
      for (const name of databases) await rm(join(place, name), { recursive: true, force: true })
    }
    for (const name of files) await rm(join(folder, name), { force: true })
  } finally {
    await taken.value.release()
  }
  return ok(null)
}
