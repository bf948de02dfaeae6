import fc from 'fast-check'
import type { AnswerAudit } from '../../src/protect/audit/answer-audit.ts'

/** How large audits are drawn. */
export interface AuditSize {
  readonly atoms: number
  readonly people: number
}

/** Random audits: groups over atoms, what rounding or a word tells of each, small targets. */
export function anyAudit({ atoms, people }: AuditSize): fc.Arbitrary<AnswerAudit> {
  return fc
    .array(
      fc
        .integer({ min: 0, max: people })
        .chain((n) => fc.tuple(fc.constant(n), fc.nat({ max: n }))),
      { minLength: 1, maxLength: atoms },
    )
    .chain((drawn) => {
      const sizes = drawn.map(([n]) => n)
      const truth = drawn.map(([, yes]) => yes)
      const some = fc.subarray([...sizes.keys()], { minLength: 1 })
      const groups = fc.array(fc.tuple(some, fc.nat({ max: 3 }), fc.nat({ max: 3 })), {
        maxLength: 6,
      })
      return fc.record({
        sizes: fc.constant(sizes),
        truth: fc.constant(truth),
        groups: groups.map((list) =>
          list.map(([own, under, over]) => {
            const yes = own.reduce((sum, atom) => sum + (truth[atom] ?? 0), 0)
            const n = own.reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0)
            return { atoms: own, yes, low: Math.max(0, yes - under), high: Math.min(n, yes + over) }
          }),
        ),
        targets: fc.array(some, { minLength: 1, maxLength: 6 }),
        twoSided: fc.boolean(),
      })
    })
}
