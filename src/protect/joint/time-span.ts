import { firstAtoms, sumAt } from '../../tabulate/atom-set.ts'
import type { AtomSet } from '../../tabulate/atom-set.ts'
import type { SampleRecord } from '../snapshot-record.ts'
import type { MenuGroup, SampleMenu } from './sample-menu.ts'

/** A sample’s atoms, each cut by when its people came and left, with what earlier snapshots showed. */
export interface TimeSpan {
  /** People of each part of each atom. */
  readonly sizes: Float64Array
  /** 1 for parts whose people have left since: they are in no group of today. */
  readonly gone?: Uint8Array | undefined
  /** Groups of the menu, over those parts. */
  readonly groups: readonly MenuGroup[]
  /** What was shown before, and cannot be hidden any more. */
  readonly fixed: readonly MenuGroup[]
}

/** People of an atom who were there from one snapshot up to another, which they were not in any more. */
interface Stay {
  readonly atom: number
  readonly n: number
  readonly from: number
  readonly until: number
}

/**
 * Joins earlier snapshots of a sample to what is shown now: somebody who kept them can subtract. Counts
 * tell who came less who left; of those who left, the last to come are taken to have.
 *
 * @param earlier - records of the sample, the oldest first
 */
export function timeSpan(menu: SampleMenu, earlier: readonly SampleRecord[]): TimeSpan {
  const { n } = menu.sample
  if (earlier.length === 0) return { sizes: n, groups: menu.groups, fixed: [] }
  const keys = atomKeys(menu)
  const stays = keys.flatMap((key, atom) =>
    staysIn(atom, [...earlier.map(({ atoms }) => atoms[key] ?? 0), n[atom] ?? 0]),
  )
  const now = earlier.length
  const at = (members: AtomSet, time: number): AtomSet => {
    const held = new Set(members)
    return Uint32Array.from(
      stays.flatMap(({ atom, from, until }, place) =>
        held.has(atom) && from <= time && time < until ? [place] : [],
      ),
    )
  }
  const everybody = firstAtoms(n.length)
  return {
    sizes: Float64Array.from(stays, (stay) => stay.n),
    gone: Uint8Array.from(stays, ({ until }) => (until > now ? 0 : 1)),
    groups: menu.groups.map((group) => ({ ...group, members: at(group.members, now) })),
    fixed: earlier.flatMap(({ shown }, time) =>
      [everybody, ...Object.keys(shown).flatMap((name) => menu.named(name)?.members ?? [])].map(
        (members): MenuGroup => ({ members: at(members, time), rank: 0 }),
      ),
    ),
  }
}

/** The stays that make up how many there were at each time. */
function staysIn(atom: number, counts: readonly number[]): readonly Stay[] {
  const stays: Stay[] = []
  const open: { readonly from: number; n: number }[] = []
  for (const [time, count] of counts.entries()) {
    const before = time === 0 ? 0 : (counts[time - 1] ?? 0)
    if (count > before) open.push({ from: time, n: count - before })
    for (let left = before - count; left > 0;) {
      const last = open.at(-1)
      if (last === undefined) break
      const n = Math.min(left, last.n)
      stays.push({ atom, n, from: last.from, until: time })
      left -= n
      last.n -= n
      if (last.n === 0) open.pop()
    }
  }
  return [...stays, ...open.map((stay) => ({ ...stay, atom, until: counts.length }))]
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

/** What each atom of a sample is called: the levels that it stands at. */
export function atomKeys({ sample }: SampleMenu): readonly string[] {
  return Array.from(sample.n, (_, atom) => sample.levels.map((own) => own[atom]).join())
}
