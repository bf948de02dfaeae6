import type { AnswerAudit, AuditFailure } from '../../src/protect/audit/answer-audit.ts'
import { programOf } from '../../src/protect/audit/audit-answers.ts'
import type { LinearSolver } from '../../src/protect/audit/linear-solver.ts'

/** The rule as it is written, with two programs a target and no short cut. */
export async function auditPlainly(
  audit: AnswerAudit,
  solver: LinearSolver,
): Promise<readonly AuditFailure[]> {
  const failures: AuditFailure[] = []
  for (const [target, atoms] of audit.targets.entries()) {
    const factors = audit.sizes.map((_, atom) => (atoms.includes(atom) ? 1 : 0))
    const aims = (['least', 'most'] as const).map((sense) => ({ sense, factors }))
    const { optima } = await solver.solve(programOf(audit, aims))
    const [least = 0, most = 0] = optima.map(({ value }) => value)
    const group = smallestTouching(audit, atoms)
    const range = [Math.ceil(least - 1e-5), Math.floor(most + 1e-5)] as const
    const isFound = isExposed(range, peopleOf(atoms, audit), audit.twoSided)
    if (isFound && group !== undefined) failures.push({ target, group })
  }
  return failures
}

function isExposed([low, high]: readonly [number, number], n: number, twoSided: boolean): boolean {
  const yesIsExposed = (low === high && low > 0) || low > n / 2
  const noIsExposed = (low === high && low < n) || high < n / 2
  return yesIsExposed || (twoSided && noIsExposed)
}

function smallestTouching(audit: AnswerAudit, atoms: readonly number[]): number | undefined {
  return audit.groups
    .map((group, index) => ({ index, n: peopleOf(group.atoms, audit), atoms: group.atoms }))
    .filter((group) => group.atoms.some((atom) => atoms.includes(atom)))
    .toSorted((a, b) => a.n - b.n)[0]?.index
}

function peopleOf(atoms: readonly number[], { sizes }: AnswerAudit): number {
  return atoms.reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0)
}
