import type { Issue } from '../core/issue.ts'
import { messageOf, placeText } from '../core/message.ts'
import { say } from './say.ts'
import type { Terminal } from './terminal.ts'

/**
 * Writes issues as `file:line:column code message`, one a line, or as JSON for programs.
 *
 * In JSON they are the result, on standard output; for people they are messages, on standard error.
 */
export function tellIssues(terminal: Terminal, issues: readonly Issue[], json: boolean): void {
  if (json) {
    const written = issues.map((one) => ({
      code: one.code,
      message: messageOf(one, terminal.language),
      ...one.at,
      values: one.values,
    }))
    terminal.out(JSON.stringify({ ok: false, issues: written }, null, 2))
    return
  }
  for (const one of issues) terminal.err(issueLine(one, terminal))
  if (issues.length > 1) terminal.err(say(terminal, 'problems', { n: issues.length }))
}

/** One issue on one line. */
export function issueLine(one: Issue, terminal: Terminal): string {
  const place = one.at === undefined ? '' : `${placeText(one.at)} `
  return `${place}${one.code} ${messageOf(one, terminal.language)}`
}
