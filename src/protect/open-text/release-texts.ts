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
  readonly policy: ReleasePolicy
}

/**
 * Lets the texts of a question out: only where the study says so, once the wave is closed and every one
 * was read, of enough people, in an order that says nothing, without a word of who wrote them. They are
 * never crossed: of a question there is one list.
 *
 * Each question is shuffled by itself, from the order of the alphabet: the texts of one person cannot be
 * put together by their place, and nobody who knew the seed could tell who wrote when.
 *
 * **Issues**: `protect.texts_withheld`, `protect.text_not_closed`, `protect.text_group_small`,
 * `protect.text_not_read`.
 *
 * Source: rule R11 of disclosure control (TRUST.md §3).
 *
 * @param random - forked for the question
 */
export function releaseTexts(
  { texts, question, closed, policy }: TextRequest,
  random: Random,
): Result<readonly string[]> {
  const { sensitiveBase, openTexts } = completePolicy(policy)
  if (openTexts === 'withheld') return fail([issue('protect.texts_withheld', { question })])
  const unread = texts.filter(({ decision }) => decision === 'waiting').length
  const issues = [
    ...(closed ? [] : [issue('protect.text_not_closed', { question })]),
    ...(texts.length < sensitiveBase
      ? [issue('protect.text_group_small', { question, least: sensitiveBase })]
      : []),
    ...(unread === 0 ? [] : [issue('protect.text_not_read', { question, n: unread })]),
  ]
  if (issues.length > 0) return fail(issues)
  const kept = texts.flatMap(({ decision, text }) => (decision === 'drop' ? [] : [text]))
  return ok(random.fork(question).shuffle(kept.toSorted()))
}
