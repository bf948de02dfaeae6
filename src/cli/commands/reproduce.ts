import { reproduceStudy } from '../../pipeline/index.ts'
import type { Reproduction } from '../../publish/reproduction.ts'
import { issue } from '../../core/issue.ts'
import { exitCodes } from '../command.ts'
import type { Command, ExitCode } from '../command.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument, withRelease, withResult } from '../with-study.ts'

/** `visavis reproduce`: the figures that others published, against ours, one by one. */
export const reproduce: Command = {
  name: 'reproduce',
  summary: {
    fr: 'comparer un à un les chiffres publiés et les nôtres',
    en: 'compare published figures with ours, one by one',
  },
  arguments: [studyArgument],
  options: [],
  examples: [
    'visavis reproduce studies/masculinity-2018',
    'visavis reproduce studies/reseaux-sociaux --json',
  ],
  run: async (invocation, terminal) =>
    await withRelease(invocation, terminal, async ({ folder, study }, release) => {
      const json = isJson(invocation)
      if (study.published === undefined) {
        tellIssues(terminal, [issue('cli.nothing_published', { study: study.id })], json)
        return exitCodes.badInput
      }
      const reproductions = await reproduceStudy(folder, release)
      return await withResult(reproductions, terminal, json, async (all) => {
        if (json)
          terminal.out(JSON.stringify({ ok: all.every(isWhole), reproductions: all }, null, 2))
        else for (const one of all) tellReproduction(one, terminal)
        return await Promise.resolve<ExitCode>(
          all.every(isWhole) ? exitCodes.fine : exitCodes.findings,
        )
      })
    }),
}

function isWhole({ agreeing, compared, blanks }: Reproduction): boolean {
  return agreeing === compared && blanks.agreeing === blanks.compared
}

/** Tells how many agree, then every one that does not, with both values and the base. */
export function tellReproduction(one: Reproduction, terminal: Terminal): void {
  const { kind, agreeing, compared, blanks, differences } = one
  terminal.out(
    say(terminal, `reproduce.${kind}`, { agree: String(agreeing), all: String(compared) }),
  )
  if (blanks.compared > 0) {
    const counts = { agree: String(blanks.agreeing), all: String(blanks.compared) }
    terminal.out(say(terminal, 'reproduce.blanks', counts))
  }
  for (const { where, published, found, n } of differences) {
    terminal.out(
      `  ${say(terminal, 'reproduce.differs', { where, published, found, n: n ?? '–' })}`,
    )
  }
}
