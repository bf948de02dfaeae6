import { resolve } from 'node:path'
import type { Issue } from '../../core/issue.ts'
import { messageOf } from '../../core/message.ts'
import { openStudy } from '../../pipeline/index.ts'
import type { OpenStudy } from '../../pipeline/index.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'
import { issueLine, tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument } from '../with-study.ts'

/** `visavis check`: every problem of a study at once. */
export const check: Command = {
  name: 'check',
  summary: {
    fr: 'dire tous les problèmes d’une étude, avec fichier, ligne et colonne',
    en: 'tell every problem of a study, with file, line and column',
  },
  arguments: [studyArgument],
  options: [],
  examples: ['visavis check studies/reseaux-sociaux', 'visavis check my-study --json'],
  run: async (invocation, terminal) => {
    const json = isJson(invocation)
    const opened = await openStudy(resolve(terminal.folder, invocation.arguments[0] ?? '.'))
    if (!opened.ok) {
      tellIssues(terminal, opened.issues, json)
      return opened.issues.some(isUnreadable) ? exitCodes.badInput : exitCodes.findings
    }
    tellChecked(opened.value, terminal, json)
    return exitCodes.fine
  },
}

/** Tells what a checked study holds, and what is true of it but to be told. */
export function tellChecked({ study, notes }: OpenStudy, terminal: Terminal, json: boolean): void {
  const counts = {
    study: study.id,
    populations: study.populations.length,
    waves: study.waves.length,
    questions: study.questionnaires
      .flatMap(({ pages }) => pages)
      .reduce((sum, page) => sum + page.questions.length, 0),
    mirrors: study.mirrors.length,
  }
  if (json) {
    const told = notes.map((note) => ({
      code: note.code,
      message: messageOf(note, terminal.language),
      ...note.at,
    }))
    terminal.out(JSON.stringify({ ok: true, ...counts, notes: told }, null, 2))
    return
  }
  for (const note of notes) terminal.err(issueLine(note, terminal))
  terminal.out(say(terminal, 'check.fine', counts))
}

/** Files that cannot be read as text of a study at all are bad input; the rest are findings. */
function isUnreadable({ code }: Issue): boolean {
  return (
    code.startsWith('file.') || code.startsWith('study.yaml_') || code === 'study.no_study_file'
  )
}
