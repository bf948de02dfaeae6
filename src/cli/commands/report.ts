import { join, relative, resolve } from 'node:path'
import { writeFiles } from '../../adapters/write-files/write-files.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { openRenderer, reportFormats } from '../../pipeline/index.ts'
import type { Renderer, ReportFormat } from '../../pipeline/index.ts'
import type { Release } from '../../protect/protected.ts'
import { missingFigures } from '../../publish/missing-figures.ts'
import { exitCodes } from '../command.ts'
import type { Command, ExitCode, Invocation } from '../command.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { interruptibly, isJson, studyArgument, withRelease, withResult } from '../with-study.ts'

/** `visavis report`: a study in every format, in French and in English. */
export const report: Command = {
  name: 'report',
  summary: {
    fr: 'publier une étude\u00a0: pages, diapositives, tableaux, chiffres (français et anglais)',
    en: 'publish a study: pages, slides, tab books, figures (French and English)',
  },
  arguments: [studyArgument],
  options: [
    {
      name: 'format',
      value: 'LIST',
      summary: {
        fr: `formats, séparés par des virgules (tous sinon)\u00a0: ${reportFormats.join(', ')}`,
        en: `formats, parted by commas (all otherwise): ${reportFormats.join(', ')}`,
      },
    },
    {
      name: 'out',
      value: 'FOLDER',
      summary: {
        fr: 'dossier où écrire (out/ÉTUDE sinon)',
        en: 'folder to write into (out/STUDY otherwise)',
      },
    },
    {
      name: 'force',
      summary: { fr: 'écrire par-dessus les fichiers existants', en: 'write over existing files' },
    },
    ...engineOptions,
  ],
  examples: [
    'visavis report studies/masculinity-2018',
    'visavis report my-study --format html,xlsx',
    'visavis report my-study --out public --force',
  ],
  run: async (invocation, terminal) =>
    withResult(readFormats(invocation), terminal, isJson(invocation), async (formats) => {
      const renderer = openRenderer(formats)
      try {
        return await withRelease(invocation, terminal, async ({ study }, release) => {
          const { options } = invocation
          const out = typeof options['out'] === 'string' ? options['out'] : join('out', study.id)
          return writeReport(release, { renderer, out, invocation }, terminal)
        })
      } finally {
        await renderer.close()
      }
    }),
}

/** The formats asked, without repeats; every unknown one is an issue. */
function readFormats({ options }: Invocation): Result<readonly ReportFormat[]> {
  const { format } = options
  if (typeof format !== 'string') return ok(reportFormats)
  const asked = format.split(',').map((name) => name.trim())
  const known = reportFormats.filter((name) => asked.includes(name))
  const expected = reportFormats.join(', ')
  const unknown = asked.filter((name) => !reportFormats.some((one) => one === name))
  return unknown.length === 0
    ? ok(known)
    : fail(
        unknown.map((value) =>
          issue('cli.impossible_value', { option: '--format', value, expected }),
        ),
      )
}

interface Wanted {
  readonly renderer: Renderer
  readonly out: string
  readonly invocation: Invocation
}

/** Everything is made before anything is written: an interruption or a failure leaves nothing half done. */
async function writeReport(
  release: Release,
  { renderer, out, invocation }: Wanted,
  terminal: Terminal,
): Promise<ExitCode> {
  const json = isJson(invocation)
  const missing = missingFigures(release)
  if (missing.length > 0) {
    tellIssues(terminal, missing, json)
    return exitCodes.badInput
  }
  const made = await interruptibly(terminal, async (signal) =>
    renderer.render(release, {
      signal,
      onFile: (file) => {
        terminal.progress(say(terminal, 'progress.drawing', { file }))
      },
    }),
  )
  if (made.interrupted) return exitCodes.interrupted
  const target = {
    folder: resolve(terminal.folder, out),
    shownAs: out,
    replace: invocation.options['force'] === true,
  }
  return withResult(await writeFiles(target, made.value), terminal, json, async (written) => {
    const shown = written.map((file) => relative(terminal.folder, file))
    if (json) terminal.out(JSON.stringify({ ok: true, files: shown }, null, 2))
    else for (const file of shown) terminal.out(say(terminal, 'report.done', { file }))
    return exitCodes.fine
  })
}
