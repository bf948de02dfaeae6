import { join, relative } from 'node:path'
import { writeFiles } from '../../adapters/write-files/write-files.ts'
import { languages } from '../../core/local-text.ts'
import { writePressRelease } from '../../publish/press/write-press-release.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { isJson, studyArgument, withRelease, withResult } from '../with-study.ts'

/** `visavis press`: a press release to start from, its numbers bound. */
export const press: Command = {
  name: 'press',
  summary: {
    fr: 'écrire un communiqué de presse à reprendre, dont chaque nombre est lié à son chiffre',
    en: 'write a press release to start from, every number bound to its figure',
  },
  arguments: [studyArgument],
  options: [
    {
      name: 'force',
      summary: {
        fr: 'écrire par-dessus un communiqué qui est déjà là',
        en: 'write over a release that is there',
      },
    },
    ...engineOptions,
  ],
  examples: ['visavis press studies/reseaux-sociaux', 'visavis press my-study --force'],
  run: async (invocation, terminal) =>
    withRelease(invocation, terminal, async ({ study, folder }, release) => {
      const json = isJson(invocation)
      const files = new Map(
        languages
          .filter((language) => study.languages.includes(language))
          .map((language) => [`press.${language}.md`, writePressRelease(release, language)]),
      )
      const shownAs = relative(terminal.folder, folder)
      const target = { folder, shownAs, replace: invocation.options['force'] === true }
      return withResult(await writeFiles(target, files), terminal, json, async () => {
        const written = [...files.keys()].map((file) => join(shownAs, file))
        if (json) terminal.out(JSON.stringify({ ok: true, files: written }, null, 2))
        else for (const file of written) terminal.out(say(terminal, 'report.done', { file }))
        return exitCodes.fine
      })
    }),
}
