import { dispositionsOf, sumDispositions } from '../../collect/fieldwork/rates/dispositions.ts'
import { outcomeRates, withheldRates } from '../../collect/fieldwork/rates/outcome-rates.ts'
import type { OutcomeRates } from '../../collect/fieldwork/rates/outcome-rates.ts'
import type { AnswerCount, PageCount, QuotaCount } from '../../collect/ports/collector-store.ts'
import type { WaveState } from '../../collect/ports/phase.ts'
import type { GroupCount } from '../../collect/ports/registrar-store.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { WaveControls } from '../control/wave-actions.ts'
import type { WavePlan } from './wave-plan.ts'

/** What both services tell of a wave: counts, never a person, never an answer. */
export interface WaveCounts {
  readonly state: WaveState
  readonly people: readonly GroupCount[]
  readonly answers: readonly AnswerCount[]
  readonly quotas: readonly QuotaCount[]
  readonly pages: readonly PageCount[]
}

/** Asks both services what they may tell of the wave now. */
export async function readCounts({
  registrar,
  collector,
}: WaveControls): Promise<Result<WaveCounts>> {
  const [state, people, answers, quotas, pages] = await Promise.all([
    registrar.state(),
    registrar.counts(),
    collector.counts(),
    collector.quotas(),
    collector.pages(),
  ])
  if (state.ok && people.ok && answers.ok && quotas.ok && pages.ok) {
    return ok({
      state: state.value,
      people: people.value,
      answers: answers.value,
      quotas: quotas.value,
      pages: pages.value,
    })
  }
  return fail([state, people, answers, quotas, pages].flatMap((one) => (one.ok ? [] : one.issues)))
}

/** The outcome rates of the whole wave, each withheld while counts are. */
export function ratesOf(
  { fieldwork, study }: Pick<WavePlan, 'fieldwork' | 'study'>,
  { people, answers }: Pick<WaveCounts, 'people' | 'answers'>,
): OutcomeRates {
  if (fieldwork.mode === 'open') return withheldRates('open_link')
  const screened = new Set(fieldwork.screens.map(({ population }) => population))
  if (answers.some(({ fewerThan }) => fewerThan !== undefined)) return withheldRates('too_few_yet')
  const known = people.flatMap((group) => {
    const made = dispositionsOf({
      mode: fieldwork.mode,
      people: group,
      answers: answers.find((one) => one.group === group.group),
      listProvesEligible: !study.populations.some(
        ({ id }) => id === group.population && screened.has(id),
      ),
    })
    return made.kind === 'known' ? [made.dispositions] : []
  })
  return known.length === 0 ? withheldRates('open_link') : outcomeRates(sumDispositions(known))
}
