import { releaseAuditTexts } from '../core/catalogue/release-audit-text.ts'
import type { IssueValues } from '../core/issue.ts'
import { fillText } from '../core/message.ts'
import type { Terminal } from './terminal.ts'

type TextKey = keyof typeof releaseAuditTexts

/** The words of the audit in a terminal's language. */
export function sayAudit(
  { language }: Pick<Terminal, 'language'>,
  key: TextKey,
  values: IssueValues = {},
): string {
  return fillText(releaseAuditTexts[key], language, values)
}
