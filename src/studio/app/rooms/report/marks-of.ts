import type { VerifyAnswer } from '../../../../api/text-answers.ts'
import type { Marked } from '../../parts/cut-text.ts'

/** What is marked of a text: errors and proposals, and bound numbers where they are right. */
export function marksOf(answer: VerifyAnswer | undefined): readonly Marked[] {
  if (answer === undefined) return []
  const wrong = answer.findings.map(({ start, end, severity }) => ({
    start,
    end,
    mark: `mark-${severity}`,
  }))
  const bound = answer.bindings
    .filter(({ start, end }) => !wrong.some((one) => one.start < end && start < one.end))
    .map(({ start, end }) => ({ start, end, mark: 'mark-bound' }))
  return [...wrong, ...bound]
}
