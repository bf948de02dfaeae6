import type { ProtectedTable, TableColumn } from '../../src/protect/protected.ts'
import { basesOf, estimate, rowOf, tableOf, total } from './small-release.ts'
import { both } from './small-study.ts'

/** A table of the small study with blocks of as many columns as told. */
export function networksTable(sizes: readonly number[]): ProtectedTable {
  const columns = sizes.flatMap((size, block) =>
    Array.from({ length: size }, (_, index): TableColumn => {
      const name = `c${String(block)}_${String(index)}`
      return {
        key: `size.${name}`,
        title: both(name, name),
        block,
        letter: 'A',
        bases: basesOf(200),
      }
    }),
  )
  const cells = [estimate(0.5), ...columns.map(() => estimate(0.4, 200, ['A']))]
  const table = tableOf('networks', 'main', {
    columns: [total(), ...columns],
    rows: [rowOf('networks', 'alpha', both('Alpha', 'Alpha'), cells)],
  })
  const blocks = sizes.map((_, block) => {
    const title = `b${String(block)}`
    return { title: both(title, title), overlapping: false }
  })
  return { ...table, blocks }
}
