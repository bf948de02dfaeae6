import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { systemCode } from '../../system-code.ts'
import { beginningOf, isRunning } from './process-life.ts'

/** A folder held by this process. */
export interface OwnerLock {
  readonly release: () => Promise<void>
}

/**
 * Takes a folder for this process; one that died without letting go, even by kill -9, is told by its
 * number and beginning.
 */
export async function takeFolder(folder: string): Promise<Result<OwnerLock>> {
  const file = join(folder, 'owner')
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await writeFile(file, await ownMark(), { flag: 'wx', mode: 0o600 })
      return ok({ release: () => rm(file, { force: true }) })
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') {
        const reason = systemCode(error) ?? 'write'
        return fail([issue('storage.folder_not_made', { folder, reason })])
      }
    }
    const holder = await livingHolder(file)
    if (holder !== undefined) return fail([issue('storage.in_use', { folder, pid: holder })])
    await setAside(file)
  }
  return fail([issue('storage.in_use', { folder, pid: '?' })])
}

async function ownMark(): Promise<string> {
  return `${process.pid} ${(await beginningOf(process.pid)) ?? ''}\n`
}

async function livingHolder(file: string): Promise<number | undefined> {
  const [pid, began] = (await readFile(file, 'utf8').catch(() => '')).trim().split(' ')
  const holder = Number(pid)
  if (!Number.isInteger(holder) || holder <= 0 || !(await isRunning(holder))) return undefined
  const now = await beginningOf(holder)
  return now === undefined || began === undefined || now === began ? holder : undefined
}

/** Moves a dead process's mark away: of two that find it, one moves it. */
async function setAside(file: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
    await rm(aside, { force: true })
  } catch {
    // The other one was first.
  }
}
