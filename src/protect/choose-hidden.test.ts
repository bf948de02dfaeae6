import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseHidden } from './choose-hidden.ts'
import type { Atom } from './choose-hidden.ts'

/** Columns that exclude one another, and those in none. */
function apart(rest: number, ...sizes: readonly number[]): readonly Atom[] {
  return [...sizes.map((n, at) => ({ columns: [at], n })), { columns: [], n: rest }]
}

function hiddenIn(atoms: readonly Atom[], smallest = 10): readonly (readonly [number, string])[] {
  return [...chooseHidden(atoms, smallest)].toSorted(([a], [b]) => a - b)
}

describe('chooseHidden', () => {
  it('hides nothing when every group is large, or empty', () => {
    expect(hiddenIn(apart(0, 10, 40, 0))).toEqual([])
    expect(hiddenIn(apart(12, 10, 40))).toEqual([])
  })

  it('hides a small column and the smallest other one, which would give it away', () => {
    expect(hiddenIn(apart(0, 50, 9, 40, 60))).toEqual([
      [1, 'disclosure'],
      [2, 'complement'],
    ])
  })

  it('needs no other when two are hidden, or enough people are in no column', () => {
    expect(hiddenIn(apart(0, 50, 6, 7, 60))).toEqual([
      [1, 'disclosure'],
      [2, 'disclosure'],
    ])
    expect(hiddenIn(apart(20, 50, 9, 60))).toEqual([[1, 'disclosure']])
  })

  it('hides one more when those hidden are few even together', () => {
    expect(hiddenIn(apart(0, 50, 3, 4, 60))).toEqual([
      [0, 'complement'],
      [1, 'disclosure'],
      [2, 'disclosure'],
    ])
  })

  it('protects people in no column: the total less the columns would show them', () => {
    expect(hiddenIn(apart(5, 50, 60))).toEqual([[0, 'complement']])
  })

  it('protects what one column has more than another, and what two share', () => {
    const nested = [
      { columns: [0, 1], n: 40 },
      { columns: [0], n: 5 },
      { columns: [], n: 60 },
    ]
    expect(hiddenIn(nested)).toEqual([[1, 'complement']])
    // Everybody is in one column or the other: both together less the total is who is in both.
    const covering = [
      { columns: [0], n: 40 },
      { columns: [1], n: 50 },
      { columns: [0, 1], n: 3 },
    ]
    expect(hiddenIn(covering)).toEqual([[0, 'complement']])
  })

  it('is switched off by a threshold of 1', () => {
    expect(hiddenIn(apart(1, 1, 2, 3), 1)).toEqual([])
  })
})

/** Every group that adding and subtracting the total and shown columns gives, by its size. */
function computableSizes(atoms: readonly Atom[], shown: readonly number[]): readonly number[] {
  let combinations: readonly (readonly number[])[] = [atoms.map(() => 0)]
  const vectors = [
    atoms.map(() => 1),
    ...shown.map((column) => atoms.map(({ columns }) => (columns.includes(column) ? 1 : 0))),
  ]
  for (const vector of vectors) {
    combinations = combinations.flatMap((sum) =>
      [-1, 0, 1].map((factor) => sum.map((value, at) => value + factor * (vector[at] ?? 0))),
    )
  }
  const peopled = (values: readonly number[]): readonly number[] =>
    values.filter((_, at) => (atoms[at]?.n ?? 0) > 0)
  return combinations
    .filter((values) => peopled(values).every((value) => value === 0 || value === 1))
    .map((values) => values.reduce((sum, value, at) => sum + value * (atoms[at]?.n ?? 0), 0))
}

const sizes = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 100 }))

describe('what is shown', () => {
  it('lets nobody compute a group below the threshold, when columns exclude one another', () => {
    fc.assert(
      fc.property(
        fc.array(sizes, { maxLength: 6 }),
        sizes,
        fc.integer({ min: 1, max: 15 }),
        (columns, rest, smallest) => {
          const atoms = apart(rest, ...columns)
          fc.pre(atoms.reduce((sum, { n }) => sum + n, 0) >= smallest)
          const hidden = chooseHidden(atoms, smallest)
          const shown = columns.map((_, at) => at).filter((at) => !hidden.has(at))
          const small = computableSizes(atoms, shown).filter((n) => n > 0 && n < smallest)
          expect(small).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('lets nobody compute one when two columns overlap', () => {
    fc.assert(
      fc.property(fc.tuple(sizes, sizes, sizes, sizes), ([both, a, b, rest]) => {
        const atoms = [
          { columns: [0, 1], n: both },
          { columns: [0], n: a },
          { columns: [1], n: b },
          { columns: [], n: rest },
        ]
        fc.pre(both + a + b + rest >= 10)
        const hidden = chooseHidden(atoms, 10)
        const shown = [0, 1].filter((at) => !hidden.has(at))
        expect(computableSizes(atoms, shown).filter((n) => n > 0 && n < 10)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
