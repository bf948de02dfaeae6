import type { ImportAnswer } from '../../../../../api/import-answers.ts'
import { UniqueIds } from '../../../../../core/unique-ids.ts'
import type {
  ImportGroup,
  ImportItem,
  ImportKind,
  ImportPlan,
} from '../../../../../study/import/import-plan.ts'

/** Which column of the file says something of every row. */
export type Grouping = 'populationColumn' | 'waveColumn' | 'weightColumn'

/** A plan with one of its questions changed. */
export function withItem(plan: ImportPlan, id: string, change: Partial<ImportItem>): ImportPlan {
  const items = plan.items.map((item) => (item.id === id ? { ...item, ...change } : item))
  const kept = new Set(items.filter(({ kind }) => kind !== 'leave_out').map((item) => item.id))
  const mirrors = plan.mirrors.filter(
    ({ left, right }) => kept.has(left.item) && kept.has(right.item),
  )
  return { ...plan, items, mirrors }
}

/** A plan in which another column says the population, the wave or the weight. */
export function withGrouping(
  { plan, facts, groupings }: Pick<ImportAnswer, 'plan' | 'facts' | 'groupings'>,
  grouping: Grouping,
  column: string | undefined,
): ImportPlan {
  const before = plan[grouping]
  const items = plan.items.map((item): ImportItem => {
    const [own] = item.columns
    if (item.columns.length > 1 || own === undefined) return item
    if (own === column) return { ...item, kind: 'leave_out', isBanner: false }
    return own === before ? { ...item, kind: firstKind(facts[item.id]?.kinds) } : item
  })
  const changed = { ...plan, items, mirrors: [], [grouping]: column }
  const values = groupings.find((one) => one.column === column)?.values
  if (grouping === 'populationColumn')
    return { ...changed, populations: groupsOf(values, plan.populations) }
  return grouping === 'waveColumn' ? { ...changed, waves: groupsOf(values, plan.waves) } : changed
}

function firstKind(kinds: readonly ImportKind[] = []): ImportKind {
  return kinds[0] ?? 'leave_out'
}

function groupsOf(
  values: readonly string[] | undefined,
  before: readonly ImportGroup[],
): readonly ImportGroup[] {
  const ids = new UniqueIds(['mirror'])
  const [first] = before
  if (values === undefined) return first === undefined ? [] : [{ ...first, value: '' }]
  return values.map((value) => ({ id: ids.make(value, 'group'), title: value, value }))
}
