import type { FieldPlan } from '../../../api/field-answers.ts'
import { sampleSources } from '../../../pipeline/index.ts'
import type { StudyFiles } from '../../../study/read/study-files.ts'
import type { WavePlan } from '../../field/wave-plan.ts'

/** What `fieldwork.yaml` says, as the room shows it. */
export function fieldPlan({ study, fieldwork }: WavePlan, { files }: StudyFiles): FieldPlan {
  const { wave, mode, contact, opens, closes, retention, witness, groups } = fieldwork
  return {
    wave,
    title: study.waves.find(({ id }) => id === wave)?.title ?? { en: wave },
    mode,
    contact,
    opens,
    closes,
    linksDays: retention.linksDays,
    answersMonths: retention.answersMonths,
    showAfter: fieldwork.showAfter,
    reissues: fieldwork.reissues,
    witness: witness?.name,
    hasWitnessKey: witness?.key !== undefined,
    groups: groups.map(({ id, population }) => ({ id, population })),
    hasAnswers: sampleSources(study).some(
      (sample) => sample.wave === wave && files.has(sample.source.file),
    ),
    flagsExcluded: fieldwork.quality.exclude,
  }
}
