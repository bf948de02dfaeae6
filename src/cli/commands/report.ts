import { join, relative, resolve } from 'node:path'
import { writeFiles } from '../../adapters/write-files/write-files.ts'
import { renderStudyPages } from '../../pipeline/index.ts'
import { missingFigures } from '../../publish/missing-figures.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import { isJson, studyArgument, withRelease, withResult } from '../with-study.ts'

/** `visavis report`: the self-contained pages of a study, in French and in English. */
export const report: Command = {
  name: 'report',
  summary: {
    fr: 'écrire les pages d’une étude (HTML autonome, français et anglais)',
    en: 'write the pages of a study (self-contained HTML, French and English)',
  },
  arguments: [studyArgument],
  options: [
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
      summary: { fr: 'écrire par-dessus les pages existantes', en: 'write over existing pages' },
    },
    ...engineOptions,
  ],
  examples: [
    'visavis report studies/masculinity-2018',
    'visavis report my-study --out public --force',
  ],
  run: async (invocation, terminal) =>
    withRelease(invocation, terminal, async ({ study }, release) => {
      const { options } = invocation
      const json = isJson(invocation)
      const missing = missingFigures(release)
      if (missing.length > 0) {
        tellIssues(terminal, missing, json)
        return exitCodes.badInput
      }
      const out = typeof options['out'] === 'string' ? options['out'] : join('out', study.id)
      const pages = await renderStudyPages(release, {
        onPage: (file) => {
          terminal.progress(say(terminal, 'progress.drawing', { file }))
        },
      })
      const target = {
        folder: resolve(terminal.folder, out),
        shownAs: out,
        replace: options['force'] === true,
      }
      return withResult(await writeFiles(target, pages), terminal, json, async (written) => {
        const shown = written.map((file) => relative(terminal.folder, file))
        if (json) terminal.out(JSON.stringify({ ok: true, files: shown }, null, 2))
        else for (const file of shown) terminal.out(say(terminal, 'report.done', { file }))
        return exitCodes.fine
      })
    }),
}
