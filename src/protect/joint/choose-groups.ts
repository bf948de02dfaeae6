import { chooseHidden } from '../choose-hidden.ts'
import type { Atom, HiddenReason } from '../choose-hidden.ts'
import type { MenuGroup } from './sample-menu.ts'

/** Groups hidden, by index. */
export type HiddenGroups = ReadonlyMap<number, HiddenReason>

/** What to choose among. */
export interface GroupChoice {
  readonly groups: readonly MenuGroup[]
  /** Which of them are shown at all; all when absent. */
  readonly among?: ReadonlySet<number> | undefined
  /** Groups that earlier snapshots showed. */
  readonly fixed?: readonly MenuGroup[] | undefined
  /** Respondents of each atom. */
  readonly sizes: Float64Array
  /** 1 for atoms whose people were in earlier snapshots alone; none when absent. */
  readonly gone?: Uint8Array | undefined
  readonly least: number
  readonly hidden: HiddenGroups
  readonly onListed?: (() => void) | undefined
}

/**
 * Chooses the groups of a sample to hide so that none of fewer than `least` can be seen or computed:
 * `chooseHidden` over all that is shown of the sample. Everything is hidden where all together are
 * fewer.
 */
export function chooseGroups(choice: GroupChoice): HiddenGroups {
  const { sizes, least, among, hidden, onListed, fixed = [] } = choice
  const first = choice.groups.length
  const groups = [...choice.groups, ...fixed]
  const total = sizes.reduce((sum, n, atom) => sum + (choice.gone?.[atom] === 1 ? 0 : n), 0)
  const own = [...groups.keys()].filter((at) => at >= first || (among?.has(at) ?? true))
  if (total > 0 && total < least) {
    return new Map(own.filter((at) => at < first).map((at) => [at, 'disclosure']))
  }
  return chooseHidden(atomsOf(groups, own, choice), least, {
    hidden,
    rankOf: (at) => groups[at]?.rank ?? 0,
    isFixed: (at) => at >= first,
    onListed,
  })
}

function atomsOf(
  groups: readonly MenuGroup[],
  own: readonly number[],
  { sizes, gone }: Pick<GroupChoice, 'sizes' | 'gone'>,
): readonly Atom[] {
  const isGone = (atom: number): boolean => gone?.[atom] === 1
  const everybody = sizes.reduce((count, n, atom) => count + (n > 0 && !isGone(atom) ? 1 : 0), 0)
  const columnsOf = Array.from(sizes, (): number[] => [])
  for (const at of own) {
    const members = (groups[at]?.members ?? new Uint32Array(0)).filter(
      (atom) => (sizes[atom] ?? 0) > 0,
    )
    // The total is never hidden: a group of everybody is no column.
    if (members.length === everybody && !members.some(isGone)) continue
    for (const atom of members) columnsOf[atom]?.push(at)
  }
  return Array.from(sizes, (n, atom): Atom => ({
    columns: columnsOf[atom] ?? [],
    n,
    isGone: isGone(atom),
  })).filter(({ n }) => n > 0)
}
