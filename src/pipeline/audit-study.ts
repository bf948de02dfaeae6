import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openHighs } from '../adapters/highs/highs-solver.ts'
import type { PopulationId, WaveId } from '../core/ids.ts'
import { all, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { LinearSolver } from '../protect/audit/linear-solver.ts'
import { advisePlan } from '../protect/forecast/advise-plan.ts'
import type { PlanAdvice } from '../protect/forecast/advise-plan.ts'
import { forecastMenu } from '../protect/forecast/forecast-menu.ts'
import { forecastClass } from '../protect/forecast/forecast-sample.ts'
import type { ClassForecast } from '../protect/forecast/forecast-sample.ts'
import { knownTraits } from '../protect/forecast/known-traits.ts'
import { sumWithheld } from '../protect/forecast/sum-withheld.ts'
import type { WithheldSample } from '../protect/forecast/sum-withheld.ts'
import type { Study } from '../study/model.ts'
import { memoryAggregator } from '../tabulate/memory/memory-aggregator.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'
import { buildSnapshot } from './build-release.ts'
import { openSamples, sampleSources } from './open-samples.ts'
import type { OpenStudy } from './open-study.ts'

/** What a study withholds, or would. */
export interface StudyAudit {
  /** Samples that have no answers yet. */
  readonly planned: readonly PlannedSample[]
  /** Samples that have answers, and what auditing them took. */
  readonly collected?: CollectedAudit | undefined
}

/** A sample before its field. */
export interface PlannedSample {
  readonly wave: WaveId
  readonly population: PopulationId
  /** Respondents planned; undefined when the study does not say how many. */
  readonly n?: number | undefined
  readonly classes: readonly PlannedClass[]
}

/** A forecast, and what to do about it. */
export interface PlannedClass extends ClassForecast {
  readonly advice: readonly PlanAdvice[]
}

/** What is withheld of samples that have answers. */
export interface CollectedAudit {
  readonly samples: readonly WithheldSample[]
  /** The same by sizes alone, without the audit of answers. */
  readonly bySizes: readonly WithheldSample[]
  /** Linear programs that were solved. */
  readonly programs: number
  readonly milliseconds: number
}

/** How to audit a study. */
export interface AuditOptions {
  /** Leaves the answers aside, as before the field. */
  readonly planOnly: boolean
  readonly signal?: AbortSignal | undefined
  readonly onFile?: ((file: string) => void) | undefined
  readonly onForecast?: ((sample: string) => void) | undefined
  readonly onQuestion?:
    | ((progress: { readonly done: number; readonly of: number }) => void)
    | undefined
}

/**
 * Says what the gate withholds of the samples that have answers, audited, and what it would withhold of
 * those that have none yet, as far as the study lets it know.
 *
 * **Issues**: those of answers, weights, tables and comparisons.
 */
export async function auditStudy(
  { folder, study, notes }: OpenStudy,
  options: AuditOptions,
): Promise<Result<StudyAudit>> {
  const present = withAnswers(folder, study)
  const samples =
    sampleSources(present).length === 0
      ? ok([])
      : await openSamples({ folder, study: present, notes }, options.onFile)
  if (!samples.ok) return samples
  const planned = study.waves.flatMap(({ id: wave, samples: own }) =>
    own.flatMap(({ population, n }) => {
      const isCollected = samples.value.some(({ dataset }) => isOf(dataset, { wave, population }))
      if (isCollected && !options.planOnly) return []
      options.onForecast?.(`${wave} ${population}`)
      return [planSample(study, { wave, population, n, samples: samples.value })]
    }),
  )
  if (options.planOnly || samples.value.length === 0) return ok({ planned })
  const collected = await auditCollected(study, samples.value, options)
  return collected.ok ? ok({ planned, collected: collected.value }) : collected
}

/** The study as far as its files of answers are there. */
function withAnswers(folder: string, study: Study): Study {
  return {
    ...study,
    waves: study.waves.map((wave) => ({
      ...wave,
      samples: wave.samples.map((sample) => {
        const { data } = sample
        const isThere = data !== undefined && existsSync(join(folder, data.file))
        return isThere ? sample : { ...sample, data: undefined }
      }),
    })),
  }
}

interface SampleId {
  readonly wave: WaveId
  readonly population: PopulationId
}

function isOf(one: SampleId, other: SampleId): boolean {
  return one.wave === other.wave && one.population === other.population
}

interface PlanRequest extends SampleId {
  readonly n?: number | undefined
  readonly samples: readonly WeightedSample[]
}

function planSample(study: Study, { wave, population, n, samples }: PlanRequest): PlannedSample {
  const respondents = n ?? quotaTotal(study, { wave, population })
  if (respondents === undefined) return { wave, population, classes: [] }
  const answers = samples
    .map(({ dataset }) => dataset)
    .filter((dataset) => dataset.population === population && dataset.wave !== wave)
    .toReversed()
  const known = knownTraits(study, { wave, population, answers })
  const plan = { n: respondents, known, qualityBase: study.policy.qualityBase }
  const classes = forecastMenu(study, { wave, population }).map((menu) => {
    const forecast = forecastClass(menu, plan)
    return { ...forecast, advice: advisePlan(forecast, respondents) }
  })
  return { wave, population, n: respondents, classes }
}

/** Interviews wanted in all, by the quotas of the fieldwork. */
function quotaTotal({ fieldwork }: Study, { wave, population }: SampleId): number | undefined {
  const quotas = fieldwork?.wave === wave ? fieldwork.quotas : []
  const [first] = quotas.filter((quota) => quota.population === population)
  return first?.cells.reduce((sum, { target }) => sum + target, 0)
}

async function auditCollected(
  study: Study,
  samples: readonly WeightedSample[],
  { signal, onQuestion }: AuditOptions,
): Promise<Result<CollectedAudit>> {
  const tabulated = { samples, aggregator: memoryAggregator }
  // Counts are not told here: what is withheld is, and does not follow from how they are moved.
  const cellKeys = (): number => 0
  const bySizes = await buildSnapshot(study, tabulated, { cellKeys })
  const highs = await openHighs({ signal })
  try {
    const counted = { programs: 0 }
    const solver: LinearSolver = {
      solve: (program) => {
        counted.programs += program.aims.length
        return highs.solve(program)
      },
    }
    const startedMs = performance.now()
    const audited = await buildSnapshot(study, tabulated, {
      solver,
      cellKeys,
      onProgress: onQuestion,
    })
    const milliseconds = performance.now() - startedMs
    const both = all([bySizes, audited])
    if (!both.ok) return both
    const [sizes = [], answers = []] = both.value.map((snapshot) => sumWithheld(snapshot.all))
    return ok({ samples: answers, bySizes: sizes, ...counted, milliseconds })
  } finally {
    await highs.close()
  }
}
