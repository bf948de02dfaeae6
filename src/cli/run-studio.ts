import { issue } from '../core/issue.ts'
import { fail } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { OpenStudio } from '../server/studio/open-studio.ts'
import { exitCodes } from './command.ts'
import type { ExitCode, Invocation, OptionSpec } from './command.ts'
import { readPort } from './read-port.ts'
import { say } from './say.ts'
import type { Terminal } from './terminal.ts'
import { untilStopped } from './until-stopped.ts'
import { isJson, withResult } from './with-study.ts'

/** The port of the Studio, as an option of the commands that open it. */
export const studioPort: OptionSpec = {
  name: 'port',
  value: 'N',
  summary: {
    fr: 'port du Studio (un port libre sinon)',
    en: 'port of the Studio (a free one otherwise)',
  },
}

/** Which studies a command opens, and what it tells programs beside the link. */
export interface StudioToRun {
  readonly folders: readonly string[]
  readonly told?: Readonly<Record<string, string>> | undefined
}

/**
 * Opens the Studio, prints the link that lets one browser in, and runs until it is stopped. New studies
 * are made in the terminal's folder. No browser is started from here: the arguments of a process can be
 * read by every user of the machine, and the link lets whoever has it in.
 */
export async function runStudio(
  { folders, told = {} }: StudioToRun,
  invocation: Invocation,
  terminal: Terminal,
): Promise<ExitCode> {
  const json = isJson(invocation)
  const later: { another?: () => void } = {}
  const opened = await openAsked(folders, invocation, terminal, () => later.another?.())
  return withResult(opened, terminal, json, async (running) => {
    later.another = () => {
      if (!json) terminal.out(say(terminal, 'studio.another', { url: running.link() }))
    }
    const link = running.link()
    if (json) terminal.out(JSON.stringify({ ok: true, ...told, url: running.url, link }))
    else terminal.out(say(terminal, 'studio.listening', { url: link }))
    await untilStopped(terminal)
    await running.stop()
    return exitCodes.fine
  })
}

async function openAsked(
  folders: readonly string[],
  { options }: Invocation,
  terminal: Terminal,
  onEnter: () => void,
): Promise<Result<OpenStudio>> {
  const port = readPort(options['port'])
  if (!port.ok) return port
  const report = (code: string): void => {
    terminal.err(code)
  }
  // Loaded only here: no other command waits for a server.
  const { openStudio } = await import('../server/studio/open-studio.ts')
  try {
    const home = terminal.folder
    return await openStudio({ folders, home, port: port.value, onEnter, report })
  } catch (error) {
    if (!isTaken(error)) throw error
    return fail([issue('serve.port_taken', { port: String(port.value) })])
  }
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  )
}
