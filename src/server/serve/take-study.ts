import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { takeFolder } from '../../adapters/postgres/embedded/owner-lock.ts'
import { makeFolder } from '../../adapters/write-files/make-folder.ts'
import { systemCode } from '../../adapters/system-code.ts'
import { issue } from '../../core/issue.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { stateFolder } from '../control/control-file.ts'

/** A study that nobody else serves. */
export interface TakenStudy {
  readonly release: () => Promise<void>
}

/**
 * Takes a study for this process; a second one is refused.
 *
 * **Issues** `serve.already_running`, `file.unwritable`.
 */
export async function takeStudy(study: string): Promise<Result<TakenStudy>> {
  const folder = stateFolder(study)
  try {
    await makeFolder(folder)
    // Others may pass, since databases run under an account of their own, but see no names.
    await chmod(folder, 0o711)
    // What is kept there never belongs into a repository.
    await writeFile(join(folder, '.gitignore'), '*\n')
  } catch (error) {
    const reason = systemCode(error)
    if (reason === undefined) throw error
    return fail([issue('file.unwritable', { file: folder, reason })])
  }
  const taken = await takeFolder(folder)
  if (taken.ok || taken.issues.some(({ code }) => code !== 'storage.in_use')) return taken
  const pid = (await readFile(join(folder, 'owner'), 'utf8').catch(() => '?')).split(' ')[0] ?? '?'
  return fail([issue('serve.already_running', { pid })])
}
