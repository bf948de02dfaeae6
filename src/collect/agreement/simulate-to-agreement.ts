import type { PopulationId, WaveId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { seededRandom } from '../../core/random.ts'
import type { Random } from '../../core/random.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { InterviewRecord } from '../../interview/answers.ts'
import type { Study } from '../../study/model.ts'
import { printRow } from '../../study/rows.ts'
import { printFigureId } from '../../study/text/figure-id.ts'
import { citeFigure } from './agreement.ts'
import type { Agreement, IrreconcilableFigures } from './agreement.ts'
import { allotAnswers } from './allot-answers.ts'
import type { Allotment } from './allot-answers.ts'
import type { AllotmentBrief } from './allotment-brief.ts'
import { walkAllotted } from './walk-allotted.ts'

/** Which sample to simulate, with which seed. */
export interface SimulationRequest {
  readonly study: Study
  readonly wave: WaveId
  readonly population: PopulationId
  /** Any whole number; the same seed gives the same records. */
  readonly seed: number
}

/** Tries at bases that let every percentage be met, when small routed bases do not at first. */
const tries = 24
/** From this base on, every whole percentage is the rounding of some count. */
const amplePercentBase = 100
/** Most refusals that are told one by one. */
const refusalsTold = 10

function briefOf(request: SimulationRequest): Result<Omit<AllotmentBrief, 'random'>> {
  const { study, wave: waveId, population, seed } = request
  const wave = study.waves.find(({ id }) => id === waveId)
  const sample = wave?.samples.find((one) => one.population === population)
  const questionnaire = study.questionnaires.find((one) => one.population === population)
  const named = { wave: waveId, population }
  if (wave === undefined || sample === undefined || questionnaire === undefined) {
    return fail([issue('collect.no_sample', named)])
  }
  if (study.simulation === undefined)
    return fail([issue('collect.simulation_undeclared', { study: study.id })])
  if (sample.n === undefined) return fail([issue('collect.no_sample_size', named)])
  const figures = (study.published?.figures ?? []).filter(
    (figure) => figure.wave === waveId && figure.population === population,
  )
  const shared = seededRandom(seed).fork(`wave ${waveId}`)
  return ok({ study, wave, sample, n: sample.n, questionnaire, figures, shared })
}

/** Whether other bases could help: the conflict is on a small base that the figures do not fix. */
function mayVary(allotment: Allotment, n: number): boolean {
  return allotment.irreconcilable.some(({ why }) => {
    const base = Number(why.values['base'] ?? n)
    return base > 0 && base < Math.min(n, 2 * amplePercentBase)
  })
}

/** Allots until every figure is met; else keeps the try that leaves the fewest out. */
function allotBest(brief: AllotmentBrief): Allotment {
  let best = allotAnswers(brief)
  for (let attempt = 1; attempt < tries && mayVary(best, brief.n); attempt++) {
    const variation = brief.random.fork(`try ${attempt}`)
    const other = allotAnswers({ ...brief, variation })
    if (other.irreconcilable.length < best.irreconcilable.length) best = other
  }
  return best
}

/** Figures that the study itself says outlets print differently. */
function declaredDisagreements({
  study,
  wave,
  population,
}: SimulationRequest): readonly IrreconcilableFigures[] {
  const declared = study.published?.irreconcilable ?? []
  return declared
    .filter((one) => one.wave === wave && one.population === population)
    .map(({ row, values }) => ({
      figures: [],
      leftOut: [],
      why: issue('collect.outlets_disagree', {
        figure: printFigureId({ kind: 'row', wave, population, row: printRow(row), size: false }),
        values: values.map(({ value, sources }) => `${value} (${sources.join(', ')})`).join(' / '),
      }),
    }))
}

/** Figures of variables derived from others: what people answer is not made to agree with them. */
function figuresOfDerived({ study, figures }: AllotmentBrief): readonly IrreconcilableFigures[] {
  const derived = (study.tables.derived ?? []).map(({ population, id }) => `${population} ${id}`)
  return figures
    .filter(({ population, row }) => derived.includes(`${population} ${row.variable}`))
    .map((figure) => {
      const named = { figure: citeFigure(figure), value: figure.value }
      const why = issue('collect.figure_unsupported', named)
      return { figures: [figure], leftOut: [figure], why }
    })
}

/** Holds everyone's interview; the order of the people says nothing about their answers. */
function walkAll(brief: AllotmentBrief, allotment: Allotment): Result<readonly InterviewRecord[]> {
  const { questionnaire, wave, study, random } = brief
  const seeds = random.fork('interviews')
  const language = study.languages[0] ?? 'fr'
  const records: InterviewRecord[] = []
  const issues: Issue[] = []
  for (const { answers } of random.fork('order').shuffle(allotment.panel.people)) {
    const seed = seeds.integer(0, 2 ** 31 - 1)
    const walked = walkAllotted({ questionnaire, wave: wave.id, language, seed, answers })
    if (walked.ok) records.push(walked.value)
    else issues.push(...walked.issues)
    if (issues.length >= refusalsTold) break
  }
  return issues.length === 0 ? ok(records) : fail(issues)
}

/**
 * Simulates the sample of one population in one wave so that its tables round to every published
 * figure: exactly as many respondents as published, whole-number counts, everyone walked through
 * the real interview. What the figures leave open follows the study's plausible structure, seeded.
 *
 * Figures that no data set can agree with together are told in `irreconcilable`, the rest are met.
 * Percentages are of all who were asked, unweighted, halves rounded up.
 *
 * @returns records, the figures met with their counts, and those left out with the reason
 *
 * **Issues**: `collect.no_sample`, `collect.no_sample_size`, `collect.simulation_undeclared`,
 * `collect.answer_not_allotted`, and what the interview refuses. In `irreconcilable`:
 * `collect.figures_conflict`, `collect.figure_unreachable`, `collect.figure_without_base`,
 * `collect.mean_off_scale`, `collect.figure_unsupported`, `collect.outlets_disagree`.
 * @example
 * ```ts
 * import { simulateToAgreement } from 'visavis/collect'
 * import { newStudyFiles, readStudy, studyFilesOf } from 'visavis/study'
 * const files = newStudyFiles('telework')
 * const read = files.ok ? readStudy(studyFilesOf('telework', files.value)) : files
 * if (!read.ok) throw new Error('the study of the example has mistakes')
 * const { study } = read.value
 * const [{ id: wave, samples: [sample] }] = study.waves
 * const request = { study, wave, population: sample.population, seed: 2012 }
 * const agreement = simulateToAgreement(request)
 * agreement.ok && agreement.value.records.length === sample.n // => true
 * ```
 */
export function simulateToAgreement(request: SimulationRequest): Result<Agreement> {
  const made = briefOf(request)
  if (!made.ok) return made
  const random: Random = made.value.shared.fork(`population ${request.population}`)
  const brief: AllotmentBrief = { ...made.value, random }
  const allotment = allotBest(brief)
  const walked = walkAll(brief, allotment)
  if (!walked.ok) return walked
  const irreconcilable = [
    ...declaredDisagreements(request),
    ...figuresOfDerived(brief),
    ...allotment.irreconcilable,
  ]
  return ok({ records: walked.value, reconciled: allotment.reconciled, irreconcilable })
}
