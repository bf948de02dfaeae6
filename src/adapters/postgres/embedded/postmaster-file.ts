import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning, programOf } from './process-life.ts'

/** What a running server says of itself in its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly port: number
}

/** The server that runs in a data folder, whoever started it; undefined when none does. */
export async function runningPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, socketFolder] = text.split('\n')
  const number = Number(pid)
  if (!Number.isInteger(number) || number <= 0 || !(await isRunning(number))) return undefined
  if (!isServer(await programOf(number))) {
    // Another program got the number, after a restart of the machine: PostgreSQL would wait for it.
    await rm(join(data, 'postmaster.pid'), { force: true })
    return undefined
  }
  return { pid: number, socketFolder: socketFolder ?? '', port: Number(port) }
}

function isServer(program: string | undefined): boolean {
  return program === undefined || program.startsWith('postgres')
}
