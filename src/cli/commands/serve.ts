import { resolve } from 'node:path'
import process from 'node:process'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type {
  ServeEvent,
  ServeOptions,
  ServiceRole,
  Serving,
} from '../../server/serve/serve-options.ts'
import { exitCodes } from '../command.ts'
import type { Command, ExitCode, Invocation } from '../command.ts'
import { fieldText } from '../field/field-text.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument, withResult } from '../with-study.ts'

const usualPorts = { collector: 4300, registrar: 4301, office: 4302 } as const

/** `visavis serve`: opens a study's fieldwork and keeps it running. */
export const serve: Command = {
  name: 'serve',
  summary: {
    fr: 'servir la collecte d’une étude, jusqu’à ce qu’on l’arrête',
    en: 'serve the fieldwork of a study until it is stopped',
  },
  arguments: [studyArgument],
  options: [
    {
      name: 'port',
      value: 'N',
      summary: { fr: 'port des répondants (4300 sinon)', en: 'respondents’ port (4300 otherwise)' },
    },
    {
      name: 'registrar-port',
      value: 'N',
      summary: { fr: 'port du registre (4301 sinon)', en: 'registrar’s port (4301 otherwise)' },
    },
    {
      name: 'office-port',
      value: 'N',
      summary: { fr: 'port du bureau (4302 sinon)', en: 'office’s port (4302 otherwise)' },
    },
    {
      name: 'public-url',
      value: 'URL',
      summary: {
        fr: 'adresse que voient les répondants',
        en: 'address that respondents see',
      },
    },
    {
      name: 'registrar-url',
      value: 'URL',
      summary: { fr: 'adresse publique du registre', en: 'public address of the registrar' },
    },
    {
      name: 'office-url',
      value: 'URL',
      summary: { fr: 'adresse que voit l’équipe', en: 'address that staff see' },
    },
    {
      name: 'host',
      value: 'ADDRESS',
      summary: {
        fr: 'adresse d’écoute (127.0.0.1 sinon\u00a0: derrière un serveur https)',
        en: 'address to listen at (127.0.0.1 otherwise: behind an https server)',
      },
    },
    {
      name: 'smtp',
      value: 'URL',
      summary: {
        fr: 'serveur de courriel, smtp://… (SMTP_URL sinon)',
        en: 'mail server, smtp://… (SMTP_URL otherwise)',
      },
    },
    {
      name: 'role',
      value: 'ROLE',
      choices: ['registrar', 'collector'],
      summary: {
        fr: 'un seul des deux services, sur une machine à lui',
        en: 'one of the two services alone, on a machine of its own',
      },
    },
    {
      name: 'renew-director-link',
      summary: {
        fr: 'faire un nouveau lien de directeur, pour qui a perdu sa clé d’accès',
        en: 'make a new director’s link, for one who lost their passkey',
      },
    },
  ],
  examples: [
    'visavis serve my-study',
    'visavis serve my-study --public-url https://survey.example.org --registrar-url https://people.example.org --smtp smtp://mail.example.org',
  ],
  run: async (invocation, terminal) => {
    const json = isJson(invocation)
    return withResult(readOptions(invocation, terminal), terminal, json, async (options) =>
      untilStopped(terminal, async (stopped) => {
        // Loaded only here: no other command waits for a server.
        const { serveStudy } = await import('../../server/serve/serve-study.ts')
        const serving = await serveStudy(options)
        return withResult(serving, terminal, json, async (served) => {
          tellServing(served, terminal, json)
          await stopped
          terminal.err(fieldText(terminal, 'serve.stopping'))
          await served.stop()
          return exitCodes.fine
        })
      }),
    )
  },
}

function readOptions(
  { arguments: words, options }: Invocation,
  terminal: Terminal,
): Result<ServeOptions> {
  const text = (name: string): string | undefined => {
    const value = options[name]
    return typeof value === 'string' ? value : undefined
  }
  const ports = all([
    readPort('--port', text('port'), usualPorts.collector),
    readPort('--registrar-port', text('registrar-port'), usualPorts.registrar),
    readPort('--office-port', text('office-port'), usualPorts.office),
  ])
  const origins = all([
    readOrigin('--public-url', text('public-url')),
    readOrigin('--registrar-url', text('registrar-url')),
    readOrigin('--office-url', text('office-url')),
  ])
  const smtp = readSmtp(text('smtp'))
  if (!ports.ok || !origins.ok || !smtp.ok) {
    return fail([ports, origins, smtp].flatMap((one) => (one.ok ? [] : one.issues)))
  }
  const [collector = 0, registrar = 0, office = 0] = ports.value
  const [collectorUrl, registrarUrl, officeUrl] = origins.value
  return ok({
    study: resolve(terminal.folder, words[0] ?? '.'),
    host: text('host'),
    ports: { collector, registrar, office },
    origins: given({ collector: collectorUrl, registrar: registrarUrl, office: officeUrl }),
    smtp: smtp.value,
    role: roleOf(text('role')),
    renewDirectorLink: options['renew-director-link'] === true,
    environment: process.env,
    report: (event) => {
      tellEvent(event, terminal)
    },
  })
}

