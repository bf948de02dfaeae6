import { ok } from '../../core/result.ts'
import { exportWave } from '../../server/field/export-wave.ts'
import type { AnalysedSample } from '../../server/field/export-wave.ts'
import type { FieldAction, FieldAnswer, FieldContext } from './field-action.ts'
import { fieldText } from './field-text.ts'

/**
 * `field export`: the wave's answers as the CSV files that study.yaml names, without those that the
 * quality plan leaves out, in random order. Told with and without them; how the fieldwork ended goes to
 * `outcomes.yaml`, for the notice.
 */
export const exportAnswers: FieldAction = {
  run: async (context) => {
    const { study, folder, fieldwork, invocation } = context
    const wave = await context.controls()
    if (!wave.ok) return wave
    const force = invocation.options['force'] === true
    const exported = await exportWave({ study, folder, fieldwork, force }, wave.value)
    return exported.ok ? ok(tell(context, exported.value)) : exported
  },
}

function tell({ terminal }: FieldContext, samples: readonly AnalysedSample[]): FieldAnswer {
  const files = samples.map(({ dataset, population: _population, ...counts }) => ({
    n: dataset.n,
    ...counts,
  }))
  return {
    lines: files.flatMap(({ byFlag, ...counts }) => [
      fieldText(terminal, 'field.exported', counts),
      ...byFlag
        .filter(({ flagged }) => flagged > 0)
        .map((count) => fieldText(terminal, 'field.exported_flag', { ...count })),
    ]),
    data: { files },
  }
}
