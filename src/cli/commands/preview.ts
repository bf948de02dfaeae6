import { issue } from '../../core/issue.ts'
import { collectorTexts } from '../../core/catalogue/collector-text.ts'
import { fillText } from '../../core/message.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { freePort } from '../../server/serve/free-port.ts'
import type { OpenPreview } from '../../server/preview/open-preview.ts'
import type { Study } from '../../study/model.ts'
import { exitCodes } from '../command.ts'
import type { Command, Invocation } from '../command.ts'
import { readPort } from '../read-port.ts'
import type { Terminal } from '../terminal.ts'
import { untilStopped } from '../until-stopped.ts'
import { isJson, studyArgument, withResult, withStudy } from '../with-study.ts'

/** `visavis preview`: the pages of a study to be tried, nothing kept. */
export const preview: Command = {
  name: 'preview',
  summary: {
    fr: 'essayer les questionnaires d’une étude dans un navigateur, sans rien garder',
    en: 'try the questionnaires of a study in a browser; nothing is kept',
  },
  arguments: [studyArgument],
  options: [
    {
      name: 'population',
      value: 'ID',
      summary: { fr: 'un seul questionnaire', en: 'one questionnaire only' },
    },
    {
      name: 'language',
      value: 'TAG',
      summary: { fr: 'langue des pages', en: 'language of the pages' },
    },
    {
      name: 'port',
      value: 'N',
      summary: { fr: 'port (un port libre sinon)', en: 'port (a free one otherwise)' },
    },
  ],
  examples: ['visavis preview my-study', 'visavis preview my-study --language en --port 4400'],
  run: async (invocation, terminal) =>
    withStudy(invocation, terminal, async ({ study }) => {
      const opened = await openAsked(study, invocation, terminal)
      return withResult(opened, terminal, isJson(invocation), async (running) => {
        tell(running, invocation, terminal)
        await untilStopped(terminal)
        await running.stop()
        return exitCodes.fine
      })
    }),
}

async function openAsked(
  study: Study,
  { options }: Invocation,
  terminal: Terminal,
): Promise<Result<OpenPreview>> {
  const port = readPort(options['port'])
  if (!port.ok) return port
  const population = typeof options['population'] === 'string' ? options['population'] : undefined
  const known = study.questionnaires.map((one) => String(one.population))
  if (population !== undefined && !known.includes(population)) {
    const expected = known.join(', ')
    const values = { option: '--population', value: population, expected }
    return fail([issue('cli.impossible_value', values)])
  }
  const report = (code: string): void => {
    terminal.err(code)
  }
  // Loaded only here: no other command waits for a server.
  const { openPreview } = await import('../../server/preview/open-preview.ts')
  const free = await freePort('127.0.0.1', port.value)
  return free.ok ? openPreview({ study, population, port: free.value, report }) : free
}

function tell({ url }: OpenPreview, invocation: Invocation, terminal: Terminal): void {
  const { language } = invocation.options
  const query = typeof language === 'string' ? `/?lang=${encodeURIComponent(language)}` : '/'
  const address = `${url}${query}`
  if (isJson(invocation)) terminal.out(JSON.stringify({ ok: true, url: address }))
  else {
    const text = collectorTexts['preview.listening']
    terminal.out(fillText(text, terminal.language, { url: address }))
  }
}