function given<K extends string>(
  values: Readonly<Record<K, string | undefined>>,
): Readonly<Partial<Record<K, string>>> {
  const found: Partial<Record<K, string>> = {}
  for (const name in values) {
    const value = values[name]
    if (value !== undefined) found[name] = value
  }
  return found
}

function roleOf(text: string | undefined): ServiceRole | undefined {
  return text === 'registrar' || text === 'collector' ? text : undefined
}

function readPort(option: string, text: string | undefined, usual: number): Result<number> {
  const port = text === undefined ? usual : Number(text)
  return Number.isInteger(port) && port >= 0 && port < 65_536 && text !== ''
    ? ok(port)
    : impossible(option, text, '0 … 65535')
}

function readOrigin(option: string, text: string | undefined): Result<string | undefined> {
  if (text === undefined) return ok(undefined)
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isBare = url?.pathname === '/' && url.search === '' && url.hash === ''
  return url !== undefined && isBare && /^https?:$/.test(url.protocol)
    ? ok(url.origin)
    : impossible(option, text, 'https://survey.example.org')
}

function readSmtp(text: string | undefined): Result<string | undefined> {
  if (text === undefined) return ok(undefined)
  // What a command says, every account of the machine reads in the list of processes.
  if (URL.canParse(text) && new URL(text).password !== '')
    return fail([issue('serve.password_shown')])
  return URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)
    ? ok(text)
    : fail([
        issue('cli.impossible_value', {
          option: '--smtp',
          value: '…',
          expected: 'smtp://server:587',
        }),
      ])
}

function impossible(
  option: string,
  value: string | undefined,
  expected: string,
): ReturnType<typeof fail> {
  return fail([issue('cli.impossible_value', { option, value: value ?? '', expected })])
}

/** Runs work that is told to end by SIGTERM, or by whatever interrupts the terminal. */
async function untilStopped(
  { interruption }: Terminal,
  work: (stopped: Promise<void>) => Promise<ExitCode>,
): Promise<ExitCode> {
  const run = async (signal?: AbortSignal): Promise<ExitCode> => {
    const stopped = new Promise<void>((done) => {
      process.once('SIGTERM', done)
      signal?.addEventListener('abort', () => {
        done()
      })
    })
    return work(stopped)
  }
  return interruption === undefined ? run() : interruption.run(run)
}

function tellServing(serving: Serving, terminal: Terminal, json: boolean): void {
  const { origins, directorLinks, phase, canMail, simulated } = serving
  if (json) {
    terminal.out(JSON.stringify({ ok: true, ...origins, directorLinks, phase, canMail, simulated }))
    return
  }
  const { collector = '', registrar = '', office } = origins
  terminal.out(fieldText(terminal, 'serve.running', { collector, registrar }))
  if (office !== undefined) terminal.out(fieldText(terminal, 'serve.office', { office }))
  for (const link of directorLinks) terminal.out(fieldText(terminal, 'serve.director', { link }))
  if (simulated) terminal.err(fieldText(terminal, 'serve.simulated'))
  for (const key of adviceFor(serving)) terminal.out(fieldText(terminal, key))
  terminal.out(fieldText(terminal, 'serve.how_to_stop'))
}

/** What whoever starts should know and do next. */
export function adviceFor({
  mode,
  phase,
  canMail,
}: Pick<Serving, 'mode' | 'phase' | 'canMail'>): readonly Parameters<typeof fieldText>[1][] {
  const isPreparing = phase === 'preparing'
  return [
    ...(isPreparing ? ([`serve.next_${mode}`] as const) : []),
    ...(canMail || mode === 'open' ? [] : (['serve.no_mail'] as const)),
  ]
}

function tellEvent(event: ServeEvent, terminal: Terminal): void {
  if (event.kind === 'said') terminal.err(event.text)
  else terminal.err(fieldText(terminal, `serve.${event.kind}`, { service: event.service }))
}
