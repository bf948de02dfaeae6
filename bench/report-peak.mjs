/** Preloaded into a measured process: writes its peak resident memory, in kilobytes, to descriptor 3. */
import { writeSync } from 'node:fs'
import process from 'node:process'

process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS))
})
