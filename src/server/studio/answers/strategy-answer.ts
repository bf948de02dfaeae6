import type { StrategyAnswer } from '../../../api/strategy-answer.ts'
import type { Language } from '../../../core/local-text.ts'
import { release } from '../../../protect/release.ts'
import { readingsById } from '../../../publish/strategy/actions-section.ts'
import { diagnose } from '../../../publish/strategy/diagnosis.ts'
import { plainFigures } from '../../../publish/strategy/fill-figures.ts'
import type { StudyFigures } from '../held-study.ts'

/** What the figures say of the study's strategy; nothing of a study that has none. */
export function strategyAnswer(
  { revision, snapshot }: StudyFigures,
  language: Language,
): StrategyAnswer {
  const diagnosis = diagnose(release(snapshot, { kind: 'all' }))
  if (diagnosis === undefined) return { revision, because: {}, how: {} }
  const readings = readingsById(diagnosis)
  const { summary, advice } = diagnosis.strategy
  return {
    revision,
    diagnosis,
    summary: summary && plainFigures(summary, readings, language),
    because: Object.fromEntries(
      advice.map(({ id, because }) => [id, plainFigures(because, readings, language)]),
    ),
    how: Object.fromEntries(
      advice.flatMap(({ id, how }) =>
        how === undefined ? [] : [[id, plainFigures(how, readings, language)]],
      ),
    ),
  }
}
