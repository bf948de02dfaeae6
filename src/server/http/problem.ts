import { messageOf } from '../../core/message.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import type { IssueCode } from '../../core/catalogue/index.ts'
import type { Language } from '../../core/local-text.ts'

/** A refusal: its status, and what is wrong. */
export interface Refusal {
  readonly status: number
  readonly issues: readonly Issue[]
  /** Seconds after which the same request may be sent again. */
  readonly retryAfter?: number | undefined
  /** More to say to programs, beside the issues. */
  readonly details?: Readonly<Record<string, string | number>> | undefined
}

/** Makes a refusal of one issue. */
export function refusal(
  status: number,
  code: IssueCode,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  return { status, issues: [issue(code, values)] }
}

/** The refusal of a request that cannot be served now: nothing was stored. */
export function tryLater(seconds: number): Refusal {
  return { ...refusal(503, 'http.try_later', { seconds }), retryAfter: seconds }
}

/** Issues as programs read them: `{code, message, at?}`. */
export function issuesJson(
  issues: readonly Issue[],
  language: Language,
): readonly {
  readonly code: string
  readonly message: string
  readonly at?: string | undefined
}[] {
  return issues.map((one) => {
    const told = { code: one.code, message: messageOf(one, language) }
    return one.at?.path === undefined ? told : { ...told, at: one.at.path }
  })
}

/** Answers a refusal as problem JSON: `{issues: [{code, message, at?}]}`. */
export function problem(refused: Refusal, language: Language): Response {
  const { status, issues, retryAfter, details } = refused
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
  })
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  const body = { status, issues: issuesJson(issues, language), ...details }
  return new Response(JSON.stringify(body), { status, headers })
}
