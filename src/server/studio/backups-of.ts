import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupFile, BackupMade } from '../../api/administration-answers.ts'
import { stateFolder } from '../control/control-file.ts'

/** Most backups that are told of. */
const mostTold = 5

/** A folder's name is its instant, with nothing that a file system minds. */
const instantShape = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z$/

/** Where backups of a study are written: beside what the services keep. */
export function backupsFolder(study: string): string {
  return join(stateFolder(study), 'backups')
}

/** The name of a backup of an instant. */
export function backupFolderName(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
}

/** The backups of a study that are there, the newest first. */
export async function backupsOf(study: string): Promise<readonly BackupMade[]> {
  const home = backupsFolder(study)
  const names = await readdir(home).catch(() => [])
  const made = names
    .filter((name) => instantShape.test(name))
    .toSorted()
    .toReversed()
  const told = made.slice(0, mostTold).map(async (name): Promise<BackupMade> => {
    const folder = join(home, name)
    return { at: instantOf(name), folder, files: await filesIn(folder) }
  })
  return (await Promise.all(told)).filter(({ files }) => files.length > 0)
}

function instantOf(name: string): string {
  return name.replace(instantShape, '$1T$2:$3:$4Z')
}

/** The whole files of a backup: one that is being written has another name. */
export async function filesIn(folder: string): Promise<readonly BackupFile[]> {
  const names = await readdir(folder).catch(() => [])
  const whole = names.filter((name) => name.endsWith('.backup.gz')).toSorted()
  return Promise.all(
    whole.map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })),
  )
}
