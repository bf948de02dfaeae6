/**
 * Preloaded into a measured process: writes its peak resident memory, in kilobytes, and the processor
 * time of all its threads, in seconds, to descriptor 3.
 */
import { writeSync } from 'node:fs'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

// Threads load it too, and would tell of the same process again.
if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeSync(3, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}`)
  })
}
