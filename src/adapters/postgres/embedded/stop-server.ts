import process from 'node:process'
import { pauseMs } from './pause-ms.ts'
import { isRunning } from './process-life.ts'

/**
 * Ends a server in order: open transactions are rolled back, everything is written. After twenty
 * seconds it is told to drop everything, which loses nothing committed.
 */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, patience] of stops) {
    signalProcess(pid, signal)
    const end = performance.now() + patience
    while (performance.now() < end) {
      if (!(await isRunning(pid))) return
      await pauseMs(20)
    }
  }
}

const stops: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 10_000],
]

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself.
  }
}
