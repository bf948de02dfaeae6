import type { Variable } from '../study/variable.ts'
import { categoryStatuses } from './category-statuses.ts'
import type { MultipleColumn } from './dataset.ts'
import { growingBytes } from './growing-array.ts'
import { answered } from './status-kind.ts'

/** Gathers the sets of categories of a multiple variable, row after row. */
export interface SetGatherer {
  /** A row that chose these categories, by index. */
  pushSet(chosen: ReadonlySet<number>): void
  /** A row without an answer. */
  pushStatus(status: number): void
  finish(): MultipleColumn
}

/** Makes a gatherer of sets. */
export function gatherSets(variable: Variable): SetGatherer {
  const statuses = categoryStatuses(variable)
  const status = growingBytes()
  const selected = variable.categories.map(() => growingBytes())
  return {
    pushSet: (chosen) => {
      const missing = [...chosen]
        .map((k) => statuses[k] ?? answered)
        .find((kind) => kind !== answered)
      status.push(missing ?? answered)
      selected.forEach((members, k) => members.push(chosen.has(k) ? 1 : 0))
    },
    pushStatus: (kind) => {
      status.push(kind)
      for (const members of selected) members.push(0)
    },
    finish: () => ({
      kind: 'multiple',
      variable,
      status: status.finish(),
      selected: selected.map((members) => members.finish()),
    }),
  }
}
