import { frameAnswers } from '../../../collect/fieldwork/frame/frame-answers.ts'
import { simulateToAgreement } from '../../../collect/agreement/simulate-to-agreement.ts'
import { simulateRespondents } from '../../../collect/walk/simulate-respondents.ts'
import { seededRandom } from '../../../core/random.ts'
import type { Answers, InterviewRecord } from '../../../interview/answers.ts'
import type { CollectGroup, Fieldwork } from '../../../study/fieldwork.ts'
import type { Study } from '../../../study/model.ts'

/** A simulated person: the group they belong to, and what they would say. */
export interface TrialRespondent {
  readonly group: CollectGroup
  readonly answers: Answers
  /** Of whatever their answers leave open. */
  readonly seed: number
}

/** How many respondents, of which wave. */
export interface TrialSize {
  readonly study: Study
  readonly fieldwork: Fieldwork
  readonly respondents: number
  readonly seed: number
}

/**
 * Simulated people for a trial, as many of each population, in random order: the study's own simulation
 * says what they answer, so that the figures look like its.
 */
export function trialRespondents(size: TrialSize): readonly TrialRespondent[] {
  const { study, fieldwork, respondents, seed } = size
  const asked = study.populations.filter(({ id }) =>
    fieldwork.groups.some(({ population }) => population === id),
  )
  const random = seededRandom(seed).fork('trial')
  const people = asked.flatMap(({ id }, at) => {
    const share = Math.floor((respondents + asked.length - 1 - at) / asked.length)
    const groups = fieldwork.groups.filter(({ population }) => population === id)
    const records = random.fork(id).shuffle(recordsOf(size, id))
    return records.slice(0, share).flatMap((record, i): readonly TrialRespondent[] => {
      const group = groupOf(size, groups, record) ?? groups[i % groups.length]
      const own = random.integer(0, 0x7fff_ffff)
      return group === undefined ? [] : [{ group, answers: record.answers, seed: own }]
    })
  })
  return random.shuffle(people)
}

function recordsOf(
  { study, fieldwork: { wave }, seed, respondents }: TrialSize,
  population: CollectGroup['population'],
): readonly InterviewRecord[] {
  const agreed = simulateToAgreement({ study, wave, population, seed })
  if (agreed.ok) return agreed.value.records
  // Without a sample size to agree with, they answer anything allowed.
  const questionnaire = study.questionnaires.find((one) => one.population === population)
  return questionnaire === undefined
    ? []
    : simulateRespondents(questionnaire, wave, respondents, seed)
}

/** The group whose frame says of its people what the record says of this one. */
function groupOf(
  { study, fieldwork: { wave } }: TrialSize,
  groups: readonly CollectGroup[],
  { answers }: InterviewRecord,
): CollectGroup | undefined {
  return groups.find((group) => {
    const questionnaire = study.questionnaires.find((one) => one.population === group.population)
    if (questionnaire === undefined) return false
    const frame = frameAnswers({ questionnaire, wave }, group.frame)
    return (
      frame.ok &&
      [...frame.value].every(
        ([id, answer]) => JSON.stringify(answers.get(id)) === JSON.stringify(answer),
      )
    )
  })
}
