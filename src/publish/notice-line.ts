import { noticeTexts } from '../core/catalogue/notice-text.ts'
import type { IssueValues } from '../core/issue.ts'
import type { Language } from '../core/local-text.ts'
import { fillText } from '../core/message.ts'

/** A line of a notice. */
export interface NoticeLine {
  /** Stable name of what it says, such as `frame`. */
  readonly key: string
  readonly label: string
  readonly text: string
}

/** Something that a notice should say and does not. */
export type MissingItem = Omit<NoticeLine, 'text'>

/** A line that may have nothing to say: it is then left out. */
export type NoticeEntry = readonly [key: string, label: string, text: string | undefined]

/** The lines of those entries that have something to say. */
export function noticeLines(entries: readonly NoticeEntry[]): readonly NoticeLine[] {
  return entries.flatMap(([key, label, text]) =>
    text === undefined || text === '' ? [] : [{ key, label, text }],
  )
}

/** Binds the notice's own words to a language. */
export function sayNotice(
  language: Language,
): (key: keyof typeof noticeTexts, values?: IssueValues) => string {
  return (key, values = {}) => fillText(noticeTexts[key], language, values)
}
