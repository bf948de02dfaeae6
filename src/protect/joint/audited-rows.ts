import type { VariableId } from '../../core/ids.ts'
import { sourcesOf } from '../../study/derived-variables.ts'
import { visitExpression } from '../../study/expression/variables-of.ts'
import type { AtomCounts } from '../../tabulate/atom-set.ts'
import type { AuditedItem, SampleAudit } from '../../tabulate/table.ts'

/**
 * The rows of a question that may tell something of its members: all but those that say who is in a
 * group, of banners, of bases, or asked for by routing. Whoever knows the members of all groups knows
 * these, and who they are was weighed with the groups.
 *
 * @returns how many hold each row, by atom
 */
export function auditedRows(
  { variables }: Pick<SampleAudit, 'variables'>,
  variable: VariableId,
  { rows, groups }: Pick<AuditedItem, 'rows' | 'groups'>,
): readonly (readonly [string, AtomCounts])[] {
  const routed = routedCodes(variables, variable)
  const sources = sourcesOf(variables.get(variable) ?? {})
  // Whoever knows the answers that a derived variable is made of knows it.
  const isKnown = sources.length > 0 && sources.every((source) => isRouting(variables, source))
  return isKnown || isRouting(variables, variable)
    ? []
    : [...rows].filter(([row]) => !groups.has(row) && !routed.has(row))
}

/** Whether routing tells a whole choice: of shares that sum to one, one answer tells the rest. */
function isRouting(variables: SampleAudit['variables'], variable: VariableId): boolean {
  return variables.get(variable)?.kind === 'single' && routedCodes(variables, variable).size > 0
}

/** Codes of a variable that some question's routing asks for. */
function routedCodes(
  variables: SampleAudit['variables'],
  variable: VariableId,
): ReadonlySet<string> {
  const codes = new Set<string>()
  for (const { asked } of variables.values()) {
    if (asked === undefined) continue
    visitExpression(asked, (node) => {
      if (!('variable' in node) || node.variable !== variable || !('codes' in node)) return
      for (const code of node.codes) codes.add(code)
    })
  }
  return codes
}
