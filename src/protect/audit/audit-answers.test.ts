import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAudit } from '../../../test/protect/arbitrary-audit.ts'
import { auditPlainly } from '../../../test/protect/audit-plainly.ts'
import { plainSolver } from '../../../test/protect/plain-solver.ts'
import type { AnswerAudit, AuditProgress } from './answer-audit.ts'
import { auditAnswers, programOf } from './audit-answers.ts'
import type { LinearSolver } from './linear-solver.ts'

/** A solver that must not be asked. */
const noSolver: LinearSolver = {
  solve: () => Promise.reject(new Error('this audit needs no program')),
}

/** Women and men of two sites, of whom the yeses of some groups are released. */
function sites(parts: Partial<AnswerAudit>): AnswerAudit {
  return {
    sizes: [40, 60, 5, 30],
    truth: [10, 20, 3, 8],
    groups: [],
    targets: [[2]],
    twoSided: false,
    ...parts,
  }
}

describe('auditAnswers', () => {
  it('finds what the difference of two exact groups gives away', async () => {
    const groups = [
      { atoms: [2, 3], low: 11, high: 11, yes: 11 },
      { atoms: [3], low: 8, high: 8, yes: 8 },
    ]
    expect(await auditAnswers(sites({ groups }), noSolver)).toEqual([{ target: 0, group: 0 }])
  })

  it('finds nothing where rounding leaves room', async () => {
    const groups = [
      { atoms: [2, 3], low: 10, high: 12, yes: 11 },
      { atoms: [3], low: 8, high: 9, yes: 8 },
    ]
    expect(await auditAnswers(sites({ groups }), noSolver)).toEqual([])
  })

  it('finds a small group of whom more than half surely said yes', async () => {
    const groups = [{ atoms: [2, 3], low: 33, high: 35, yes: 34 }]
    const truth = [10, 20, 5, 29]
    expect(await auditAnswers(sites({ groups, truth }), noSolver)).toEqual([
      { target: 0, group: 0 },
    ])
  })

  it('lets a certain zero pass, unless no is as sensitive as yes', async () => {
    const groups = [{ atoms: [2], low: 0, high: 0, yes: 0 }]
    const truth = [10, 20, 0, 8]
    expect(await auditAnswers(sites({ groups, truth }), noSolver)).toEqual([])
    expect(await auditAnswers(sites({ groups, truth, twoSided: true }), noSolver)).toEqual([
      { target: 0, group: 0 },
    ])
  })

  it('finds what only a program sees: two crossings of margins that meet in one atom', async () => {
    // 3 × 3 atoms whose margins are exact: the corner is what the rest cannot hold.
    const sizes = [5, 5, 5, 5, 5, 5, 5, 5, 5]
    const truth = [5, 5, 5, 5, 4, 0, 5, 0, 4]
    const margin = (atoms: readonly number[]): AnswerAudit['groups'][number] => {
      const yes = sum(atoms, truth)
      return { atoms, low: yes, high: yes, yes }
    }
    const groups = [
      [0, 1, 2],
      [3, 4, 5],
      [6, 7, 8],
      [0, 3, 6],
      [1, 4, 7],
      [2, 5, 8],
    ].map(margin)
    const audit = { sizes, truth, groups, targets: sizes.map((_, at) => [at]), twoSided: true }
    expect(await auditAnswers(audit, plainSolver)).toEqual(await auditPlainly(audit, plainSolver))
  })

  it('says how far it is, to the end', async () => {
    const told: AuditProgress[] = []
    await auditAnswers(sites({ targets: [[2], [0]] }), noSolver, (one) => told.push(one))
    expect(told.at(-1)).toEqual({ done: 2, of: 2 })
  })

  it('refuses a truth that its own groups exclude', async () => {
    const groups = [{ atoms: [0], low: 11, high: 12, yes: 10 }]
    await expect(auditAnswers(sites({ groups }), noSolver)).rejects.toThrow('requires a truth')
  })

  it('agrees with asking two programs for every target', async () => {
    await fc.assert(
      fc.asyncProperty(anyAudit({ atoms: 7, people: 9 }), async (audit) => {
        expect(await auditAnswers(audit, plainSolver)).toEqual(
          await auditPlainly(audit, plainSolver),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('finds whatever whole people give away', async () => {
    await fc.assert(
      fc.asyncProperty(anyAudit({ atoms: 4, people: 4 }), async (audit) => {
        const found = new Set((await auditAnswers(audit, plainSolver)).map(({ target }) => target))
        const possible = enumerate(audit)
        for (const [index, target] of audit.targets.entries()) {
          const counts = possible.map((answers) => sum(target, answers))
          const program = programOf(audit, [
            { sense: 'least', factors: audit.sizes.map((_, at) => (target.includes(at) ? 1 : 0)) },
          ])
          const { optima } = await plainSolver.solve(program)
          const least = Math.min(...counts)
          expect(optima[0]?.value).toBeLessThanOrEqual(least + 1e-6)
          // What programs find, whole people find too.
          if (!found.has(index)) continue
          const n = sum(target, audit.sizes)
          const most = Math.max(...counts)
          const isCertain = least === most
          const isBelow = audit.twoSided && most < n / 2
          expect(isCertain || least > n / 2 || isBelow).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

function sum(indexes: readonly number[], numbers: readonly number[]): number {
  return indexes.reduce((total, at) => total + (numbers[at] ?? 0), 0)
}

/** All answers of whole people that print alike. */
function enumerate({ sizes, groups }: AnswerAudit): readonly (readonly number[])[] {
  const all = sizes.reduce<readonly (readonly number[])[]>(
    (before, n) =>
      before.flatMap((answers) => Array.from({ length: n + 1 }, (_, yes) => [...answers, yes])),
    [[]],
  )
  return all.filter((answers) =>
    groups.every(({ atoms, low, high }) => {
      const yes = sum(atoms, answers)
      return low <= yes && yes <= high
    }),
  )
}
