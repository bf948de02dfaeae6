import type { Classifier } from '../../tabulate/aggregate-request.ts'
import { conditionSql } from './condition-sql.ts'
import { noneOf } from './sample-layout.ts'
import { sql, whole } from './sql.ts'
import type { Sql } from './sql.ts'
import type { SqlContext } from './sql-context.ts'

/** A whole number of each respondent, 0 to size − 1, by which an engine puts respondents together. */
export interface Key {
  readonly value: Sql
  readonly size: number
}

/**
 * A classifier as keys for the engine, and how to read a level off their values.
 *
 * The engine groups by what it stores, which is fast, and levels are told apart afterwards: sums are
 * exact, so that sums of sums are too.
 */
export interface ClassifierKeys {
  readonly keys: readonly Key[]
  readonly levelCount: number
  /** The level at which these values of the keys stand, the first of them at `from`; −1 for none. */
  readonly levelOf: (values: readonly number[], from: number) => number
}

const statusCount = 5

/**
 * The keys of a classifier.
 *
 * @throws RangeError when a category classifier names a variable that is no single of the sample
 */
export function classifierKeys(classifier: Classifier, context: SqlContext): ClassifierKeys {
  switch (classifier.kind) {
    case 'category':
      return categoryKey(classifier, context)
    case 'condition': {
      const value = sql`(CASE WHEN ${conditionSql(classifier.condition, context)} THEN 1 ELSE 0 END)`
      const levelOf: ClassifierKeys['levelOf'] = (values, from) => (values[from] === 1 ? 0 : -1)
      return { keys: [{ value, size: 2 }], levelCount: 1, levelOf }
    }
    case 'joint':
      return jointKeys(classifier.parts.map((part) => classifierKeys(part, context)))
  }
}

function categoryKey(
  { variable, levelCount, levels, blanks }: Extract<Classifier, { kind: 'category' }>,
  { layout }: SqlContext,
): ClassifierKeys {
  const column = layout.columns.get(variable)
  if (column?.kind !== 'single') {
    throw new RangeError('classifierKeys requires a single variable of the sample')
  }
  const none = noneOf(column.variable)
  const { category, status } = column
  // Those without a category stand behind the categories, by their status where it matters.
  const byStatus = blanks.some((level) => level >= 0)
  const key: Key = byStatus
    ? {
        value: sql`(CASE WHEN ${category} = ${whole(none)} THEN ${whole(none)} + ${status} ELSE ${category} END)`,
        size: none + statusCount,
      }
    : { value: category, size: none + 1 }
  const levelOf: ClassifierKeys['levelOf'] = (values, from) => {
    const value = values[from] ?? none
    return (value < none ? levels[value] : blanks[byStatus ? value - none : statusCount]) ?? -1
  }
  return { keys: [key], levelCount, levelOf }
}

function jointKeys(parts: readonly ClassifierKeys[]): ClassifierKeys {
  return {
    keys: parts.flatMap(({ keys }) => keys),
    levelCount: parts.reduce((product, part) => product * part.levelCount, 1),
    levelOf: (values, from) => {
      let level = 0
      let at = from
      for (const part of parts) {
        const own = part.levelOf(values, at)
        if (own < 0) return -1
        level = level * part.levelCount + own
        at += part.keys.length
      }
      return level
    },
  }
}
