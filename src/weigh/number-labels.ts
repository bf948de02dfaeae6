/** Groups of respondents with their names. */
export interface Labels {
  /** Group of each respondent, numbered in order of appearance. */
  readonly index: Uint32Array
  readonly names: readonly string[]
}

/** Numbers labels; a number and its text are the same label. */
export function numberLabels(labels: ArrayLike<string | number>): Labels {
  const names = new Map<string, number>()
  const places = new Map<string | number | undefined, number>()
  const index = new Uint32Array(labels.length).map((_, i) => {
    const label = labels[i]
    return places.get(label) ?? remember(places, label, placeOf(names, String(label)))
  })
  return { index, names: [...names.keys()] }
}

/** Numbers groups that are nested in others: those of the same name in two are two. */
export function nestLabels(outer: Uint32Array, { index, names }: Labels): Uint32Array {
  const places = new Map<number, number>()
  return outer.map((group, i) => placeOf(places, group * names.length + (index[i] ?? 0)))
}

function placeOf<T>(places: Map<T, number>, label: T): number {
  return places.get(label) ?? remember(places, label, places.size)
}

function remember<T>(places: Map<T, number>, label: T, place: number): number {
  places.set(label, place)
  return place
}
