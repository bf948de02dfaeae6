import { relative } from 'node:path'
import { privateFolder } from '../../adapters/snapshot-records/private-folder.ts'
import { textIn } from '../../core/local-text.ts'
import { listTextsOf, releaseTextsOf } from '../../pipeline/index.ts'
import type { Release } from '../../protect/protected.ts'
import { exitCodes } from '../command.ts'
import type { Command, ExitCode } from '../command.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument, withResult, withStudy } from '../with-study.ts'

/** `visavis texts`: answers to open questions, once somebody has read them all; nothing else. */
export const texts: Command = {
  name: 'texts',
  summary: {
    fr: 'dire les réponses aux questions ouvertes, une fois relues\u00a0: mélangées, et rien à côté',
    en: 'tell the answers to open questions, once they were read: shuffled, and nothing beside them',
  },
  arguments: [studyArgument],
  options: [
    {
      name: 'list',
      summary: {
        fr: 'écrire la liste à relire de chaque question, dans le dossier privé de l’étude',
        en: 'write the list to read of each question, in the private folder of the study',
      },
    },
  ],
  examples: ['visavis texts my-study --list', 'visavis texts my-study --json'],
  run: async (invocation, terminal) =>
    withStudy(invocation, terminal, async (open) => {
      const json = isJson(invocation)
      const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
      const work = { folder: privateFolder(open.folder), today }
      if (invocation.options['list'] !== true) {
        const released = await releaseTextsOf(open, work)
        return withResult(released, terminal, json, (one) => tellTexts(one, terminal, json))
      }
      return withResult(await listTextsOf(open, work), terminal, json, (lists) => {
        const shown = lists.map((one) => ({ ...one, file: relative(terminal.folder, one.file) }))
        if (json) terminal.out(JSON.stringify({ ok: true, lists: shown }, null, 2))
        else
          for (const { id, n, file } of shown)
            terminal.out(say(terminal, 'texts.list', { id, n, file }))
        return exitCodes.fine
      })
    }),
}

/** Texts that leave on standard output, why others do not beside it. */
function tellTexts(
  { texts: released = [], refused = [] }: Release,
  terminal: Terminal,
  json: boolean,
): ExitCode {
  if (json && released.length > 0) {
    terminal.out(JSON.stringify({ ok: refused.length === 0, texts: released, refused }, null, 2))
  } else {
    for (const { wave, population, variable, label, texts: own } of released) {
      const title = `${wave}/${population}/${variable} — ${textIn(label, terminal.language)}`
      terminal.out(
        [title, '', ...own.map((text) => `– ${text.replaceAll(/\s+/gu, ' ')}`), ''].join('\n'),
      )
    }
    if (released.some(({ simulated }) => simulated)) terminal.out(say(terminal, 'simulated'))
    if (refused.length > 0) tellIssues(terminal, refused, json)
  }
  return refused.length === 0 ? exitCodes.fine : exitCodes.findings
}
