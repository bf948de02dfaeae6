import type { VariableId } from '../core/ids.ts'
import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { together } from './asked.ts'
import type { Asked } from './asked.ts'
import type { Table } from './table.ts'
import type { TablePlan } from './table-plan.ts'
import { auditVariable, tabulateVariable } from './tabulate-variable.ts'

/** Asks for a variable's table with what the gate must know of it. */
export function auditedTable(plan: TablePlan, variable: VariableId): Result<Asked<Table>> {
  const table = tabulateVariable(plan, variable)
  const audit = auditVariable(plan, variable)
  if (!table.ok) return table
  if (!audit.ok) return audit
  const { requests, finish } = together(table.value, audit.value)
  return ok({
    requests,
    finish: (answers) => {
      const [open, found] = finish(answers)
      return { ...open, audit: found }
    },
  })
}
