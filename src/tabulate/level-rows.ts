import { numberAt } from '../stats/number-at.ts'
import type { Net, TableSpec } from '../study/model.ts'
import { missingKinds } from '../study/variable.ts'
import type { ColumnFacts } from '../weigh/sample-facts.ts'
import type { Measure } from './aggregate-request.ts'
import type { Aggregates } from './aggregates.ts'
import type { AtomCounts } from './atom-set.ts'
import { categoryValues } from './category-values.ts'
import { categoriesOf } from './classify-columns.ts'
import type { ItemCounts } from './join-audit.ts'
import { blankKinds, shownBlanks, shownCategories } from './shown-categories.ts'

/** What is asked of a single choice, and what is made of the answer. */
export interface LevelPlan {
  readonly measure: Measure
  readonly finish: (aggregates: Aggregates) => ItemCounts
}

/** How a single choice is counted. */
export interface LevelNeeds {
  readonly denominator: TableSpec['denominator']
  /** The classifier whose levels are its categories, where what is summed by has them already. */
  readonly part: number | undefined
}

/**
 * Plans to count the rows of a single choice by the levels that are really there: its categories, its
 * kinds of blank, and nets of these. Where slots tell its categories apart, only blanks are measured.
 */
export function planLevels(
  column: ColumnFacts,
  nets: readonly Net[],
  { denominator, part }: LevelNeeds,
): LevelPlan {
  const { variable } = column
  const first = variable.categories.length
  const rows: readonly (readonly [string, readonly number[]])[] = [
    ...shownCategories(variable.categories, denominator).map(
      ({ category: { code }, at }) => [code, [at]] as const,
    ),
    ...shownBlanks(denominator).map((kind, at) => [`.${kind}`, [first + at]] as const),
    ...nets.map(({ id, codes }) => [id, categoriesOf(variable, codes)] as const),
  ]
  const valued = categoryValues(column, first + blankKinds.length)
  return {
    measure: measureOf(variable, part === undefined ? first : 0),
    finish: (aggregates) => {
      const found = countLevels(aggregates, first, part)
      return {
        n: aggregates.n,
        valuedN: valued === undefined ? aggregates.n : sumValued(found, valued.x, aggregates),
        magnitudes: undefined,
        rows: new Map(rows.map(([row, levels]) => [row, joinCounts(levels, found)])),
      }
    },
  }
}

/** A level a category, where there are any to measure, then one a kind of blank. */
function measureOf({ id, categories }: ColumnFacts['variable'], first: number): Measure {
  const blanks = [undefined, ...missingKinds].map((kind) => {
    const place = blankKinds.findIndex((blank) => blank === kind)
    return place < 0 ? -1 : first + place
  })
  const levels = categories.map((_, level) => (first === 0 ? -1 : level))
  const levelCount = first + blankKinds.length
  return {
    kind: 'levels',
    classifier: { kind: 'category', variable: id, levelCount, levels, blanks },
  }
}

/** Respondents of each level that has any, by slot. */
type LevelCounts = ReadonlyMap<number, ReadonlyMap<number, number>>

function countLevels(
  { levels, measures, n }: Aggregates,
  first: number,
  part: number | undefined,
): LevelCounts {
  const [sums] = measures
  if (sums?.kind !== 'levels') throw new RangeError('countLevels requires a measure of levels')
  const found = new Map<number, Map<number, number>>()
  const add = (level: number, slot: number, count: number): void => {
    if (count === 0) return
    const own = found.get(level) ?? new Map<number, number>()
    found.set(level, own.set(slot, count))
  }
  const { levelCount } = sums
  const shift = part === undefined ? 0 : first
  for (const [slot, people] of n.entries()) {
    const told = part === undefined ? -1 : (levels[part]?.[slot] ?? -1)
    if (told >= 0) add(told, slot, people)
    for (let level = 0; level < levelCount; level++) {
      add(shift + level, slot, numberAt(sums.n, slot * levelCount + level))
    }
  }
  return found
}

function joinCounts(levels: readonly number[], found: LevelCounts): AtomCounts {
  const joined = new Map<number, number>()
  for (const level of levels) {
    for (const [slot, count] of found.get(level) ?? []) {
      joined.set(slot, (joined.get(slot) ?? 0) + count)
    }
  }
  const atoms = Uint32Array.from(joined.keys()).toSorted()
  return { atoms, counts: Float64Array.from(atoms, (slot) => joined.get(slot) ?? 0) }
}

/** Respondents with a number to average. */
function sumValued(
  found: LevelCounts,
  factors: readonly number[],
  { slotCount }: Pick<Aggregates, 'slotCount'>,
): Float64Array {
  const sums = new Float64Array(slotCount)
  for (const [level, counts] of found) {
    for (const [slot, count] of counts) {
      sums[slot] = numberAt(sums, slot) + count * (factors[level] ?? 0)
    }
  }
  return sums
}
