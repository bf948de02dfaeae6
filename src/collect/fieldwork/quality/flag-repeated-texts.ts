import { all, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { recordFromJson } from '../../../interview/saved/record-json.ts'
import type { QualityFlag } from '../../../study/fieldwork.ts'
import { qualityFlags } from '../../../study/fieldwork.ts'
import type { CollectedAnswer } from '../../ports/collector-store.ts'
import { repeatedTexts } from './repeated-texts.ts'

/**
 * The answers of one population with `repeated_text` raised on those that bear a text which another
 * bears too. Run it at close, before exclusions: it takes all answers.
 *
 * **Issues**: `interview.saved_unreadable`, all of them.
 */
export function flagRepeatedTexts<T extends Pick<CollectedAnswer, 'answer'>>(
  answers: readonly T[],
): Result<readonly T[]> {
  const records = all(answers.map(({ answer }) => recordFromJson(answer.record)))
  if (!records.ok) return records
  const repeated = repeatedTexts(records.value)
  return ok(
    answers.map((one, at) => {
      if (!repeated.has(at)) return one
      const raised = new Set<QualityFlag>([...one.answer.flags, 'repeated_text'])
      const flags = qualityFlags.filter((flag) => raised.has(flag))
      return { ...one, answer: { ...one.answer, flags } }
    }),
  )
}
