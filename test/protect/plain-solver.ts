import { solve } from 'yalps'
import type {
  LinearAim,
  LinearProgram,
  LinearSolver,
} from '../../src/protect/audit/linear-solver.ts'

/** The same port over yalps, which is another program by other people: it judges HiGHS. */
export const plainSolver: LinearSolver = {
  solve: async (program) => ({ optima: program.aims.map((aim) => optimumOf(program, aim)) }),
}

function optimumOf({ upper, rows }: LinearProgram, { sense, factors }: LinearAim) {
  const constraints = new Map<string, { readonly min: number; readonly max: number }>()
  for (const [row, { low, high }] of rows.entries())
    constraints.set(`g${row}`, { min: low, max: high })
  for (const [atom, most] of upper.entries()) constraints.set(`y${atom}`, { min: 0, max: most })
  const variables = new Map(
    upper.map((_, atom) => {
      const own = rows.flatMap(({ unknowns }, row) =>
        unknowns.includes(atom) ? [[`g${row}`, 1] as const] : [],
      )
      return [atom, new Map([...own, [`y${atom}`, 1], ['aim', factors[atom] ?? 0]])] as const
    }),
  )
  const direction = sense === 'least' ? 'minimize' : 'maximize'
  const found = solve(
    { direction, objective: 'aim', constraints, variables },
    { includeZeroVariables: true, precision: 1e-9 },
  )
  if (found.status !== 'optimal') throw new Error(`yalps found no optimum: ${found.status}`)
  const values = new Map(found.variables)
  return { value: found.result, point: upper.map((_, atom) => values.get(atom) ?? 0) }
}
