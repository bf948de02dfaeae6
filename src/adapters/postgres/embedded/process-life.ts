import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { systemCode } from '../../system-code.ts'

/** Whether a process runs; one that ended and was not yet reaped by its parent does not. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (systemCode(error) !== 'EPERM') return false
  }
  const stat = await statOf(pid)
  return stat === undefined || stat.state !== 'Z'
}

/** When a process began, in the kernel's ticks: tells it from a later one of the same number. */
export async function beginningOf(pid: number): Promise<string | undefined> {
  return (await statOf(pid))?.began
}

/** The name of a running program; undefined where the system does not tell. */
export async function programOf(pid: number): Promise<string | undefined> {
  return (await statOf(pid))?.program
}

interface ProcessStat {
  readonly program: string
  readonly state: string
  readonly began: string
}

/** What Linux tells of a process: `pid (program) state …`, its beginning in field 22. */
async function statOf(pid: number): Promise<ProcessStat | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8')
    const end = text.lastIndexOf(')')
    const fields = text.slice(end + 2).split(' ')
    const program = text.slice(text.indexOf('(') + 1, end)
    return { program, state: fields[0] ?? '', began: fields[19] ?? '' }
  } catch {
    return undefined
  }
}
