import { collectedRecords } from '../../collect/fieldwork/collected-records.ts'
import { applyExclusions } from '../../collect/fieldwork/quality/apply-exclusions.ts'
import type { FlagCount } from '../../collect/fieldwork/quality/apply-exclusions.ts'
import { flagRepeatedTexts } from '../../collect/fieldwork/quality/flag-repeated-texts.ts'
import type { CollectedAnswer } from '../../collect/ports/collector-store.ts'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { datasetFromRecords } from '../../dataset/dataset-from-records.ts'
import { sampleSources } from '../../pipeline/index.ts'
import type { SampleSource } from '../../pipeline/index.ts'
import { codebookOf } from '../../study/codebook.ts'
import { writeSamples } from '../../pipeline/write-samples.ts'
import type { SampleToWrite } from '../../pipeline/write-samples.ts'
import type { PopulationId } from '../../core/ids.ts'
import { keepOutcomes, readOutcomes } from './keep-outcomes.ts'
import type { FieldAction, FieldAnswer, FieldContext } from './field-action.ts'
import { fieldText } from './field-text.ts'

/**
 * `field export`: the wave's answers as the CSV files that study.yaml names, without those that the
 * quality plan leaves out, in random order. Told with and without them; how the fieldwork ended goes to
 * `outcomes.yaml`, for the notice.
 *
 * Refused while the study says that its answers are simulated: every page would call real ones made
 * up. A file that is there, simulated ones to begin with, is written over only when asked to.
 */
export const exportAnswers: FieldAction = {
  run: async (context) => {
    const { study, folder, fieldwork, invocation } = context
    if (study.simulation !== undefined) {
      return fail([issue('fieldwork.still_simulated', { study: study.id })])
    }
    const sources = sampleSources(study).filter(({ wave }) => wave === fieldwork.wave)
    if (sources.length === 0) return fail([issue('cli.no_data', { study: study.id })])
    const wave = await context.controls()
    if (!wave.ok) return wave
    const answers = await wave.value.collector.exportAnswers()
    if (!answers.ok) return answers
    const collected: CollectedAnswer[] = []
    for await (const one of answers.value) collected.push(one)
    const samples = all(sources.map((source) => analysedSample(context, source, collected)))
    if (!samples.ok) return samples
    const force = invocation.options['force'] === true
    const outcomes = await readOutcomes(context, wave.value, samples.value)
    if (!outcomes.ok) return outcomes
    const written = await writeSamples(samples.value, folder, force)
    if (!written.ok) return written
    const kept = await keepOutcomes(folder, fieldwork.wave, outcomes.value)
    return kept.ok ? ok(tell(context, samples.value)) : kept
  },
}

/** What one population answered, as it is analysed. */
interface AnalysedSample extends SampleToWrite {
  /** Complete interviews, those left out among them. */
  readonly all: number
  readonly excluded: number
  readonly population: PopulationId
  readonly byFlag: readonly FlagCount[]
}

function analysedSample(
  { study, fieldwork }: FieldContext,
  { wave, population, source }: SampleSource,
  collected: readonly CollectedAnswer[],
): Result<AnalysedSample> {
  const own = collected.filter((one) => one.population === population && !one.answer.test)
  // Whoever was screened out may have pasted the text as well.
  const raised = flagRepeatedTexts(own)
  if (!raised.ok) return raised
  const complete = raised.value
    .filter(({ answer }) => answer.outcome === 'complete')
    .map((one) => ({ ...one, flags: one.answer.flags }))
  const { kept, excluded, byFlag } = applyExclusions(complete, fieldwork.quality)
  const records = collectedRecords(kept)
  if (!records.ok) return records
  const codebook = codebookOf(study, population)
  const dataset = datasetFromRecords({ wave, codebook, records: records.value, simulated: false })
  if (!dataset.ok) return dataset
  const counts = { all: complete.length, excluded: excluded.length, byFlag }
  return ok({ population, file: source.file, dataset: dataset.value, ...counts })
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
