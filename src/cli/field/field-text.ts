import { fieldTexts } from '../../core/catalogue/field-text.ts'
import type { IssueValues } from '../../core/issue.ts'
import { fillText } from '../../core/message.ts'
import type { Terminal } from '../terminal.ts'

/** The words of the fieldwork's commands in the terminal's language. */
export function fieldText(
  terminal: Terminal,
  key: keyof typeof fieldTexts,
  values: IssueValues = {},
): string {
  return fillText(fieldTexts[key], terminal.language, values)
}
