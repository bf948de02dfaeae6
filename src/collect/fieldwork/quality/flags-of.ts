import { idOf } from '../../../core/ids.ts'
import type { VariableId, WaveId } from '../../../core/ids.ts'
import type { InterviewRecord } from '../../../interview/answers.ts'
import { holds } from '../../../study/expression/evaluate.ts'
import type { Scope } from '../../../study/expression/ast.ts'
import type { QualityFlag, QualityPlan } from '../../../study/fieldwork.ts'
import { qualityFlags } from '../../../study/fieldwork.ts'
import type { Questionnaire } from '../../../study/questionnaire.ts'
import { recordScope } from '../screening/answered-scope.ts'
import { isStraightLined } from './is-straight-lined.ts'

/** An interview to be looked at. */
export interface FlagsInput {
  readonly questionnaire: Questionnaire
  readonly wave: WaveId
  readonly record: Pick<InterviewRecord, 'answers'>
  readonly plan: QualityPlan
  /** How long it took, when the device counted; it is never sent on or stored. */
  readonly seconds?: number | undefined
}

/** Under this share of the expected median, an interview was too fast to be read. */
const speedShare = 1 / 3

/**
 * The coarse signs of carelessness in one interview, in the order of `qualityFlags`. Pure and small:
 * the device runs it, so that a duration never leaves it.
 *
 * - `speeder`: under a third of the population's expected median duration; never without `seconds`.
 * - `straight_line`: see `isStraightLined`.
 * - `contradiction`: one of the plan's conditions is true.
 * - `attention`: a check of the plan was answered, and wrongly; one left without an answer raises
 *   nothing.
 *
 * `repeated_text` takes all interviews (`repeatedTexts`); `no_proof_of_work` is the door's to raise.
 *
 * @example
 * ```ts
 * import { flagsOf } from 'visavis/collect'
 * const questionnaire = { population: 'all', frame: [], pages: [] }
 * const plan = { medianMinutes: { all: 6 }, contradictions: [], attention: [], exclude: [] }
 * const interview = { questionnaire, wave: '2026', record: { answers: new Map() }, plan }
 * flagsOf({ ...interview, seconds: 119 }) // => ['speeder']
 * flagsOf({ ...interview, seconds: 120 }) // => []
 * ```
 *
 * **Source**: Leiner (2019), “Too fast, too straight, too weird: non-reactive indicators for
 * meaningless data in internet surveys”, Survey Research Methods 13(3): speed against the median;
 * straight-lining told by items worded both ways.
 */
export function flagsOf(input: FlagsInput): readonly QualityFlag[] {
  const { questionnaire, wave, record } = input
  const scope = recordScope(questionnaire, wave, record.answers)
  const raised: Partial<Record<QualityFlag, boolean>> = {
    speeder: isSpeeder(input),
    straight_line: isStraightLined(questionnaire, input.plan, record.answers),
    contradiction: contradicts(input, scope),
    attention: missesAttention(input, scope),
  }
  return qualityFlags.filter((flag) => raised[flag] === true)
}

function isSpeeder({ questionnaire, plan, seconds }: FlagsInput): boolean {
  const minutes = plan.medianMinutes[questionnaire.population]
  return seconds !== undefined && minutes !== undefined && seconds < minutes * 60 * speedShare
}

function contradicts({ questionnaire, plan }: FlagsInput, scope: Scope): boolean {
  return plan.contradictions.some(
    ({ population, when }) => population === questionnaire.population && holds(when, scope),
  )
}

function missesAttention({ questionnaire, plan }: FlagsInput, scope: Scope): boolean {
  return plan.attention.some(({ population, question, code }) => {
    if (population !== questionnaire.population) return false
    const value = scope(idOf<VariableId>(question))
    if (value === undefined) return false
    return Array.isArray(value) ? value.length !== 1 || value[0] !== code : value !== code
  })
}
