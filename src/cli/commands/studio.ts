import { resolve } from 'node:path'
import type { Command } from '../command.ts'
import { embeddedStudies } from '../embedded-studies.ts'
import { runStudio, studioPort } from '../run-studio.ts'

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
  options: [studioPort],
  examples: ['visavis studio', 'visavis studio my-study other-study --port 4400'],
  run: async (invocation, terminal) => {
    const own = invocation.arguments.map((folder) => resolve(terminal.folder, folder))
    const folders = own.length > 0 ? own : embeddedStudies.map(({ folder }) => folder)
    return runStudio({ folders }, invocation, terminal)
  },
}
