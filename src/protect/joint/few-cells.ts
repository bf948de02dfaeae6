import { sourcesOf } from '../../study/derived-variables.ts'
import type { CompletePolicy } from '../../study/release-profiles.ts'
import type { Variable } from '../../study/variable.ts'
import { countIn, sumAt } from '../../tabulate/atom-set.ts'
import type { AtomSet } from '../../tabulate/atom-set.ts'
import { itemKey } from '../../tabulate/item-key.ts'
import type { AuditedItem, WithheldReason } from '../../tabulate/table.ts'
import { isSensitive } from '../protect-table.ts'
import type { JointTable } from './sample-menu.ts'
import { holdersIn } from './sample-plan.ts'
import type { SamplePlan } from './sample-plan.ts'

/** Cells not told as numbers, by row and column. */
export type FewCells = ReadonlyMap<string, WithheldReason>

interface FewNeeds {
  /** The group of each column. */
  readonly groups: readonly number[]
  readonly plan: SamplePlan
  readonly rules: CompletePolicy
}

/** A share of a group, and how many give it. */
interface CountedRow {
  readonly name: string
  readonly kind: 'category' | 'net'
  readonly n: number
  readonly holders: number
}

/**
 * Finds the cells of a sensitive question that a handful of a group hold (`few`), or all but a handful
 * (`nearly_all`), and those that would give these away within their column: another answer of a single
 * choice, nets that hold one of them, averages (`complement`). A derived variable regroups the answers
 * of a question: where that one would tell of a handful, nothing of it is told beside them.
 *
 * Source: rule R3 of disclosure control (TRUST.md §3).
 */
export function fewCells(table: JointTable, { groups, plan, rules }: FewNeeds): FewCells {
  const { fewBase } = rules
  if (!isSensitive(table, rules) || fewBase <= 0) return new Map()
  const found = new Map<string, WithheldReason>()
  const regrouped = regroupedQuestions(table.variable, plan)
  for (const [column, group] of groups.entries()) {
    const members = plan.menu.groups[group]?.members
    if (members === undefined) continue
    if (regrouped.some((question) => tellsOfFew(question, members, fewBase))) {
      for (const { row } of table.rows) found.set(`${row.row} ${String(column)}`, 'complement')
      continue
    }
    const rows = table.rows.flatMap(({ kind, row: { row } }): readonly CountedRow[] =>
      kind === 'category' || kind === 'net'
        ? [{ name: row, kind, ...holdersIn(table, members, row) }]
        : [],
    )
    const few = fewRows(rows, table.variable.kind, fewBase)
    for (const row of givingAway(table, few)) few.set(row, 'complement')
    for (const [row, reason] of few) found.set(`${row} ${String(column)}`, reason)
  }
  return found
}

/** Averages are made of all shares; a net is made of its own. */
function givingAway(table: JointTable, few: ReadonlyMap<string, unknown>): readonly string[] {
  if (few.size === 0) return []
  return table.rows.flatMap(({ kind, row }) =>
    few.has(row.row) || kind === 'category' ? [] : [row.row],
  )
}

/** A question whose answers a derived variable regroups, and who gave them. */
interface Regrouped {
  readonly codes: readonly string[]
  readonly item: AuditedItem
}

function regroupedQuestions(variable: Variable, { menu }: SamplePlan): readonly Regrouped[] {
  const { items, variables } = menu.sample
  return sourcesOf(variable).flatMap((id): readonly Regrouped[] => {
    const source = variables.get(id)
    const item = items.get(itemKey(id, 'asked'))
    if (source?.kind !== 'single' || item === undefined) return []
    return [{ codes: source.categories.map(({ code }) => code), item }]
  })
}

/** Whether a handful, or all but a handful, of a group gave some answer. */
function tellsOfFew({ codes, item }: Regrouped, members: AtomSet, least: number): boolean {
  const n = sumAt(item.n, members)
  return codes.some((code) => {
    const counts = item.rows.get(code)
    const holders = counts === undefined ? 0 : countIn(counts, members)
    return n > 0 && (holders < least || n - holders < least)
  })
}

/** A row over a group that no table shows, and what it counts. */
export interface LoneRow {
  readonly variable: Variable
  readonly row: string
  readonly item: AuditedItem
  readonly members: AtomSet
  readonly plan: SamplePlan
}

/**
 * Why a row is not told as a number over a group that no table shows, by the rule of `fewCells`: any
 * other row of the group may be told beside it.
 */
export function fewAlone(
  { variable, row, item, members, plan }: LoneRow,
  rules: CompletePolicy,
): WithheldReason | undefined {
  const { fewBase } = rules
  if (!isSensitive({ variable }, rules) || fewBase <= 0) return undefined
  const regrouped = regroupedQuestions(variable, plan)
  if (regrouped.some((question) => tellsOfFew(question, members, fewBase))) return 'complement'
  const codes = new Set<string>(variable.categories.map(({ code }) => code))
  const n = sumAt(item.n, members)
  const rows = [...item.rows].map(([name, counts]): CountedRow => ({
    name,
    kind: codes.has(name) || name.startsWith('.') ? 'category' : 'net',
    n,
    holders: countIn(counts, members),
  }))
  const few = fewRows(rows, variable.kind, fewBase)
  return few.get(row) ?? (few.size > 0 && !codes.has(row) ? 'complement' : undefined)
}

function fewRows(
  rows: readonly CountedRow[],
  kind: Variable['kind'],
  least: number,
): Map<string, WithheldReason> {
  const few = new Map<string, WithheldReason>()
  for (const { name, n, holders } of rows) {
    if (n > 0 && holders < least) few.set(name, 'few')
    else if (n > 0 && n - holders < least) few.set(name, 'nearly_all')
  }
  if (few.size > 0 && kind === 'single') coverShares(few, rows, least)
  return few
}

/** Shares of a single choice sum to one: what is hidden is hidden among enough people. */
function coverShares(
  few: Map<string, WithheldReason>,
  rows: readonly CountedRow[],
  least: number,
): void {
  const answers = rows.filter(({ kind }) => kind === 'category')
  const smallestFirst = answers.toSorted((a, b) => a.holders - b.holders)
  for (const { name } of smallestFirst) {
    const hidden = answers.filter((one) => few.has(one.name))
    const n = hidden.reduce((sum, { holders }) => sum + holders, 0)
    if (hidden.length >= 2 && n >= least) return
    if (!few.has(name)) few.set(name, 'complement')
  }
}
