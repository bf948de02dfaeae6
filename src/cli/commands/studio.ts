import { resolve } from 'node:path'
import { issue } from '../../core/issue.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { OpenStudio } from '../../server/studio/open-studio.ts'
import { exitCodes } from '../command.ts'
import type { Command, Invocation } from '../command.ts'
import { embeddedStudies } from '../embedded-studies.ts'
import { readPort } from '../read-port.ts'
import { say } from '../say.ts'
import type { Terminal } from '../terminal.ts'
import { untilStopped } from '../until-stopped.ts'
import { isJson, withResult } from '../with-study.ts'

/** `visavis studio`: studies in a browser, for who never saw a terminal. */
export const studio: Command = {
  name: 'studio',
  summary: {
    fr: 'ouvrir des études dans un navigateur\u00a0: explorer, comparer, écrire (les deux études fournies sinon)',
    en: 'open studies in a browser: explore, compare, write (the two that come with it otherwise)',
  },
  arguments: [
    {
      name: 'FOLDER',
      required: false,
      many: true,
      summary: {
        fr: 'dossiers des études',
        en: 'folders of the studies',
      },
    },
  ],
  options: [
    {
      name: 'port',
      value: 'N',
      summary: { fr: 'port (un port libre sinon)', en: 'port (a free one otherwise)' },
    },
  ],
  examples: ['visavis studio', 'visavis studio my-study other-study --port 4400'],
  run: async (invocation, terminal) => {
    const later: { another?: () => void } = {}
    const opened = await openAsked(invocation, terminal, () => later.another?.())
    return withResult(opened, terminal, isJson(invocation), async (running) => {
      later.another = () => {
        if (!isJson(invocation))
          terminal.out(say(terminal, 'studio.another', { url: running.link() }))
      }
      tell(running, invocation, terminal)
      await untilStopped(terminal)
      await running.stop()
      return exitCodes.fine
    })
  },
}

async function openAsked(
  { arguments: named, options }: Invocation,
  terminal: Terminal,
  onEnter: () => void,
): Promise<Result<OpenStudio>> {
  const port = readPort(options['port'])
  if (!port.ok) return port
  const own = named.map((folder) => resolve(terminal.folder, folder))
  const folders = own.length > 0 ? own : embeddedStudies.map(({ folder }) => folder)
  const report = (code: string): void => {
    terminal.err(code)
  }
  // Loaded only here: no other command waits for a server.
  const { openStudio } = await import('../../server/studio/open-studio.ts')
  try {
    const home = terminal.folder
    return await openStudio({ folders, home, port: port.value, onEnter, report })
  } catch (error) {
    if (!isTaken(error)) throw error
    return fail([issue('studio.port_taken', { port: String(port.value) })])
  }
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  )
}

function tell({ url, link }: OpenStudio, invocation: Invocation, terminal: Terminal): void {
  const address = link()
  if (isJson(invocation)) terminal.out(JSON.stringify({ ok: true, url, link: address }))
  else terminal.out(say(terminal, 'studio.listening', { url: address }))
}
