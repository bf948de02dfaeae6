/** Respondents who fall in exactly these columns. */
export interface Atom {
  readonly columns: readonly number[]
  readonly n: number
  /** Whether they were in what was shown before, and are in the total no more. */
  readonly isGone?: boolean | undefined
}

/** Atoms of the columns shown; the largest first. */
export interface MergedAtoms {
  /** Respondents of each. */
  readonly sizes: readonly number[]
  /** Where those of each column shown are. */
  readonly placesOf: ReadonlyMap<number, ReadonlySet<number>>
  /** Where those are who are in the total no more. */
  readonly gone: ReadonlySet<number>
  /** Where each of the atoms that were merged went. */
  readonly placeOf: readonly number[]
}

/**
 * Atoms that no column shown tells apart are one; the largest first.
 *
 * @param atoms - with somebody in each
 */
export function mergeAtoms(
  atoms: readonly Atom[],
  shown: readonly { readonly index: number }[],
): MergedAtoms {
  const isShown = new Set(shown.map(({ index }) => index))
  const classes = classesOf(atoms, isShown)
  const merged = addUp(atoms, classes)
  const order = [...merged.keys()].toSorted((a, b) => sizeAt(merged, b) - sizeAt(merged, a))
  const places = order.map(() => 0)
  for (const [place, own] of order.entries()) places[own] = place
  const placesOf = new Map<number, Set<number>>()
  for (const [own, { columns }] of merged.entries()) {
    for (const column of columns) {
      if (!isShown.has(column)) continue
      const held = placesOf.get(column) ?? new Set()
      placesOf.set(column, held.add(places[own] ?? 0))
    }
  }
  return {
    sizes: order.map((own) => sizeAt(merged, own)),
    placesOf,
    gone: new Set(
      [...merged.keys()].flatMap((own) => (merged[own]?.isGone === true ? [places[own] ?? 0] : [])),
    ),
    placeOf: classes.map((own) => places[own] ?? 0),
  }
}

function addUp(atoms: readonly Atom[], classes: readonly number[]): readonly Atom[] {
  const merged: (Omit<Atom, 'n'> & { n: number })[] = []
  for (const [at, atom] of atoms.entries()) {
    const own = merged[classes[at] ?? 0]
    if (own === undefined) merged.push({ ...atom })
    else own.n += atom.n
  }
  return merged
}

function sizeAt(merged: readonly Atom[], at: number): number {
  return merged[at]?.n ?? 0
}

/** The class of each atom, numbered in the order in which they come. */
function classesOf(atoms: readonly Atom[], isShown: ReadonlySet<number>): readonly number[] {
  const numbers = new Map<string, number>()
  return atoms.map(({ columns, isGone }) => {
    let key = isGone === true ? 'gone ' : ''
    for (const column of columns) if (isShown.has(column)) key += `${String(column)} `
    const own = numbers.get(key) ?? numbers.size
    numbers.set(key, own)
    return own
  })
}
