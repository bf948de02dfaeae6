import { issue } from '../../core/issue.ts'
import { textIn } from '../../core/local-text.ts'
import type { ProtectedGap } from '../../protect/protected.ts'
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

/** `visavis gap`: the two populations face to face on every mirror. */
export const gap: Command = {
  name: 'gap',
  summary: {
    fr: 'mettre les deux populations face à face sur chaque miroir',
    en: 'put the two populations face to face on every mirror',
  },
  arguments: [studyArgument],
  options: engineOptions,
  examples: [
    'visavis gap studies/reseaux-sociaux',
    'visavis gap studies/reseaux-sociaux --lang fr',
  ],
  run: async (invocation, terminal) =>
    withRelease(invocation, terminal, async (_, { study, gaps }) => {
      if (gaps.length === 0) {
        tellIssues(terminal, [issue('cli.no_mirror', { study: study.id })], isJson(invocation))
        return exitCodes.badInput
      }
      terminal.out(
        isJson(invocation)
          ? JSON.stringify({ ok: true, gaps }, null, 2)
          : textTable([
              ['', ...populations(gaps), say(terminal, 'gap'), say(terminal, 'interval'), 'p'],
              ...gaps.map((one) => gapRow(one, terminal)),
            ]),
      )
      if (!isJson(invocation) && gaps.some(({ provenance: [left] }) => left.simulated)) {
        terminal.out(say(terminal, 'simulated'))
      }
      return exitCodes.fine
    }),
}

function populations(gaps: readonly ProtectedGap[]): readonly string[] {
  return gaps[0]?.mirror.sides.map(({ population }) => population) ?? []
}

function gapRow(one: ProtectedGap, terminal: Terminal): readonly string[] {
  const { mirror, wave, left, right, difference } = one
  const unit = unitOfRow(mirror.sides[0].row)
  return [
    `${wave} ${textIn(mirror.title, terminal.language)}`,
    cellFigure(left, unit, terminal),
    cellFigure(right, unit, terminal),
    ...differenceCells(difference, unit, terminal),
  ]
}
