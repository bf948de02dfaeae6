import { firstAtoms, sumAt } from '../../tabulate/atom-set.ts'
import type { AtomSet } from '../../tabulate/atom-set.ts'
import type { SampleRecord } from '../snapshot-record.ts'
import type { MenuGroup, SampleMenu } from './sample-menu.ts'

/** A sample’s atoms, each cut by when its people came, with what earlier snapshots showed of them. */
export interface TimeSpan {
  /** People of each part of each atom. */
  readonly sizes: Float64Array
  /** Groups of the menu, over those parts. */
  readonly groups: readonly MenuGroup[]
  /** What was shown before, and cannot be hidden any more. */
  readonly fixed: readonly MenuGroup[]
}

/**
 * Joins earlier snapshots of a sample to what is shown now: somebody who kept them can subtract. Who
 * came first stays in every later snapshot; who left is not followed.
 *
 * @param earlier - records of the sample, the oldest first
 */
export function timeSpan(menu: SampleMenu, earlier: readonly SampleRecord[]): TimeSpan {
  const { n } = menu.sample
  if (earlier.length === 0) return { sizes: n, groups: menu.groups, fixed: [] }
  const keys = atomKeys(menu)
  const counts = [...earlier.map(({ atoms }) => keys.map((key) => atoms[key] ?? 0)), [...n]]
  const parts = counts.map((own, time) =>
    own.map((count, atom) =>
      Math.max(0, count - (time === 0 ? 0 : (counts[time - 1]?.[atom] ?? 0))),
    ),
  )
  // Who left since is in no part: what is there now is cut down to it.
  const sizes = Float64Array.from(parts.flat())
  const upTo = (members: AtomSet, last: number): AtomSet =>
    Uint32Array.from(
      parts.slice(0, last + 1).flatMap((_, time) => [...members].map((at) => time * n.length + at)),
    )
  const everybody = firstAtoms(n.length)
  return {
    sizes,
    groups: menu.groups.map((group) => ({
      ...group,
      members: upTo(group.members, earlier.length),
    })),
    fixed: earlier.flatMap(({ shown }, time) =>
      [everybody, ...Object.keys(shown).flatMap((name) => menu.named(name)?.members ?? [])].map(
        (members): MenuGroup => ({ members: upTo(members, time), rank: 0 }),
      ),
    ),
  }
}

/** What keeps a sample’s snapshot for the next one. */
export function sampleRecord(menu: SampleMenu, hidden: ReadonlyMap<number, unknown>): SampleRecord {
  const { n } = menu.sample
  const keys = atomKeys(menu)
  const shown = [...menu.names].filter(([, at]) => !hidden.has(at))
  return {
    atoms: Object.fromEntries(keys.map((key, atom) => [key, n[atom] ?? 0])),
    shown: Object.fromEntries(
      shown.map(([name, at]) => [name, sumAt(n, menu.groups[at]?.members ?? new Uint32Array(0))]),
    ),
  }
}

function atomKeys({ sample }: SampleMenu): readonly string[] {
  return Array.from(sample.n, (_, atom) => sample.levels.map((own) => own[atom]).join())
}
