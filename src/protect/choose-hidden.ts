import { findExposed } from './find-exposed.ts'
import type { Exposure, ShownGroups } from './find-exposed.ts'
import { findListed, listSmall } from './find-listed.ts'
import type { SmallGroup } from './find-listed.ts'
import { KnownExposures } from './known-exposures.ts'
import { mergeAtoms } from './merge-atoms.ts'
import type { Atom, MergedAtoms } from './merge-atoms.ts'

export type { Atom } from './merge-atoms.ts'

/** Why a column and its bases are hidden. */
export type HiddenReason = 'disclosure' | 'complement'

interface Column {
  readonly index: number
  readonly n: number
  readonly rank: number
}

/** What is known beforehand of the columns of `chooseHidden`. */
export interface ChoiceOptions {
  /** Columns that other rules already hide. */
  readonly hidden?: ReadonlyMap<number, HiddenReason>
  /** Columns of a higher rank are hidden first, whatever their size. */
  readonly rankOf?: (column: number) => number
  /** Columns that were shown before: no longer to be hidden, but part of every sum. */
  readonly isFixed?: (column: number) => boolean
  /** Called when sums are too many to try: from then on, likely small groups alone are looked for. */
  readonly onListed?: (() => void) | undefined
}

interface ExposureNeeds extends Pick<ChoiceOptions, 'onListed'> {
  readonly atoms: readonly Atom[]
  readonly columns: readonly Column[]
  readonly smallest: number
}

/**
 * Chooses the columns of a table to hide so that no group of fewer than `smallest` respondents can be
 * seen, or computed from the columns shown and the total.
 *
 * Hidden first: columns too small. Then, while some small group is a combination of what is shown, a
 * column that it cannot be computed without, the smallest of them; where there are several ways to
 * compute it, the smallest column of one way, and so on until none is left. At the end, columns that
 * later ones made needless to hide are shown again.
 *
 * Exact within the bound of `searchSums`; beyond it, where many columns cross over few respondents,
 * the smallest column is hidden and the search starts again: more is hidden, never less. Or, where that
 * would hide nearly all of a sample, likely small groups are looked for instead (`findListed`).
 *
 * @param atoms - respondents by the columns they fall in, over all blocks, with those in none
 * @param smallest - fewest respondents of a group that may be seen; the total must have as many
 */
export function chooseHidden(
  atoms: readonly Atom[],
  smallest: number,
  { hidden = new Map(), rankOf = () => 0, isFixed = () => false, onListed }: ChoiceOptions = {},
): ReadonlyMap<number, HiddenReason> {
  const columns = listColumns(atoms, rankOf)
  const { expose, isKnownToExpose } = exposureBy({ atoms, columns, smallest, onListed })
  const small = columns.filter(({ index, n }) => n < smallest && !isFixed(index))
  const chosen = new Map([...hidden, ...small.map(({ index }) => [index, 'disclosure'] as const)])
  const added: Column[] = []
  for (;;) {
    const shown = columns.filter(({ index }) => !chosen.has(index))
    const telltale = findTelltale(shown, expose(shown), isFixed)
    if (telltale === undefined) break
    chosen.set(telltale.index, 'complement')
    added.push(telltale)
  }
  return showNeedless(chosen, added, (kept, column) => {
    const shown = columns.filter(({ index }) => !kept.has(index))
    if (isKnownToExpose(shown, column)) return false
    const candidate = columns.filter(({ index }) => index === column.index || !kept.has(index))
    return expose(candidate).kind === 'nothing'
  })
}

/** Columns that hold somebody, in the order to hide them: by rank, the smallest first. */
function listColumns(
  atoms: readonly Atom[],
  rankOf: (column: number) => number,
): readonly Column[] {
  const sizes = new Map<number, number>()
  for (const { columns, n } of atoms) {
    for (const column of columns) sizes.set(column, (sizes.get(column) ?? 0) + n)
  }
  return [...sizes]
    .map(([index, n]) => ({ index, n, rank: rankOf(index) }))
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.rank - a.rank || a.n - b.n)
}

