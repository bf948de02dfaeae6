import type { PopulationId, VariableId, WaveId } from '../../core/ids.ts'
import type { Variable } from '../../study/variable.ts'
import { firstAtoms, sharedAtoms, within } from '../../tabulate/atom-set.ts'
import type { AtomSet } from '../../tabulate/atom-set.ts'
import { itemKey } from '../../tabulate/item-key.ts'
import type { AuditedItem, JointAudit, SampleAudit, Table } from '../../tabulate/table.ts'

/** What hides first, the last first: rows that tell sizes, then crossings, then columns, then totals. */
export type GroupRank = 0 | 1 | 2 | 3

/** Respondents that something is shown of, as a set of atoms of their sample. */
export interface MenuGroup {
  readonly members: AtomSet
  readonly rank: GroupRank
}

/** A table that is one of its sample’s book. */
export interface JointTable extends Table {
  readonly audit: Table['audit'] & { readonly joint: JointAudit }
}

/** A side of a gap or of a trend: a question over all of a sample, or over a base of it. */
export interface ComparedPart {
  readonly wave: WaveId
  readonly population: PopulationId
  readonly variable: VariableId
  readonly base?: string | undefined
}

/** All groups that anything is shown of in a sample, each once. */
export class SampleMenu {
  readonly sample: SampleAudit
  readonly #groups: MenuGroup[] = []
  readonly #places = new Map<string, number>()
  readonly #names = new Map<string, number>()

  constructor(sample: SampleAudit) {
    this.sample = sample
  }

  /** The groups in the order in which they joined. */
  get groups(): readonly MenuGroup[] {
    return this.#groups
  }

  /** The index of each named group: those of columns and of comparisons. */
  get names(): ReadonlyMap<string, number> {
    return this.#names
  }

  /** Names a group as it is named in whatever snapshot. */
  name(name: string, index: number): void {
    this.#names.set(name, index)
  }

  /** A group by its name. */
  named(name: string): MenuGroup | undefined {
    return this.#groups[this.#names.get(name) ?? -1]
  }

  /** The index of a group, which joins when it is new; of two ranks the lower is kept. */
  indexOf(members: AtomSet, rank: GroupRank): number {
    const key = members.join()
    const known = this.#places.get(key)
    if (known === undefined) {
      const index = this.#groups.push({ members, rank }) - 1
      this.#places.set(key, index)
      return index
    }
    const group = this.#groups[known]
    if (group !== undefined && group.rank > rank) this.#groups[known] = { ...group, rank }
    return known
  }
}

/** Whether a table is held together with those of its sample. */
export function isJoint(table: Table): table is JointTable {
  return table.audit.joint !== undefined
}

/** What a table counts of its sample. */
export function itemOf({ variable, denominator, audit }: JointTable): AuditedItem {
  const item = audit.joint.sample.items.get(itemKey(variable.id, denominator))
  if (item === undefined) throw new Error('itemOf requires a question of the sample')
  return item
}

/** The group of each column of a table, the total first. */
export function columnGroups(menu: SampleMenu, table: JointTable): readonly number[] {
  const { asked } = itemOf(table)
  const base = baseOf(menu.sample, table.base?.id)
  return table.audit.joint.columns.map((members, column) => {
    const crossed = (column > 0 ? 1 : 0) + (base === undefined ? 0 : 1)
    const rank: GroupRank = crossed === 2 ? 2 : column > 0 ? 1 : 0
    const index = menu.indexOf(within(members, asked, base), rank)
    menu.name(nameOf(table, table.columns[column]?.key ?? ''), index)
    return index
  })
}

/** What a group is named by, beside its column. */
interface Named {
  readonly variable: Variable
  readonly base?: { readonly id: string } | undefined
}

/** The same for the same group of whatever snapshot: base, column, and the question that routing asks. */
function nameOf({ variable, base }: Named, column: string): string {
  const isOfAll = variable.asked === undefined && variable.derived === undefined
  const routed = isOfAll ? '' : `${variable.id}/`
  return `${routed}${base === undefined ? '' : `@${base.id}/`}${column}`
}

/** The group that a row of a column is, where the row tells the size of one. */
export function rowGroup(
  menu: SampleMenu,
  table: JointTable,
  { row, column }: { readonly row: string; readonly column: number },
): number | undefined {
  const item = itemOf(table)
  const holders = item.groups.get(row)
  const members = table.audit.joint.columns[column]
  if (holders === undefined || members === undefined) return undefined
  const base = baseOf(menu.sample, table.base?.id)
  return menu.indexOf(within(sharedAtoms(members, holders), item.asked, base), 3)
}

/** The group of a side of a comparison. */
export function partGroup(
  menu: SampleMenu,
  { variable, base }: Pick<ComparedPart, 'variable' | 'base'>,
): number | undefined {
  const item = menu.sample.items.get(itemKey(variable, 'asked'))
  if (item === undefined) return undefined
  const inBase = baseOf(menu.sample, base)
  const everybody = firstAtoms(item.asked.length)
  return menu.indexOf(within(everybody, item.asked, inBase), inBase === undefined ? 0 : 1)
}

/** Joins the group of a side of a comparison; over a base it has the name of a table’s total over it. */
export function joinPart(menu: SampleMenu, part: ComparedPart): void {
  const index = partGroup(menu, part)
  const variable = menu.sample.variables.get(part.variable)
  if (index === undefined || variable === undefined || part.base === undefined) return
  menu.name(nameOf({ variable, base: { id: part.base } }, 'total'), index)
}

function baseOf(sample: SampleAudit, base: string | undefined): Uint8Array | undefined {
  return base === undefined ? undefined : sample.bases.get(base)
}
