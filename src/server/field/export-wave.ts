import { collectedRecords } from '../../collect/fieldwork/collected-records.ts'
import { applyExclusions } from '../../collect/fieldwork/quality/apply-exclusions.ts'
import type { FlagCount } from '../../collect/fieldwork/quality/apply-exclusions.ts'
import { flagRepeatedTexts } from '../../collect/fieldwork/quality/flag-repeated-texts.ts'
import type { CollectedAnswer } from '../../collect/ports/collector-store.ts'
import type { PopulationId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { all as allOf, fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { datasetFromRecords } from '../../dataset/dataset-from-records.ts'
import { sampleSources } from '../../pipeline/index.ts'
import type { SampleSource } from '../../pipeline/index.ts'
import { writeSamples } from '../../pipeline/write-samples.ts'
import type { SampleToWrite } from '../../pipeline/write-samples.ts'
import { codebookOf } from '../../study/codebook.ts'
import type { WaveControls } from '../control/wave-actions.ts'
import { keepOutcomes, readOutcomes } from './keep-outcomes.ts'
import { readTrialNote } from './trial-note.ts'
import type { TrialNote } from './trial-note.ts'
import type { WavePlan } from './wave-plan.ts'

/** How a wave is exported. */
export interface ExportRequest extends WavePlan {
  /** Writes over files that are there, simulated ones to begin with. */
  readonly force: boolean
}

/**
 * The wave's answers as the CSV files that study.yaml names, without those that the quality plan
 * leaves out, in random order. How the fieldwork ended goes to `outcomes.yaml`, for the notice.
 *
 * Refused while the study says that its answers are simulated, unless a trial sent all of them: every
 * page would call real ones made up.
 *
 * Issues: `fieldwork.still_simulated`, `fieldwork.trial_mixed`, `fieldwork.trial_answers`,
 * `cli.no_data`, `file.exists`, those of
 * the services.
 */
export async function exportWave(
  request: ExportRequest,
  wave: WaveControls,
): Promise<Result<readonly AnalysedSample[]>> {
  const { study, folder, fieldwork, force } = request
  const trial = await readTrialNote(folder, fieldwork.wave)
  const passing = passingIssues(request, trial)
  if (passing.length > 0) return fail(passing)
  const sources = sampleSources(study).filter((one) => one.wave === fieldwork.wave)
  if (sources.length === 0) return fail([issue('cli.no_data', { study: study.id })])
  const collected = await readCollected(wave)
  if (!collected.ok) return collected
  const all = collected.value.length
  if (trial !== undefined && trial.answers !== all) {
    return fail([issue('fieldwork.trial_mixed', { all, trial: Math.max(0, trial.answers) })])
  }
  const samples = allOf(sources.map((source) => analysedSample(request, source, collected.value)))
  if (!samples.ok) return samples
  const outcomes = await readOutcomes(request, wave, samples.value)
  if (!outcomes.ok) return outcomes
  const written = await writeSamples(samples.value, folder, force)
  if (!written.ok) return written
  const kept = await keepOutcomes(folder, fieldwork.wave, outcomes.value)
  return kept.ok ? samples : kept
}

/** All answers of a closed wave. */
export async function readCollected({
  collector,
}: Pick<WaveControls, 'collector'>): Promise<Result<readonly CollectedAnswer[]>> {
  const answers = await collector.exportAnswers()
  if (!answers.ok) return answers
  const collected: CollectedAnswer[] = []
  for await (const one of answers.value) collected.push(one)
  return { ok: true, value: collected }
}

/** Answers of people must not pass for simulated ones, nor those of a trial for people’s. */
function passingIssues({ study }: WavePlan, trial: TrialNote | undefined): readonly Issue[] {
  const simulated = study.simulation !== undefined
  if (simulated === (trial !== undefined)) return []
  return [
    simulated
      ? issue('fieldwork.still_simulated', { study: study.id })
      : issue('fieldwork.trial_answers', { study: study.id }),
  ]
}

/** What one population answered, as it is analysed. */
export interface AnalysedSample extends SampleToWrite {
  /** Complete interviews, those left out among them. */
  readonly all: number
  readonly excluded: number
  readonly population: PopulationId
  readonly byFlag: readonly FlagCount[]
}

function analysedSample(
  { study, fieldwork }: WavePlan,
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
  const simulated = study.simulation !== undefined
  const dataset = datasetFromRecords({ wave, codebook, records: records.value, simulated })
  if (!dataset.ok) return dataset
  const counts = { all: complete.length, excluded: excluded.length, byFlag }
  const value = { population, file: source.file, dataset: dataset.value, ...counts }
  return { ok: true, value }
}
