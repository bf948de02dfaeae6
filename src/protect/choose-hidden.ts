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
 * Hidden first: columns too small. Then, while some small group is a combination of what is shown,
 * the smallest column that gives it away. Small groups are looked for among the columns, those in
 * exactly certain columns, what two columns share, what one has more than another, those in neither,
 * and those in no column that is shown.
 *
 * @param atoms - the block's respondents by the columns they fall in, with those in none
 * @param smallest - fewest respondents of a group that may be seen; the total must have as many
 * @param hidden - columns that other rows of the table already hide
 *
 * Source: Langsrud (2024), "Secondary cell suppression by Gaussian elimination", Privacy in
 * Statistical Databases; here the groups are those of one block, with an empty one harming nobody.
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
  const total = groupOf(peopled, () => true)
  const fixed = fixedTargets(peopled, columns).filter(isSmall)
  for (;;) {
    const shown = columns.filter(({ index }) => !chosen.has(index))
    const targets = [...fixed, ...[remainder(peopled, shown)].filter(isSmall)]
    const telltale = findTelltale(shown, total, targets)
    if (telltale === undefined) return chosen
    chosen.set(telltale.index, 'complement')
  }
}

function listColumns(atoms: readonly Atom[]): readonly Column[] {
  const indexes = [...new Set(atoms.flatMap(({ columns }) => columns))]
  return indexes.map((index) => ({
    index,
    ...groupOf(atoms, (at) => atoms[at]?.columns.includes(index) === true),
  }))
}

/** Groups that must not be computed when they are small, whatever is shown. */
function fixedTargets(atoms: readonly Atom[], columns: readonly Column[]): readonly Group[] {
  const single = atoms.map((_, i) => groupOf(atoms, (at) => at === i))
  const pairs = columns.flatMap((a, place) =>
    columns.slice(place).flatMap((b) => {
      const part = (inA: number, inB: number): Group =>
        groupOf(atoms, (at) => a.vector[at] === inA && b.vector[at] === inB)
      return [part(1, 1), part(1, 0), part(0, 1), part(0, 0)]
    }),
  )
  return [...single, ...pairs]
}

function groupOf(atoms: readonly Atom[], holds: (at: number) => boolean): Group {
  return {
    vector: atoms.map((_, at) => (holds(at) ? 1 : 0)),
    n: sizeOf(atoms.filter((_, at) => holds(at))),
  }
}

/** Those in no column that is shown. */
function remainder(atoms: readonly Atom[], shown: readonly Column[]): Group {
  return groupOf(atoms, (at) => !shown.some(({ vector }) => vector[at] === 1))
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
