import type { CodedClassifier } from './coded-classifier.ts'
import { crossColumns } from './cross-columns.ts'

/** Joins classifiers into one: the combinations of their states that occur, and the level of each. */
export function joinLevels(
  n: number,
  parts: readonly CodedClassifier[],
  levelCounts: readonly number[],
): CodedClassifier {
  const { count, of, ranks } = crossColumns(
    n,
    parts.map(({ column: { codes, states } }) => ({ codes, size: states })),
  )
  const levels = new Int32Array(count)
  for (let state = 0; state < count; state++) {
    levels[state] = parts.reduce((level, part, at) => {
      const own = part.levels[ranks[at]?.[state] ?? 0] ?? -1
      return level < 0 || own < 0 ? -1 : level * (levelCounts[at] ?? 1) + own
    }, 0)
  }
  return { column: { codes: of ?? new Uint8Array(n), states: count }, levels }
}
