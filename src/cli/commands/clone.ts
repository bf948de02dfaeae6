import { resolve } from 'node:path'
import { readStudyFolder } from '../../adapters/study-folder/index.ts'
import { writeFiles } from '../../adapters/write-files/write-files.ts'
import { cloneWave } from '../../collect/fieldwork/wave/clone-wave.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'
import { isJson, studyArgument, withResult } from '../with-study.ts'

/** `visavis clone`: a new wave of a study, made after another. */
export const clone: Command = {
  name: 'clone',
  summary: {
    fr: 'écrire une nouvelle vague d’après une autre',
    en: 'write a new wave after another',
  },
  arguments: [
    studyArgument,
    {
      name: 'FROM',
      required: true,
      summary: { fr: 'vague à copier', en: 'wave to copy' },
    },
    {
      name: 'TO',
      required: true,
      summary: { fr: 'identifiant de la nouvelle', en: 'id of the new one' },
    },
  ],
  options: [
    {
      name: 'fieldwork',
      value: 'DATES',
      summary: {
        fr: 'quand elle sera collectée (2027-03)\u00a0; son identifiant si rien n’est dit',
        en: 'when it will be collected (2027-03); its id when not said',
      },
    },
  ],
  examples: ['visavis clone barometer 2025 2027 --fieldwork 2027-03'],
  run: async (invocation, terminal) => {
    const json = isJson(invocation)
    const [asked = '.', from = '', to = ''] = invocation.arguments
    const { fieldwork } = invocation.options
    const folder = resolve(terminal.folder, asked)
    return withResult(await readStudyFolder(folder), terminal, json, async (files) => {
      const wave = { from, to, fieldwork: typeof fieldwork === 'string' ? fieldwork : to }
      return withResult(cloneWave(files, wave), terminal, json, async (texts) => {
        const target = { folder, shownAs: asked, replace: true }
        return withResult(await writeFiles(target, texts), terminal, json, () => {
          const names = [...texts.keys()]
          terminal.out(
            json
              ? JSON.stringify({ ok: true, wave: to, files: names })
              : say(terminal, 'clone.done', { from, to, files: names.join(', ') }),
          )
          return exitCodes.fine
        })
      })
    })
  },
}
