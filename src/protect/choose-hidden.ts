import { spanOf } from './linear-span.ts'

/** Respondents who fall in exactly these columns. */
export interface Atom {
  readonly columns: readonly number[]
  readonly n: number
}

/** Why a column and its bases are hidden. */
export type HiddenReason = 'disclosure' | 'complement'

/** A group of respondents as a 0/1 vector over atoms. */
interface Group {
  readonly vector: readonly number[]
  readonly n: number
}

interface Column extends Group {
  readonly index: number
}

/**
 * Chooses the columns of a block to hide so that no group of fewer than `smallest` respondents can be
 * seen, or computed from the columns shown and the total.
 *
 * Hidden first: columns too small. Then, while some small group is a combination of what is shown
 * (a hidden column, those in no column, those in exactly certain columns, one column less another,
 * the total less all that is shown), the smallest column that gives it away.
 *
 * @param atoms - the block's respondents by the columns they fall in, with those in none
 * @param smallest - fewest respondents of a group that may be seen; the total must have as many
 * @param hidden - columns that other rows of the table already hide
 *
 * Source: rule R5 of Langsrud's elimination; groups of 0 respondents are known to nobody's cost.
 */
export function chooseHidden(
  atoms: readonly Atom[],
  smallest: number,
  hidden: ReadonlyMap<number, HiddenReason> = new Map(),
): ReadonlyMap<number, HiddenReason> {
  const peopled = atoms.filter(({ n }) => n > 0)
  const columns = listColumns(peopled)
  const chosen = new Map(hidden)
  const isSmall = ({ n }: Group): boolean => n > 0 && n < smallest
  for (const column of columns.filter(isSmall)) chosen.set(column.index, 'disclosure')
  const total: Group = { vector: peopled.map(() => 1), n: sizeOf(peopled) }
  const fixed = fixedTargets(peopled, columns, total).filter(isSmall)
  for (;;) {
    const shown = columns.filter(({ index }) => !chosen.has(index))
    const targets = [...fixed, ...[remainder(peopled, shown, total)].filter(isSmall)]
    const telltale = findTelltale(shown, total, targets)
    if (telltale === undefined) return chosen
    chosen.set(telltale.index, 'complement')
  }
}

function listColumns(atoms: readonly Atom[]): readonly Column[] {
  const indexes = [...new Set(atoms.flatMap(({ columns }) => columns))]
  return indexes.map((index) => {
    const inside = atoms.filter(({ columns }) => columns.includes(index))
    const vector = atoms.map(({ columns }) => (columns.includes(index) ? 1 : 0))
    return { index, vector, n: sizeOf(inside) }
  })
}

/** Small groups that must not be computed, whatever is shown. */
function fixedTargets(
  atoms: readonly Atom[],
  columns: readonly Column[],
  total: Group,
): readonly Group[] {
  const single = atoms.map(({ n }, at) => ({ n, vector: atoms.map((_, i) => (i === at ? 1 : 0)) }))
  const whole: readonly Group[] = [total, ...columns]
  const nested = whole.flatMap((outer) =>
    columns
      .filter((inner) => inner !== outer && contains(outer, inner))
      .map((inner) => subtractGroup(outer, inner)),
  )
  return [...columns, ...single, ...nested]
}

function contains(outer: Group, inner: Group): boolean {
  return inner.vector.every((one, at) => one === 0 || outer.vector[at] === 1)
}

function subtractGroup(outer: Group, inner: Group): Group {
  return {
    n: outer.n - inner.n,
    vector: outer.vector.map((one, at) => one - (inner.vector[at] ?? 0)),
  }
}

/** Those in no column that is shown. */
function remainder(atoms: readonly Atom[], shown: readonly Column[], total: Group): Group {
  const vector = total.vector.map((_, at) => (shown.some((one) => one.vector[at] === 1) ? 0 : 1))
  return { vector, n: sizeOf(atoms.filter((_, at) => vector[at] === 1)) }
}

/** The smallest shown column that gives a target away; the smallest of all when several share in it. */
function findTelltale(
  shown: readonly Column[],
  total: Group,
  targets: readonly Group[],
): Column | undefined {
  const span = spanOf([total.vector, ...shown.map(({ vector }) => vector)])
  const exposed = targets.find(({ vector }) => span.holds(vector))
  if (exposed === undefined) return undefined
  const bySize = shown.toSorted((a, b) => a.n - b.n)
  const single = bySize.find((column) => {
    const others = shown.filter((one) => one !== column).map(({ vector }) => vector)
    return !spanOf([total.vector, ...others]).holds(exposed.vector)
  })
  return single ?? bySize[0]
}

function sizeOf(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, { n }) => sum + n, 0)
}
