/** Levels of a variable, one code a respondent. */
export interface Levelled {
  /** Level of each respondent, from 0 and below `levelCount`. */
  readonly codes: Uint16Array
  readonly levelCount: number
}

/** Respondents sorted into cells: those of a cell have the same level in every variable. */
export interface JointCells {
  /** Cell of each respondent, numbered as the cells appear. */
  readonly cell: Uint32Array
  readonly cellCount: number
  /** Level of each cell, an array a variable. **Shape**: variables × cells. */
  readonly levels: readonly Uint16Array[]
}

/** Up to this many possible combinations, cells are looked up in an array. */
const tableSize = 2 ** 22

/**
 * Sorts respondents into the cells that they fill; combinations that nobody has get no cell.
 *
 * Levels are read as digits of one number, so that a respondent costs one look-up however many
 * variables there are.
 *
 * **Shape**: one cell a respondent. Codes must have been checked.
 *
 * @param n - respondents
 */
export function jointCells(variables: readonly Levelled[], n: number): JointCells {
  const { cell, first } = compactKeys(combinedKeys(variables, n), n)
  return {
    cell,
    cellCount: first.length,
    levels: variables.map(({ codes }) => Uint16Array.from(first, (i) => codes[i] ?? 0)),
  }
}

/** A number a respondent, the same for those alike in all variables, and how many there may be. */
interface Keys {
  readonly keys: Float64Array | Uint32Array
  readonly keyCount: number
}

function combinedKeys(variables: readonly Levelled[], n: number): Keys {
  return variables.reduce<Keys>(appendDigit, { keys: new Uint32Array(n), keyCount: 1 })
}

/** Numbers past what a double counts exactly are first made small again. */
function appendDigit({ keys, keyCount }: Keys, { codes, levelCount }: Levelled): Keys {
  if (keyCount * levelCount > Number.MAX_SAFE_INTEGER) {
    const { cell, first } = compactKeys({ keys, keyCount }, keys.length)
    return appendDigit({ keys: cell, keyCount: first.length }, { codes, levelCount })
  }
  const combined = keyCount * levelCount
  const next = combined <= 2 ** 32 ? new Uint32Array(keys) : new Float64Array(keys)
  for (let i = 0; i < next.length; i++) next[i] = (next[i] ?? 0) * levelCount + (codes[i] ?? 0)
  return { keys: next, keyCount: combined }
}

/** Numbers keys by first appearance. */
function compactKeys(
  { keys, keyCount }: Keys,
  n: number,
): { readonly cell: Uint32Array; readonly first: readonly number[] } {
  const places = keyCount <= tableSize ? new PlaceTable(keyCount) : new Map<number, number>()
  const cell = new Uint32Array(n)
  const first: number[] = []
  for (let i = 0; i < n; i++) {
    const key = keys[i] ?? 0
    const known = places.get(key)
    if (known === undefined) {
      places.set(key, first.length)
      cell[i] = first.length
      first.push(i)
    } else cell[i] = known
  }
  return { cell, first }
}

/** A map from small whole numbers, kept in an array. */
class PlaceTable {
  readonly #places: Uint32Array

  constructor(size: number) {
    this.#places = new Uint32Array(size)
  }

  get(key: number): number | undefined {
    const place = this.#places[key] ?? 0
    return place === 0 ? undefined : place - 1
  }

  set(key: number, place: number): void {
    this.#places[key] = place + 1
  }
}