/**
 * Tells what the total and the columns shown give away; the total is the last of the groups. Once all
 * sums were too many to try, only likely groups are.
 */
function exposureBy({ atoms, columns, smallest, onListed }: ExposureNeeds): ExposureTeller {
  const people = atoms.filter(({ n }) => n > 0)
  const known = new KnownExposures(people)
  let listed: Listed | undefined
  const expose = (shown: readonly Column[]): Exposure => {
    if (listed === undefined) {
      const merged = mergeAtoms(people, shown)
      const found = findExposed(shownGroups(merged, shown), smallest)
      if (found.kind === 'group') known.add(merged, found.held ?? [])
      if (found.kind !== 'unknown' || onListed === undefined) return found
      listed = listLikely(people, { columns, smallest })
      onListed()
    }
    return findListed(shownGroups(listed.merged, shown), listed.targets)
  }
  return {
    expose,
    isKnownToExpose: (kept, more) => listed === undefined && known.comesOutOf(kept, more),
  }
}

/** Atoms apart by every column, and likely small groups of them. */
interface Listed {
  readonly merged: MergedAtoms
  readonly targets: readonly SmallGroup[]
}

/** Groups on the menu are targets, shown or not: atoms are apart by what is hidden too. */
function listLikely(
  people: readonly Atom[],
  { columns, smallest }: Pick<ExposureNeeds, 'columns' | 'smallest'>,
): Listed {
  const merged = mergeAtoms(people, columns)
  const { sizes, groups } = shownGroups(merged, columns)
  return { merged, targets: listSmall(sizes, groups, smallest) }
}

/** What `exposureBy` tells. */
interface ExposureTeller {
  readonly expose: (shown: readonly Column[]) => Exposure
  /** Whether a group found before comes out of the columns kept and one more. */
  readonly isKnownToExpose: (kept: readonly Column[], more: Column) => boolean
}

function shownGroups(
  { sizes, placesOf, gone }: MergedAtoms,
  shown: readonly Pick<Column, 'index'>[],
): ShownGroups {
  const groups = shown.map(({ index }) => {
    const group = sizes.map(() => 0)
    for (const place of placesOf.get(index) ?? []) group[place] = 1
    return group
  })
  return { sizes, groups: [...groups, sizes.map((_, place) => (gone.has(place) ? 0 : 1))] }
}

/** The column to hide next, of those shown in the order of their size. */
function findTelltale(
  shown: readonly Column[],
  exposure: Exposure,
  isFixed: (column: number) => boolean,
): Column | undefined {
  const isOpen = (column: Column | undefined): column is Column =>
    column !== undefined && !isFixed(column.index)

  switch (exposure.kind) {
    case 'nothing':
      return undefined
    case 'unknown':
      return shown.find(isOpen)
    case 'group': {
      // The total, after the columns, is never hidden.
      const columnOf = (places: readonly number[]): Column | undefined =>
        places.map((place) => shown[place]).find(isOpen)
      return columnOf(exposure.needed) ?? columnOf(exposure.used)
    }
  }
}

/** Shows again, the largest first, what can be shown without harm. */
function showNeedless(
  chosen: ReadonlyMap<number, HiddenReason>,
  added: readonly Column[],
  isSafe: (kept: ReadonlyMap<number, HiddenReason>, column: Column) => boolean,
): ReadonlyMap<number, HiddenReason> {
  // The last one hidden closed the last way.
  const earlier = added.slice(0, -1).toSorted((a, b) => a.rank - b.rank || b.n - a.n)
  return earlier.reduce(
    (kept, column) =>
      isSafe(kept, column) ? new Map([...kept].filter(([at]) => at !== column.index)) : kept,
    chosen,
  )
}
