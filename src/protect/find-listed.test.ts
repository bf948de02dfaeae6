import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findListed, listSmall } from './find-listed.ts'
import type { Exposure, ShownGroups } from './find-exposed.ts'
import { leftOver, reduceRows } from './reduce-rows.ts'

/** Any of the likely small groups of a menu. */
function findOn(
  shown: ShownGroups,
  menu: readonly (readonly number[])[],
  smallest: number,
): Exposure {
  return findListed(shown, listSmall(shown.sizes, menu, smallest))
}

describe('findListed', () => {
  it('finds small groups of the menu, atoms and what one group has more than another', () => {
    const sizes = [100, 50, 4]
    const all = [1, 1, 1]
    const most = [1, 1, 0]
    expect(findOn({ sizes, groups: [most, all] }, [most, all], 10)).toEqual({
      kind: 'group',
      used: [0, 1],
      needed: [],
    })
    expect(findOn({ sizes, groups: [all] }, [most, all], 10)).toEqual({ kind: 'nothing' })
    expect(findOn({ sizes, groups: [[0, 0, 1]] }, [], 10)).toMatchObject({ used: [0] })
  })

  it('finds what is a combination in fractions', () => {
    // Both pairs less the third are twice what they share.
    const groups = [
      [1, 0, 1, 0],
      [1, 1, 0, 0],
      [0, 1, 1, 0],
    ]
    const sizes = [5, 60, 50, 90]
    expect(findOn({ sizes, groups }, groups, 10)).toMatchObject({ used: [0, 1, 2] })
  })

  it('finds a group exactly when elimination in whole numbers leaves nothing of it', () => {
    const width = 6
    const vector = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: width, maxLength: width })
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 6 }), vector, (groups, target) => {
        fc.pre(target.some((held) => held === 1))
        const reduced = reduceRows(groups, width)
        const left = reduced && leftOver(target, reduced.rows)
        const atoms = [...target.keys()].filter((at) => target[at] === 1)
        const found = findListed({ sizes: target.map(() => 1), groups }, [atoms])
        expect(found.kind === 'group').toBe(left?.every((value) => value === 0))
      }),
    )
  })

  it('tells of each what it is made of: without one of them it is not found again in that way', () => {
    const bit = fc.integer({ min: 0, max: 1 })
    const vectors = fc.array(fc.array(bit, { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(
        vectors,
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 6, maxLength: 6 }),
        (groups, sizes) => {
          const found = findOn({ sizes, groups }, groups, 10)
          if (found.kind !== 'group') return
          expect(found.used.length).toBeGreaterThan(0)
          const own = findOn(
            { sizes, groups: found.used.map((at) => groups[at] ?? []) },
            groups,
            10,
          )
          expect(own.kind).toBe('group')
        },
      ),
    )
  })
})
