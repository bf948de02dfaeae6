import { basename, resolve } from 'node:path'
import { writeNewFolder } from '../../adapters/study-folder/index.ts'
import { newStudyFiles } from '../../study/template/new-study-files.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'
import { newFrom } from '../new-from.ts'
import { isJson, withResult } from '../with-study.ts'

/** `visavis new`: a small complete study to start from. */
export const newStudy: Command = {
  name: 'new',
  summary: {
    fr: 'écrire une petite étude complète, prête à modifier',
    en: 'write a small complete study, ready to be changed',
  },
  arguments: [
    {
      name: 'NAME',
      required: true,
      summary: {
        fr: 'dossier à créer\u00a0; son nom devient celui de l’étude',
        en: 'folder to make; its name becomes the study’s',
      },
    },
  ],
  options: [
    {
      name: 'from',
      value: 'FILE',
      summary: {
        fr: 'fichier CSV de réponses d’après lequel l’écrire\u00a0: questions devinées, à relire',
        en: 'CSV file of answers to write it from: its questions are guessed, to be reviewed',
      },
    },
  ],
  examples: [
    'visavis new my-barometer',
    'visavis new studies/teletravail',
    'visavis new my-study --from answers.csv',
  ],
  run: async (invocation, terminal) => {
    const json = isJson(invocation)
    const asked = invocation.arguments[0] ?? ''
    const folder = resolve(terminal.folder, asked)
    const { from } = invocation.options
    if (typeof from === 'string') return newFrom({ file: from, folder, asked }, terminal, json)
    return withResult(newStudyFiles(basename(folder)), terminal, json, async (files) => {
      const written = await writeNewFolder(folder, files, asked)
      return withResult(written, terminal, json, async () => {
        terminal.out(
          json
            ? JSON.stringify({ ok: true, folder: asked })
            : say(terminal, 'new.done', { folder: asked }),
        )
        return exitCodes.fine
      })
    })
  },
}
