import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
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
    const refusal = await placeMark(file)
    if (refusal === undefined) return ok({ release: () => rm(file, { force: true }) })
    if (refusal !== 'EEXIST') {
      return fail([issue('storage.folder_not_made', { folder, reason: refusal })])
    }
    const mark = await readFile(file, 'utf8').catch(() => '')
    const holder = await livingHolder(mark)
    if (holder !== undefined) return fail([issue('storage.in_use', { folder, pid: holder })])
    await setAside(file, mark)
  }
  return fail([issue('storage.in_use', { folder, pid: '?' })])
}

/** Puts our mark in place, whole or not at all; answers why it could not. */
async function placeMark(file: string): Promise<string | undefined> {
  const draft = `${file}.${randomUUID()}`
  try {
    const began = (await beginningOf(process.pid)) ?? ''
    await writeFile(draft, `${process.pid} ${began}\n`, { mode: 0o600 })
    await link(draft, file)
    return undefined
  } catch (error) {
    return systemCode(error) ?? 'write'
  } finally {
    await rm(draft, { force: true })
  }
}

async function livingHolder(mark: string): Promise<number | undefined> {
  const [pid, began] = mark.trim().split(' ')
  const holder = Number(pid)
  if (!Number.isInteger(holder) || holder <= 0 || !(await isRunning(holder))) return undefined
  const now = await beginningOf(holder)
  return now === undefined || began === undefined || now === began ? holder : undefined
}

/** Moves a dead process's mark away; a living one that took its place meanwhile is put back. */
async function setAside(file: string, dead: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
    if ((await readFile(aside, 'utf8')) !== dead) await link(aside, file)
    await rm(aside, { force: true })
  } catch {
    // The other one was first.
  }
}
