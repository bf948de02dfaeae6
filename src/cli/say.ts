import { cliTexts } from '../core/catalogue/cli-text.ts'
import type { IssueValues } from '../core/issue.ts'
import { fillText } from '../core/message.ts'
import type { Terminal } from './terminal.ts'

/** The words of the command line in the terminal's language. */
export function say(
  terminal: Terminal,
  key: keyof typeof cliTexts,
  values: IssueValues = {},
): string {
  return fillText(cliTexts[key], terminal.language, values)
}
