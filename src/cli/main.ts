import process from 'node:process'
import { openTerminal, languageOf } from './terminal.ts'
import { runCli } from './run-cli.ts'

const words = process.argv.slice(2)
const asked = /--lang[= ](\w+)/.exec(words.join(' '))?.[1]
// Interrupting is allowed at any moment: files are written whole or not at all.
process.once('SIGINT', () => process.exit(130))
// A reader that closes early, such as `head`, is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await runCli(words, openTerminal(process, languageOf(asked, process.env)))
