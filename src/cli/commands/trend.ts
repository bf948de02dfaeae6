import { issue } from '../../core/issue.ts'
import { textIn } from '../../core/local-text.ts'
import type { ProtectedTrend } from '../../protect/protected.ts'
import { unitOfRow } from '../../publish/figure.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { cellFigure, differenceCells } from '../difference-cells.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { textTable } from '../text-table.ts'
import { isJson, studyArgument, withRelease } from '../with-study.ts'

/** `visavis trend`: what changed from wave to wave. */
export const trend: Command = {
  name: 'trend',
  summary: {
    fr: 'dire ce qui a changé d’une vague à l’autre',
    en: 'tell what changed from wave to wave',
  },
  arguments: [studyArgument],
  options: engineOptions,
  examples: [
    'visavis trend studies/reseaux-sociaux',
    'visavis trend studies/reseaux-sociaux --json',
  ],
  run: async (invocation, terminal) =>
    withRelease(invocation, terminal, async (_, { study, trends }) => {
      if (trends.length === 0) {
        tellIssues(terminal, [issue('cli.no_trend', { study: study.id })], isJson(invocation))
        return exitCodes.badInput
      }
      terminal.out(
        isJson(invocation)
          ? JSON.stringify({ ok: true, trends }, null, 2)
          : textTable([
              ['', '', '', say(terminal, 'change'), say(terminal, 'interval'), 'p'],
              ...trends.map((one) => trendRow(one, terminal)),
            ]),
      )
      if (!isJson(invocation) && trends.some(({ provenance: [from] }) => from.simulated)) {
        terminal.out(say(terminal, 'simulated'))
      }
      return exitCodes.fine
    }),
}

function trendRow(one: ProtectedTrend, terminal: Terminal): readonly string[] {
  const { population, row, waves, from, to, difference, title, base } = one
  const where = base === undefined ? '' : `@${base.id}`
  const unit = unitOfRow(row)
  return [
    `${population} ${row.variable}.${row.row}${where} ${textIn(title, terminal.language)}`,
    `${waves[0]} ${cellFigure(from, unit, terminal)}`,
    `${waves[1]} ${cellFigure(to, unit, terminal)}`,
    ...differenceCells(difference, unit, terminal),
  ]
}
