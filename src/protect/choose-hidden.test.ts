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

  it('protects what several columns leave over, whatever overlaps', () => {
    // a+b+c+d, a, b, c+e: the first less the next two is c and d, eight people.
    const pieces = [
      { columns: [0, 1], n: 100 },
      { columns: [0, 2], n: 100 },
      { columns: [0, 3], n: 3 },
      { columns: [0], n: 5 },
      { columns: [3], n: 4 },
      { columns: [], n: 90 },
    ]
    expect(hiddenIn(pieces)).toEqual([
      [1, 'complement'],
      [3, 'disclosure'],
    ])
  })

  it('protects what columns give in halves', () => {
    // The first and the last column less the other are twice the six people they share.
    const pairs = [
      { columns: [0, 1], n: 50 },
      { columns: [1, 2], n: 60 },
      { columns: [0, 2], n: 6 },
      { columns: [], n: 80 },
    ]
    expect(hiddenIn(pairs)).toEqual([[0, 'complement']])
  })

  it('protects across blocks whose columns nest', () => {
    // One block hides a and d; the other shows d again.
    const nested = [
      { columns: [0], n: 7 },
      { columns: [1], n: 100 },
      { columns: [2], n: 110 },
      { columns: [3, 4], n: 90 },
    ]
    const hidden = hiddenIn(nested)
    expect(hidden).toContainEqual([0, 'disclosure'])
    const shown = [1, 2, 3, 4].filter((column) => !hidden.some(([one]) => one === column))
    expect(smallGroups(nested, shown, 10)).toEqual([])
    expect(shown.length).toBeGreaterThan(0)
  })

  it('hides the smallest columns where there is too much to look through', () => {
    // A hundred people, all different, in five blocks of five columns.
    const crowd = Array.from({ length: 100 }, (_, i) => ({
      columns: [3, 4, 5, 6, 7].map(
        (k, block) => 5 * block + (Math.floor(9999 * Math.abs(Math.sin(i * k + k))) % 5),
      ),
      n: 1,
    }))
    const hidden = chooseHidden(crowd, 10)
    expect(hidden.size).toBeGreaterThan(0)
    expect(hidden.size).toBeLessThan(25)
  })

  it('is switched off by a threshold of 1', () => {
    expect(hiddenIn(apart(1, 1, 2, 3), 1)).toEqual([])
  })
})

/** How many of the vectors are independent, by plain elimination. */
function rankOf(vectors: readonly (readonly number[])[]): number {
  const width = vectors[0]?.length ?? 0
  let rows = vectors
  let rank = 0
  for (let at = 0; at < width; at++) {
    const pivot = rows.find((row) => Math.abs(row[at] ?? 0) > 1e-9)
    if (pivot === undefined) continue
    rank += 1
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => {
        const factor = (row[at] ?? 0) / (pivot[at] ?? 1)
        return row.map((value, place) => value - factor * (pivot[place] ?? 0))
      })
  }
  return rank
}

/** Sizes of all small groups that the total and the columns shown determine: every set of atoms tried. */
function smallGroups(
  atoms: readonly Atom[],
  shown: readonly number[],
  smallest: number,
): readonly number[] {
  const peopled = atoms.filter(({ n }) => n > 0)
  const known = [
    peopled.map(() => 1),
    ...shown.map((column) => peopled.map(({ columns }) => (columns.includes(column) ? 1 : 0))),
  ]
  const rank = rankOf(known)
  const sets = Array.from({ length: 2 ** peopled.length - 1 }, (_, at) =>
    peopled.map((_atom, bit) => ((at + 1) >> bit) & 1),
  )
  return sets.flatMap((set) => {
    const n = set.reduce((sum, held, at) => sum + held * (peopled[at]?.n ?? 0), 0)
    return n < smallest && rankOf([...known, set]) === rank ? [n] : []
  })
}

const sizes = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 100 }))

/** People in up to eight sets of up to six columns. */
const crossings: fc.Arbitrary<readonly Atom[]> = fc.array(
  fc.record({ columns: fc.subarray([0, 1, 2, 3, 4, 5]), n: sizes }),
  { minLength: 1, maxLength: 8 },
)

function shownOf(atoms: readonly Atom[], hidden: ReadonlyMap<number, unknown>): readonly number[] {
  return [...new Set(atoms.flatMap(({ columns }) => columns))].filter((at) => !hidden.has(at))
}

describe('what is shown', () => {
  const enough = (atoms: readonly Atom[], smallest: number): boolean =>
    atoms.reduce((sum, { n }) => sum + n, 0) >= smallest

  it('determines no group below the threshold, when columns exclude one another', () => {
    fc.assert(
      fc.property(
        fc.array(sizes, { maxLength: 6 }),
        sizes,
        fc.integer({ min: 1, max: 15 }),
        (columns, rest, smallest) => {
          const atoms = apart(rest, ...columns)
          fc.pre(enough(atoms, smallest))
          const shown = shownOf(atoms, chooseHidden(atoms, smallest))
          expect(smallGroups(atoms, shown, smallest)).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('determines none however columns overlap, nest or cross, within a block and over blocks', () => {
    fc.assert(
      fc.property(crossings, fc.integer({ min: 1, max: 15 }), (atoms, smallest) => {
        fc.pre(enough(atoms, smallest))
        const shown = shownOf(atoms, chooseHidden(atoms, smallest))
        expect(smallGroups(atoms, shown, smallest)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('lacks no column without need: any one more would determine a small group', () => {
    fc.assert(
      fc.property(crossings, (atoms) => {
        fc.pre(enough(atoms, 10))
        const hidden = chooseHidden(atoms, 10)
        const shown = shownOf(atoms, hidden)
        for (const [column, reason] of hidden) {
          if (reason === 'disclosure') continue
          expect(smallGroups(atoms, [...shown, column], 10)).not.toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })
})
