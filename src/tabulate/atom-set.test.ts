import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyAtoms,
  countIn,
  countsOf,
  maskOf,
  sharedAtoms,
  spreadCounts,
  sumAt,
  within,
} from './atom-set.ts'

const width = 12
const sets = fc.uniqueArray(fc.nat(width - 1)).map((atoms) => Uint32Array.from(atoms).toSorted())
const series = fc
  .array(fc.nat(4), { minLength: width, maxLength: width })
  .map((counts) => Float64Array.from(counts))

describe('sets of atoms', () => {
  it('meet and join as their masks do', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const [inA, inB] = [maskOf(a, width), maskOf(b, width)]
        const both = inA.map((held, at) => held * (inB[at] ?? 0))
        const either = inA.map((held, at) => Math.max(held, inB[at] ?? 0))
        expect(maskOf(sharedAtoms(a, b), width)).toEqual(both)
        expect(within(a, inB, undefined)).toEqual(sharedAtoms(a, b))
        expect(maskOf(anyAtoms([a, b]), width)).toEqual(either)
      }),
    )
  })

  it('count what a plain sum counts', () => {
    fc.assert(
      fc.property(sets, series, (atoms, counts) => {
        const plain = [...atoms].reduce((sum, atom) => sum + (counts[atom] ?? 0), 0)
        expect(sumAt(counts, atoms)).toBe(plain)
        expect(countIn(countsOf(counts), atoms)).toBe(plain)
        expect(spreadCounts(countsOf(counts), width)).toEqual(counts)
      }),
    )
  })
})
