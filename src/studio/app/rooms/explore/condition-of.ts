import type { MenuVariable } from '../../../../api/study-menu.ts'
import { printCode } from '../../../../study/expression/print-expression.ts'

/** The condition that an answer to a question is one of these. */
export function conditionOf(variable: MenuVariable, codes: readonly string[]): string {
  const [only = ''] = codes
  const list = `[${codes.map(printCode).join(', ')}]`
  if (variable.kind === 'multiple') {
    return codes.length === 1
      ? `${variable.id} has ${printCode(only)}`
      : `${variable.id} has any ${list}`
  }
  return codes.length === 1 ? `${variable.id} = ${printCode(only)}` : `${variable.id} in ${list}`
}

/** One condition and another. */
export function joinConditions(before: string, added: string): string {
  const text = before.trim()
  if (text === '') return added
  return /\bor\b/.test(text) ? `(${text}) and ${added}` : `${text} and ${added}`
}
