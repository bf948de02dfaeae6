import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { textIn } from '../../core/local-text.ts'
import { suggest } from '../../core/suggest.ts'
import type { ProtectedGap, Release } from '../../protect/protected.ts'
import { unitOfRow } from '../../publish/figure.ts'
import { withheldText } from '../../publish/withheld-text.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { cellFigure, differenceCells } from '../difference-cells.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { textTable } from '../text-table.ts'
import { isJson, studyArgument, withRelease } from '../with-study.ts'

/** `visavis gap`: the two populations face to face on every mirror, and in every part. */
export const gap: Command = {
  name: 'gap',
  summary: {
    fr: 'mettre les deux populations face à face sur chaque miroir',
    en: 'put the two populations face to face on every mirror',
  },
  arguments: [studyArgument],
  options: [
    {
      name: 'part',
      value: 'ID',
      summary: {
        fr: 'une seule partie déclarée, telle qu’un secteur\u00a0; sinon l’ensemble, puis chaque partie',
        en: 'one declared part alone, such as a sector; else everybody, then each part',
      },
    },
    ...engineOptions,
  ],
  examples: [
    'visavis gap studies/reseaux-sociaux',
    'visavis gap studies/reseaux-sociaux --lang fr',
    'visavis gap mon-etude --part industrie',
  ],
  run: async (invocation, terminal) =>
    withRelease(invocation, terminal, async (_, release) => {
      const { part } = invocation.options
      const shown = shownGaps(release, typeof part === 'string' ? part : undefined)
      const problem = problemOf(shown, release, part)
      if (problem !== undefined) {
        tellIssues(terminal, [problem], isJson(invocation))
        return exitCodes.badInput
      }
      terminal.out(
        isJson(invocation)
          ? JSON.stringify({ ok: true, ...shown }, null, 2)
          : writeGaps(shown, terminal),
      )
      return exitCodes.fine
    }),
}

/** What is told: everybody and all parts, or one part alone. */
type ShownGaps = Pick<Release, 'gaps' | 'partGaps'>

function shownGaps({ gaps, partGaps }: Release, part: string | undefined): ShownGaps {
  if (part === undefined) return { gaps, partGaps }
  return { gaps: [], partGaps: partGaps?.filter((one) => one.part?.id === part) ?? [] }
}

function problemOf(
  { gaps, partGaps = [] }: ShownGaps,
  { study, gaps: all, partGaps: declared = [] }: Release,
  part: string | true | undefined,
): Issue | undefined {
  if (all.length === 0) return issue('cli.no_mirror', { study: study.id })
  if (gaps.length + partGaps.length > 0) return undefined
  const name = typeof part === 'string' ? part : ''
  const known = [...new Set(declared.flatMap((one) => one.part?.id ?? []))]
  const near = suggest(name, known)
  if (near !== undefined) return issue('cli.unknown_part_near', { part: name, near })
  return issue('cli.unknown_part', { part: name, known: known.join(', ') || '–' })
}

/** A table of everybody, and one of each part under its name. */
function writeGaps({ gaps, partGaps = [] }: ShownGaps, terminal: Terminal): string {
  const parts = [...new Set(partGaps.map(({ part }) => part?.id))].map((id) =>
    partGaps.filter(({ part }) => part?.id === id),
  )
  const titled = parts.map((own) => {
    const title = own[0]?.part?.title
    return `${title === undefined ? '' : textIn(title, terminal.language)}\n${writeTable(own, terminal)}`
  })
  const isSimulated = [...gaps, ...partGaps].some(({ provenance: [left] }) => left.simulated)
  const tables = [...(gaps.length === 0 ? [] : [writeTable(gaps, terminal)]), ...titled]
  return [tables.join('\n\n'), ...(isSimulated ? [say(terminal, 'simulated')] : [])].join('\n')
}

function writeTable(gaps: readonly ProtectedGap[], terminal: Terminal): string {
  return textTable([
    ['', ...populations(gaps), say(terminal, 'gap'), say(terminal, 'interval'), 'p'],
    ...gaps.map((one) => gapRow(one, terminal)),
  ])
}

function populations(gaps: readonly ProtectedGap[]): readonly string[] {
  return gaps[0]?.mirror.sides.map(({ population }) => population) ?? []
}

function gapRow(one: ProtectedGap, terminal: Terminal): readonly string[] {
  const { mirror, wave, left, right, difference } = one
  const unit = unitOfRow(mirror.sides[0].row)
  const [value, interval, p] = differenceCells(difference, unit, terminal)
  const told =
    difference.kind === 'withheld' ? withheldText(difference.reason, terminal.language) : interval
  return [
    `${wave} ${textIn(mirror.title, terminal.language)}`,
    cellFigure(left, unit, terminal),
    cellFigure(right, unit, terminal),
    value,
    told,
    p,
  ]
}
