import { issue } from '../../core/issue.ts'
import type { Random } from '../../core/random.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { ReleasePolicy } from '../../study/release-policy.ts'
import { completePolicy } from '../../study/release-profiles.ts'
import type { RedactedText } from './redaction-queue.ts'

/** The texts that one question was answered with. */
export interface TextRequest {
  /** Once somebody has looked at them. */
  readonly texts: readonly RedactedText[]
  readonly question: string
  /** Whether the wave is over: no text leaves before. */
  readonly closed: boolean
  /** Respondents of the group that the texts are crossed with; all of the question’s when absent. */
  readonly groupN?: number | undefined
  readonly policy: ReleasePolicy
}

/**
 * Lets the texts of a question out: only once the wave is closed and every one was read, of groups that
 * are large enough, in an order that says nothing, without a word of who wrote them.
 *
 * Each question is shuffled by itself: the texts of one person cannot be put together by their place.
 *
 * **Issues**: `protect.text_not_closed`, `protect.text_group_small`, `protect.text_not_read`.
 *
 * Source: rule R11 of disclosure control (TRUST.md §3).
 *
 * @param random - of a secret seed, the study’s; forked for the question
 */
export function releaseTexts(
  { texts, question, closed, groupN = texts.length, policy }: TextRequest,
  random: Random,
): Result<readonly string[]> {
  const { sensitiveBase } = completePolicy(policy)
  const unread = texts.filter(({ decision }) => decision === 'waiting').length
  const issues = [
    ...(closed ? [] : [issue('protect.text_not_closed', { question })]),
    ...(groupN < sensitiveBase
      ? [issue('protect.text_group_small', { question, least: sensitiveBase })]
      : []),
    ...(unread === 0 ? [] : [issue('protect.text_not_read', { question, n: unread })]),
  ]
  if (issues.length > 0) return fail(issues)
  const kept = texts.flatMap(({ decision, text }) => (decision === 'drop' ? [] : [text]))
  return ok(random.fork(question).shuffle(kept))
}
