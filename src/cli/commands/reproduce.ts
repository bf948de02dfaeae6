import { issue } from '../../core/issue.ts'
import { reproduceStudy } from '../../pipeline/index.ts'
import type { StudyReproduction } from '../../pipeline/index.ts'
import { reproductionIssues } from '../../publish/reproduction.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { issueLine, tellIssues } from '../tell-issues.ts'
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
  options: engineOptions,
  examples: [
    'visavis reproduce studies/masculinity-2018',
    'visavis reproduce studies/reseaux-sociaux --json',
  ],
  run: async (invocation, terminal) =>
    withRelease(invocation, terminal, async ({ folder, study }, release) => {
      const json = isJson(invocation)
      if (study.published === undefined) {
        tellIssues(terminal, [issue('cli.nothing_published', { study: study.id })], json)
        return exitCodes.badInput
      }
      const reproductions = await reproduceStudy(folder, release)
      return withResult(reproductions, terminal, json, async (all) => {
        const whole = all.every(({ disagreements }) => disagreements.length === 0)
        if (json) terminal.out(JSON.stringify({ ok: whole, reproductions: all }, null, 2))
        else for (const one of all) tellReproduction(one, terminal)
        return whole ? exitCodes.fine : exitCodes.findings
      })
    }),
}

/** Tells how many agree, then every one that does not, with both values and the base. */
export function tellReproduction(one: StudyReproduction, terminal: Terminal): void {
  const { kind, agreed, published, blanks, disagreements } = one
  const counts = { agree: String(agreed), all: String(published) }
  terminal.out(say(terminal, `reproduce.${kind}`, counts))
  const shown = disagreements.filter((difference) => difference.kind === 'shown').length
  if (blanks + shown > 0) {
    const both = { agree: String(blanks), all: String(blanks + shown) }
    terminal.out(say(terminal, 'reproduce.blanks', both))
  }
  for (const found of reproductionIssues(one)) terminal.out(`  ${issueLine(found, terminal)}`)
}
