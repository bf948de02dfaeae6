import type { CollectedAudit } from '../pipeline/index.ts'
import { textIn } from '../core/local-text.ts'
import type { WithheldReason } from '../protect/protected.ts'
import { formatNumber } from '../publish/format-number.ts'
import { withheldText } from '../publish/withheld-text.ts'
import { sayAudit } from './say-audit.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

/** Describes what is withheld of samples that have answers. */
export function collectedText(collected: CollectedAudit, terminal: Terminal): string {
  const { samples, bySizes, programs, milliseconds } = collected
  const { language } = terminal
  const countOf = (list: CollectedAudit['samples']): number =>
    list.reduce((sum, { columns }) => sum + columns.reduce((all, { tables }) => all + tables, 0), 0)
  const lines = samples.flatMap(({ wave, population, tables, shown, cells, columns }) => [
    sayAudit(terminal, 'collected', { wave, population, tables, shown }),
    ...reasonsIn(cells).map(([reason, n]) =>
      sayAudit(terminal, 'collected.cells', { n, reason: withheldText(reason, language) }),
    ),
    ...(reasonsIn(cells).length === 0 ? [sayAudit(terminal, 'collected.none')] : []),
    ...(columns.length === 0 ? [] : [textTable(columnRows(columns, terminal))]),
    '',
  ])
  const seconds = formatNumber(milliseconds / 1000, language, 1)
  const more = Math.max(0, countOf(samples) - countOf(bySizes))
  return [...lines, sayAudit(terminal, 'audited', { programs, seconds, columns: more })].join('\n')
}

function reasonsIn(
  cells: CollectedAudit['samples'][number]['cells'],
): readonly (readonly [WithheldReason, number])[] {
  // The keys are the reasons that it was made of.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.entries(cells) as readonly (readonly [WithheldReason, number])[]
}

function columnRows(
  columns: CollectedAudit['samples'][number]['columns'],
  terminal: Terminal,
): readonly (readonly string[])[] {
  const { language } = terminal
  const head = (['column', 'tables', 'reason'] as const).map((one) =>
    sayAudit(terminal, `head.${one}`),
  )
  return [
    head,
    ...columns.map(({ title, base, tables, reason }) => [
      base === undefined
        ? textIn(title, language)
        : `${textIn(title, language)} (${textIn(base, language)})`,
      formatNumber(tables, language, 0),
      withheldText(reason, language),
    ]),
  ]
}
