import { runCli } from '../../src/cli/run-cli.ts'
import type { Language } from '../../src/core/local-text.ts'

/** What a run of the command line said and answered. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in a folder, in this process, and keeps what it says. */
export async function runIn(
  folder: string,
  words: readonly string[],
  language: Language = 'en',
): Promise<Run> {
  const said = { out: '', err: '' }
  const code = await runCli(words, {
    language,
    folder,
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
    progress: () => undefined,
  })
  return { code, ...said }
}

/** Runs a command that later steps rest on; throws when it fails. */
export async function mustRun(folder: string, words: readonly string[]): Promise<void> {
  const run = await runIn(folder, words)
  if (run.code !== 0)
    throw new Error(`visavis ${words.join(' ')} answered ${String(run.code)}: ${run.err}`)
}
