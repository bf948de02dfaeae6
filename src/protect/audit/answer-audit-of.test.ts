import { describe, expect, it } from 'vitest'
import { answerAuditOf } from './answer-audit-of.ts'
import type { AnswerRelease } from './answer-audit-of.ts'

/** 60 women, 40 men, of whom 7 men work at night. */
const atoms = [
  { columns: [1], n: 60, valuedN: 0 },
  { columns: [2], n: 33, valuedN: 0 },
  { columns: [2, 3], n: 7, valuedN: 0 },
]

const release: AnswerRelease = {
  told: ['share', 'share', 'share', 'nothing'],
  smallest: 10,
  step: 0.01,
  fewBase: 3,
  twoSided: false,
}

describe('answerAuditOf', () => {
  it('bounds counts by the rounding of printed shares', () => {
    const { audit, columns } = answerAuditOf({ atoms }, { yes: [20, 11, 5] }, release)
    expect(columns).toEqual([0, 1, 2])
    expect(audit.groups.map(({ low, yes, high }) => [low, yes, high])).toEqual([
      [36, 36, 36],
      [20, 20, 20],
      [16, 16, 16],
    ])
    const coarse = answerAuditOf({ atoms }, { yes: [20, 11, 5] }, { ...release, step: 0.05 })
    expect(coarse.audit.groups.map(({ low, high }) => [low, high])).toEqual([
      [33, 37],
      [20, 22],
      [15, 17],
    ])
  })

  it('takes all digits for the count itself', () => {
    const exact = answerAuditOf({ atoms }, { yes: [20, 11, 5] }, { ...release, step: 0 })
    expect(exact.audit.groups[2]).toEqual({ atoms: [1, 2], yes: 16, low: 16, high: 16 })
  })

  it('bounds counts by what words say', () => {
    const told = ['share', 'few', 'almost_all', 'nothing'] as const
    const { audit } = answerAuditOf({ atoms }, { yes: [2, 32, 7] }, { ...release, told })
    expect(audit.groups.map(({ low, high }) => [low, high])).toEqual([
      [41, 41],
      [0, 2],
      [38, 40],
    ])
  })

  it('aims at small columns, atoms, and what is left of a column without another', () => {
    const large = { ...release, smallest: 34 }
    expect(answerAuditOf({ atoms }, { yes: [0, 0, 0] }, release).audit.targets).toEqual([[2]])
    expect(answerAuditOf({ atoms }, { yes: [0, 0, 0] }, large).audit.targets).toEqual([[1], [2]])
  })
})
