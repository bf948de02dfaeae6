import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KnownExposures } from './known-exposures.ts'
import { mergeAtoms } from './merge-atoms.ts'
import { reduceRows } from './reduce-rows.ts'

const width = 6
const bits = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: width, maxLength: width })

function rankOf(rows: readonly (readonly number[])[]): number {
  return reduceRows(rows, width)?.rows.length ?? -1
}

it('tells that a known group comes out of one more column where it is in the span', () => {
  fc.assert(
    fc.property(fc.array(bits, { minLength: 2, maxLength: 5 }), bits, (groups, known) => {
      const atoms = Array.from({ length: width }, (_, at) => ({
        columns: [...groups.keys()].filter((column) => groups[column]?.[at] === 1),
        n: 4,
      }))
      const columns = [...groups.keys()].map((index) => ({ index }))
      // Columns enough to tell every atom apart: merged atoms are the atoms.
      const apart = atoms.map(({ n }, at) => ({ columns: [100 + at], n }))
      const merged = mergeAtoms(
        apart,
        apart.map((_, at) => ({ index: 100 + at })),
      )
      const exposures = new KnownExposures(atoms)
      exposures.add(
        merged,
        merged.placeOf.filter((_, at) => known[at] === 1),
      )
      const [more, ...shown] = columns
      const all = [...groups, Array<number>(width).fill(1)]
      const isInSpan = rankOf(all) === rankOf([...all, known])
      expect(exposures.comesOutOf(shown, more ?? { index: -1 })).toBe(isInSpan)
    }),
  )
})
