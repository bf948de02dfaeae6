import { tabulateTexts } from '../core/catalogue/tabulate.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Column } from '../dataset/dataset.ts'
import { membersOf } from '../dataset/members-of.ts'
import { statusOf } from '../dataset/status-kind.ts'
import type { Net, RowRef, TableSpec } from '../study/model.ts'
import type { Category, Variable } from '../study/variable.ts'
import type { AggregateRow } from './aggregator.ts'
import { readNumbers } from './read-numbers.ts'
import type { TableRow } from './table.ts'

/** What a row of a table measures, and how it is summed. */
export interface Statistic {
  readonly kind: TableRow['kind']
  readonly row: RowRef
  readonly title: LocalText
  readonly y: AggregateRow
  /** Added to the mean of y: numbers are summed about a centre so that squares keep their digits. */
  readonly shift: number
  /** Whether it is averaged over the whole base, or over those with a number. */
  readonly over: 'base' | 'valued'
}

/** The statistics of a variable. */
export interface StatisticList {
  readonly statistics: readonly Statistic[]
  /** 1 for respondents with a number to average, when some statistic averages numbers. */
  readonly valued?: Uint8Array | undefined
}

/** Kinds of missing that are rows when the base is all who were asked. */
const blankKinds = ['no_answer', 'refused', 'dont_know'] as const

/**
 * Lists what a table shows of a variable: its categories, answers left blank when the base holds
 * them, nets, then mean and NPS where its values have them.
 *
 * @param nets - nets of the study; those of the variable are kept
 * @param base - 1 for respondents in the base
 */
export function listStatistics(
  column: Column,
  nets: readonly Net[],
  base: Uint8Array,
  denominator: TableSpec['denominator'],
): StatisticList {
  const shares = [
    ...categoryStatistics(column, denominator),
    ...(denominator === 'asked' ? blankStatistics(column, base) : []),
    ...netStatistics(column, nets),
  ]
  const numbers = readNumbers(column)
  if (numbers === undefined) return { statistics: shares }
  const { valued, values, centre } = numbers
  const { variable } = column
  const mean: Statistic = {
    ...averaged(variable, 'mean'),
    y: { kind: 'number', values: values.map((v, i) => (valued[i] === 1 ? v - centre : 0)) },
    shift: centre,
  }
  if (variable.measure !== 'nps') return { statistics: [...shares, mean], valued }
  const nps: Statistic = {
    ...averaged(variable, 'nps'),
    y: { kind: 'number', values: values.map((v, i) => (valued[i] === 1 ? promotion(v) : 0)) },
    shift: 0,
  }
  return { statistics: [...shares, nps, mean], valued }
}

function categoryStatistics(
  column: Column,
  denominator: TableSpec['denominator'],
): readonly Statistic[] {
  if (column.kind !== 'single' && column.kind !== 'multiple') return []
  return column.variable.categories
    .filter((category) => isInBase(category, denominator))
    .map(({ code, label }) => ({
      ...shareOf(column.variable, code, label),
      kind: 'category',
      y: { kind: 'indicator', members: membersOf(column, [code]) },
    }))
}

function isInBase({ missing }: Category, denominator: TableSpec['denominator']): boolean {
  return missing === undefined || (denominator === 'asked' && missing !== 'not_asked')
}

/** Respondents with a kind of missing that no category stands for. */
function blankStatistics(column: Column, base: Uint8Array): readonly Statistic[] {
  if (column.kind !== 'single' && column.kind !== 'multiple') return []
  // A base without blanks is the rule, and is soon seen.
  const statuses = blankKinds.map(statusOf)
  if (!column.status.some((status) => statuses.includes(status))) return []
  const chosen = membersOf(
    column,
    column.variable.categories.map(({ code }) => code),
  )
  return blankKinds.flatMap((kind) => {
    const status = statusOf(kind)
    const members = column.status.map((at, i) => (at === status && chosen[i] !== 1 ? 1 : 0))
    if (!members.some((blank, i) => blank === 1 && base[i] === 1)) return []
    const statistic = shareOf(column.variable, `.${kind}`, tabulateTexts[kind])
    return [{ ...statistic, kind: 'category' as const, y: { kind: 'indicator' as const, members } }]
  })
}

function netStatistics(column: Column, nets: readonly Net[]): readonly Statistic[] {
  if (column.kind !== 'single' && column.kind !== 'multiple') return []
  const { id: variable, categories } = column.variable
  return (
    nets
      .filter((net) => net.variable === variable)
      // Both populations may have a variable of this name, with categories of their own.
      .filter((net) => categories.some(({ code }) => net.codes.includes(code)))
      .map(({ id, title, codes }) => ({
        ...shareOf(column.variable, id, title),
        kind: 'net',
        y: { kind: 'indicator', members: membersOf(column, codes) },
      }))
  )
}

function shareOf(
  variable: Variable,
  row: string,
  title: LocalText,
): Pick<Statistic, 'row' | 'title' | 'shift' | 'over'> {
  return { row: { variable: variable.id, row }, title, shift: 0, over: 'base' }
}

function averaged(
  variable: Variable,
  kind: 'mean' | 'nps',
): Pick<Statistic, 'kind' | 'row' | 'title' | 'over'> {
  const row = { variable: variable.id, row: kind }
  return { kind, row, title: tabulateTexts[kind], over: 'valued' }
}

/** Promoters (9, 10) count 100, detractors (0 to 6) −100. Source: Reichheld (2003), HBR 81 (12). */
function promotion(likelihood: number): number {
  if (likelihood >= 9) return 100
  return likelihood <= 6 ? -100 : 0
}
