import type { SamplesAnswer } from '../../../api/sample-answers.ts'
import type { Language } from '../../../core/local-text.ts'
import { messageOf } from '../../../core/message.ts'
import { release } from '../../../protect/release.ts'
import type { StudyFigures } from '../held-study.ts'

/** Every sample: its size, margins before and after weighting, and what weighting costs. */
export function samplesAnswer(
  { revision, snapshot }: StudyFigures,
  language: Language,
): SamplesAnswer {
  const { samples } = release(snapshot, { kind: 'all' })
  return {
    revision,
    samples: samples.map((sample) => ({
      sample,
      notes: sample.notes.map((note) => messageOf(note, language)),
    })),
  }
}
