import type { VariableId } from '../../core/ids.ts'
import type { CompletePolicy } from '../../study/release-profiles.ts'
import { countIn, sumAt } from '../../tabulate/atom-set.ts'
import type { AtomSet } from '../../tabulate/atom-set.ts'
import { itemKey } from '../../tabulate/item-key.ts'
import type { AuditedItem, SampleAudit } from '../../tabulate/table.ts'
import { leastOf } from '../protect-table.ts'
import { chooseGroups } from './choose-groups.ts'
import type { HiddenGroups } from './choose-groups.ts'
import { SampleMenu, columnGroups, itemOf, joinPart, partGroup, rowGroup } from './sample-menu.ts'
import type { ComparedPart, JointTable } from './sample-menu.ts'
import { timeSpan } from './time-span.ts'
import type { SampleRecord } from '../snapshot-record.ts'

/** What of a question is hidden in a sample. */
export interface QuestionPlan {
  /** Groups whose bases and shares are. */
  readonly bases: HiddenGroups
  /** Groups whose averages of numbers are: at least the same. */
  readonly numbers: HiddenGroups
  /** Fewest respondents of a group. */
  readonly least: number
  /** Groups that something is told of. */
  readonly among: readonly number[]
  /** What it counts; undefined where the sample has not asked it. */
  readonly item?: AuditedItem | undefined
  /** Whether its rows are shares, which give its means. */
  readonly isShares: boolean
}

/** What is hidden of all that is shown of a sample. */
export interface SamplePlan {
  readonly menu: SampleMenu
  /** Groups that no table may show. */
  readonly hidden: HiddenGroups
  readonly questions: ReadonlyMap<VariableId, QuestionPlan>
  /** The group of each column of each table. */
  readonly columns: ReadonlyMap<JointTable, readonly number[]>
  /** Groups that are shown as the crossing of two variables alone. */
  readonly crossed: ReadonlySet<number>
  /** Whether groups were too many for all sums to be tried, so that likely ones alone were. */
  readonly isListed: boolean
}

/** All that is shown of a sample. */
export interface SampleParts {
  readonly sample: SampleAudit
  readonly tables: readonly JointTable[]
  readonly parts: readonly SidePart[]
  /** Groups that the audit of answers named, by question. */
  readonly named?: ReadonlyMap<VariableId, ReadonlySet<number>> | undefined
  /** What earlier snapshots showed of it, the oldest first. */
  readonly earlier?: readonly SampleRecord[] | undefined
}

/** A side of a comparison, and who is counted in it. */
export interface SidePart extends ComparedPart {
  readonly denominator: 'asked' | 'answered'
}

/**
 * Chooses what to hide of a sample so that no small group comes out of all its tables, gaps, trends and
 * margins together: first by who is in which group, then question by question by who answered.
 */
export function planSample(shown: SampleParts, rules: CompletePolicy): SamplePlan {
  const { sample, tables, parts } = shown
  const menu = new SampleMenu(sample)
  const columns = new Map(tables.map((table) => [table, columnGroups(menu, table)]))
  for (const table of tables) joinRows(menu, table)
  for (const part of parts) joinPart(menu, part)
  for (const levels of sample.margins.values()) {
    for (const members of levels.values()) menu.indexOf(members, 2)
  }
  let isListed = false
  const hidden = chooseGroups({
    ...timeSpan(menu, shown.earlier ?? []),
    least: rules.disclosureBase,
    hidden: new Map(),
    onListed: () => {
      isListed = true
    },
  })
  const plan = { menu, hidden, columns, crossed: crossedGroups(menu, shown, columns), isListed }
  const variables = new Set([...tables, ...parts].map(variableOf))
  const questions = [...variables].map(
    (variable) => [variable, planQuestion(shown, { ...plan, variable }, rules)] as const,
  )
  return { ...plan, questions: new Map(questions) }
}

/** Columns within others or over a base, but those whose people are shown otherwise as well. */
function crossedGroups(
  menu: SampleMenu,
  { parts, sample }: SampleParts,
  columns: SamplePlan['columns'],
): ReadonlySet<number> {
  const crossed = new Set<number>()
  const plain = new Set<number>(parts.flatMap((part) => partGroup(menu, part) ?? []))
  for (const levels of sample.margins.values()) {
    for (const members of levels.values()) plain.add(menu.indexOf(members, 2))
  }
  for (const [table, groups] of columns) {
    for (const [column, group] of groups.entries()) {
      ;(isCrossed(table, column) ? crossed : plain).add(group)
    }
  }
  return new Set([...crossed].filter((group) => !plain.has(group)))
}

function isCrossed({ columns, base }: JointTable, column: number): boolean {
  if (column === 0) return false
  return base !== undefined || columns[column]?.key.includes('>') === true
}

function variableOf({ variable }: JointTable | SidePart): VariableId {
  return typeof variable === 'object' ? variable.id : variable
}

function joinRows(menu: SampleMenu, table: JointTable): void {
  for (const { row } of table.rows) {
    for (const column of table.columns.keys()) rowGroup(menu, table, { row: row.row, column })
  }
}

interface QuestionNeeds extends Omit<SamplePlan, 'questions'> {
  readonly variable: VariableId
}

function planQuestion(
  { tables, parts, named, sample }: SampleParts,
  { menu, hidden, columns, isListed, variable }: QuestionNeeds,
  rules: CompletePolicy,
): QuestionPlan {
  const own = tables.filter((table) => table.variable.id === variable)
  const sides = parts.filter((part) => part.variable === variable)
  const among = new Set([
    ...own.flatMap((table) => columns.get(table) ?? []),
    ...sides.flatMap((side) => partGroup(menu, side) ?? []),
  ])
  const item = countedItem(sample, variable, [...own, ...sides])
  const asked = sample.variables.get(variable)
  if (item === undefined || asked === undefined) {
    const least = rules.disclosureBase
    return { bases: hidden, numbers: hidden, least, isShares: true, among: [...among] }
  }
  const least = leastOf({ variable: asked }, rules)
  const isShares = asked.kind !== 'number'
  const before = new Map([
    ...hidden,
    ...[...(named?.get(variable) ?? [])].map((at) => [at, 'complement'] as const),
  ])
  const onListed = isListed ? () => undefined : undefined
  const choice = { groups: menu.groups, among, least, onListed }
  const bases = chooseGroups({ ...choice, sizes: item.n, hidden: before })
  const numbers = isShares ? bases : chooseGroups({ ...choice, sizes: item.valuedN, hidden: bases })
  return { bases, numbers, least, isShares, item, among: [...among] }
}

/** Who did not answer is in no share of answers: where both are shown, those who did are counted. */
function countedItem(
  { items }: SampleAudit,
  variable: VariableId,
  shown: readonly Pick<SidePart, 'denominator'>[],
): AuditedItem | undefined {
  const isAnswered = shown.some(({ denominator }) => denominator === 'answered')
  return items.get(itemKey(variable, isAnswered ? 'answered' : 'asked'))
}

/** Respondents and holders of a row in a group of a sample. */
export function holdersIn(
  table: JointTable,
  members: AtomSet,
  row: string,
): { readonly n: number; readonly holders: number } {
  const item = itemOf(table)
  const counts = item.rows.get(row)
  return {
    n: sumAt(item.n, members),
    holders: counts === undefined ? 0 : countIn(counts, members),
  }
}
