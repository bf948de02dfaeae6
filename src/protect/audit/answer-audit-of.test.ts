import { describe, expect, it } from 'vitest'
import { answerAuditOf } from './answer-audit-of.ts'
import type { AnswerRelease, Told } from './answer-audit-of.ts'

/** 60 women, 40 men, of whom 7 men work at night; and an atom that nobody is in. */
function people(yes: readonly number[], parts: Partial<AnswerRelease> = {}): AnswerRelease {
  const told: readonly Told[] = ['share', 'share', 'share', 'nothing']
  return {
    sizes: [60, 33, 0, 7],
    yes,
    groups: groupsOf(told),
    smallest: 10,
    step: 0.01,
    fewBase: 3,
    twoSided: false,
    ...parts,
  }
}

function groupsOf(told: readonly Told[]): AnswerRelease['groups'] {
  const members = [
    [1, 1, 1, 1],
    [1, 0, 0, 0],
    [0, 1, 1, 1],
    [0, 0, 1, 1],
  ]
  return members.map((own, at) => ({ members: own, told: told[at] ?? 'nothing' }))
}

describe('answerAuditOf', () => {
  it('bounds counts by the rounding of printed shares', () => {
    const { audit, menu } = answerAuditOf(people([20, 11, 0, 5]))
    expect(menu).toEqual([0, 1, 2])
    expect(audit.groups.map(({ low, yes, high }) => [low, yes, high])).toEqual([
      [36, 36, 36],
      [20, 20, 20],
      [16, 16, 16],
    ])
    const coarse = answerAuditOf(people([20, 11, 0, 5], { step: 0.05 }))
    expect(coarse.audit.groups.map(({ low, high }) => [low, high])).toEqual([
      [33, 37],
      [20, 22],
      [15, 17],
    ])
  })

  it('takes all digits for the count itself, and leaves out atoms of nobody', () => {
    const exact = answerAuditOf(people([20, 11, 0, 5], { step: 0 }))
    expect(exact.audit.groups[2]).toEqual({ atoms: [1, 2], yes: 16, low: 16, high: 16 })
  })

  it('bounds counts by what words say', () => {
    const groups = groupsOf(['share', 'few', 'almost_all', 'nothing'])
    const { audit } = answerAuditOf(people([2, 32, 0, 7], { groups }))
    expect(audit.groups.map(({ low, high }) => [low, high])).toEqual([
      [41, 41],
      [0, 2],
      [38, 40],
    ])
  })

  it('aims at small groups, atoms, and what is left of a group without another', () => {
    expect(answerAuditOf(people([0, 0, 0, 0])).audit.targets).toEqual([[2]])
    const large = answerAuditOf(people([0, 0, 0, 0], { smallest: 34 }))
    expect(large.audit.targets).toEqual([[1], [2]])
  })
})
