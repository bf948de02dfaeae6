import type { Base } from '../../study/model.ts'
import type { Level, Slot } from './slot.ts'

/** Respondents who belong to the same bases of the published figures. */
export interface Atom {
  readonly members: readonly number[]
  /** Ids of the bases they belong to. */
  readonly bases: ReadonlySet<string>
}

/** The cells of a slot's plan: atoms × levels, level by level within an atom. */
export interface Layout {
  readonly slot: Slot
  readonly atoms: readonly Atom[]
}

/**
 * Splits respondents by the bases they belong to, so that a figure on any of the bases is a sum
 * over whole atoms.
 */
export function splitByBases(
  asked: readonly number[],
  bases: readonly Base[],
  belongs: (person: number, base: Base) => boolean,
): readonly Atom[] {
  const atoms = new Map<string, { readonly members: number[]; readonly bases: Set<string> }>()
  for (const person of asked) {
    const own = bases.filter((base) => belongs(person, base)).map(({ id }) => id)
    const key = own.join(' ')
    const atom = atoms.get(key) ?? { members: [], bases: new Set(own) }
    atom.members.push(person)
    atoms.set(key, atom)
  }
  return [...atoms.values()]
}

/** Atoms of a base; all of them when a figure counts all who were asked. */
export function atomsOfBase(layout: Layout, base: string | undefined): readonly number[] {
  return layout.atoms.flatMap((atom, at) =>
    base === undefined || atom.bases.has(base) ? [at] : [],
  )
}

/** Respondents in some atoms. */
export function sizeOf(layout: Layout, atoms: readonly number[]): number {
  return atoms.reduce((sum, at) => sum + (layout.atoms[at]?.members.length ?? 0), 0)
}

/** One coefficient a cell: a weight by level in some atoms, nil in the others. */
export function coefficientsOf(
  layout: Layout,
  atoms: readonly number[],
  weigh: (level: Level, index: number) => number,
): readonly number[] {
  const inside = new Set(atoms)
  const { levels } = layout.slot
  return layout.atoms.flatMap((_, at) =>
    levels.map((level, k) => (inside.has(at) ? weigh(level, k) : 0)),
  )
}
