import { readFile, readdir } from 'node:fs/promises'
import process from 'node:process'

/** Kills a process and all that descend from it, at once and without asking. */
export async function killTree(pid: number): Promise<void> {
  const doomed = [pid, ...(await descendantsOf(pid))]
  for (const one of doomed) {
    try {
      process.kill(one, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
}

/** The processes that a process started, and those that they started. */
export async function descendantsOf(pid: number): Promise<readonly number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    // The name in parentheses may hold anything; the parent follows the state after it.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    if (parent > 0) parents.set(Number(name), parent)
  }
  const found: number[] = []
  for (let level = [pid]; level.length > 0;) {
    level = [...parents].filter(([, parent]) => level.includes(parent)).map(([child]) => child)
    found.push(...level)
  }
  return found
}
