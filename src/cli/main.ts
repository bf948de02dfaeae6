import process from 'node:process'
import { issue } from '../core/issue.ts'
import { messageOf } from '../core/message.ts'
import { interruption } from './interruption.ts'
import { openTerminal, languageOf } from './terminal.ts'
import { runCli } from './run-cli.ts'

const words = process.argv.slice(2)
const asked = /--lang[= ](\w+)/.exec(words.join(' '))?.[1]
const language = languageOf(asked, process.env)
const stop = interruption()
// Interrupting is allowed at any moment: files are written whole or not at all, and what an engine
// began elsewhere it takes back.
process.on('SIGINT', () => {
  if (!stop.stop()) process.exit(130)
})
// A machine that goes down asks as well: databases that a command started are not left behind.
process.on('SIGTERM', () => {
  if (!stop.stop()) process.exit(143)
})
// A reader that closes early, such as `head`, is not a fault.
process.stdout.on('error', ({ code = 'UNKNOWN' }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0)
  const unwritable = issue('file.unwritable', { file: '/dev/stdout', reason: code })
  process.stderr.write(`${unwritable.code} ${messageOf(unwritable, language)}\n`)
  process.exit(2)
})
process.exitCode = await runCli(words, openTerminal(process, language, stop))
