import { textIn } from '../core/local-text.ts'
import type { PlannedClass, PlannedSample } from '../pipeline/index.ts'
import { isAtRisk } from '../protect/forecast/advise-plan.ts'
import type { PlanAdvice } from '../protect/forecast/advise-plan.ts'
import { forecastDraws } from '../protect/forecast/forecast-sample.ts'
import type { GroupForecast } from '../protect/forecast/forecast-sample.ts'
import { formatNumber, formatShare } from '../publish/format-number.ts'
import type { CompletePolicy } from '../study/release-profiles.ts'
import { sayAudit } from './say-audit.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

/** Groups listed in full; of more, only those at risk are. */
const mostListed = 40

/** Describes a sample before its field: a table for questions that are shown by the same groups. */
export function plannedText(
  { wave, population, n, classes }: PlannedSample,
  policy: CompletePolicy,
  terminal: Terminal,
): string {
  if (n === undefined) return sayAudit(terminal, 'planned.unknown', { wave, population })
  return [
    sayAudit(terminal, 'planned', { wave, population, n }),
    ...classes.flatMap((one) => ['', ...classLines(one, policy, terminal)]),
    '',
    sayAudit(terminal, 'draws', { draws: forecastDraws }),
    '',
  ].join('\n')
}

function classLines(
  one: PlannedClass,
  policy: CompletePolicy,
  terminal: Terminal,
): readonly string[] {
  const { menu, groups, advice } = one
  const key = menu.isSensitive ? 'questions.sensitive' : 'questions'
  const listed = groups.length > mostListed ? groups.filter(isAtRisk) : groups
  const left = groups.length - listed.length
  return [
    sayAudit(terminal, key, {
      n: menu.variables.length,
      names: namesOf(menu.variables.map(({ id }) => id)),
      least: menu.least,
    }),
    textTable(groupRows(listed, one, { policy, terminal })),
    ...(left > 0 ? [sayAudit(terminal, 'groups.shown', { n: left })] : []),
    ...unknownLines(one, terminal),
    ...(menu.isSensitive ? homogeneityLines(one, policy, terminal) : []),
    ...(advice.length > 0 ? [sayAudit(terminal, 'advice')] : []),
    ...advice.map((own) => adviceLine(own, terminal)),
  ]
}

/** A few names, as they fit a line. */
function namesOf(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ')
}

interface RowNeeds {
  readonly policy: CompletePolicy
  readonly terminal: Terminal
}

function groupRows(
  groups: readonly GroupForecast[],
  { menu }: PlannedClass,
  { policy, terminal }: RowNeeds,
): readonly (readonly string[])[] {
  const head = (['group', 'n', 'source', 'fate'] as const).map((one) =>
    sayAudit(terminal, `head.${one}`),
  )
  return [
    head,
    ...groups.map((forecast) => {
      // Of other answers, no more is told than their own tables tell.
      const isHidden = forecast.source === 'answers' && forecast.n < menu.least
      return [
        titleOf(forecast, terminal),
        isHidden
          ? sayAudit(terminal, 'fewer', { least: menu.least })
          : formatNumber(forecast.n, terminal.language, 0),
        sayAudit(terminal, `source.${forecast.source}`),
        fateOf(forecast, policy, terminal),
      ]
    }),
  ]
}

function titleOf({ group }: GroupForecast, { language }: Pick<Terminal, 'language'>): string {
  const base = group.base === undefined ? '' : ` @${group.base.id}`
  const block = group.block === undefined ? '' : `${textIn(group.block, language)} · `
  return `${block}${textIn(group.title, language)}${base}`
}

function fateOf(forecast: GroupForecast, { flagBase }: CompletePolicy, terminal: Terminal): string {
  const { disclosure, complement, quality, n } = forecast
  if (!isAtRisk(forecast)) {
    if (quality > 0.5) return sayAudit(terminal, 'fate.quality')
    return sayAudit(terminal, n < flagBase ? 'fate.fragile' : 'fate.shown')
  }
  const key = disclosure >= complement ? 'fate.disclosure' : 'fate.complement'
  const risk = disclosure + complement
  const fate = sayAudit(terminal, key)
  if (risk > 0.975) return fate
  return sayAudit(terminal, 'fate.risk', { fate, risk: formatShare(risk, terminal.language, 0) })
}

function unknownLines({ unknown }: PlannedClass, terminal: Terminal): readonly string[] {
  if (unknown.length === 0) return []
  const variables = [...new Set(unknown.flatMap((one) => one.variables))].join(', ')
  return [sayAudit(terminal, 'unknown', { n: unknown.length, variables })]
}

function homogeneityLines(
  { groups, menu }: PlannedClass,
  { fewBase }: CompletePolicy,
  terminal: Terminal,
): readonly string[] {
  const shown = groups.filter((one) => !isAtRisk(one) && one.n >= menu.least)
  const [smallest] = shown.toSorted((a, b) => a.n - b.n)
  if (smallest === undefined || fewBase <= 0) return []
  return [
    sayAudit(terminal, 'homogeneity', {
      n: Math.round(smallest.n),
      few: fewBase,
      share: formatShare(fewBase / smallest.n, terminal.language, 0),
    }),
  ]
}

function adviceLine(advice: PlanAdvice, terminal: Terminal): string {
  switch (advice.kind) {
    case 'merge': {
      const [group, other] = [advice.group, advice.other].map((one) => titleOf(one, terminal))
      const n = Math.round(advice.group.n + advice.other.n)
      return sayAudit(terminal, 'advice.merge', { group: group ?? '', other: other ?? '', n })
    }
    case 'raise':
      return sayAudit(terminal, 'advice.raise', {
        group: titleOf(advice.group, terminal),
        n: advice.n,
      })
    case 'drop': {
      const { block, atRisk, of } = advice
      return sayAudit(terminal, 'advice.drop', {
        block: textIn(block, terminal.language),
        atRisk,
        of,
      })
    }
  }
}
