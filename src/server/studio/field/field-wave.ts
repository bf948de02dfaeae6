import type {
  FieldAnonymity,
  FieldGroup,
  FieldMailing,
  FieldPage,
  FieldRate,
  FieldWave,
} from '../../../api/field-answers.ts'
import { dropOff } from '../../../collect/fieldwork/rates/drop-off.ts'
import { rateNames } from '../../../collect/fieldwork/rates/outcome-rates.ts'
import type { WaveState } from '../../../collect/ports/phase.ts'
import type { GroupCount } from '../../../collect/ports/registrar-store.ts'
import { ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { WaveControls } from '../../control/wave-actions.ts'
import { ratesOf, readCounts } from '../../field/wave-counts.ts'
import type { WaveCounts } from '../../field/wave-counts.ts'
import type { WavePlan } from '../../field/wave-plan.ts'
import { countOf } from './count-of.ts'
import { fieldAnonymity } from './field-anonymity.ts'
import { fieldFlags } from './field-flags.ts'
import { fieldQuotas } from './field-quotas.ts'
import type { StudyField } from './study-field.ts'

/**
 * What the services tell of a wave: counts that they themselves hide while they are small.
 *
 * Issues: those of the services, `control.unreachable`.
 */
export async function fieldWave(
  plan: WavePlan,
  field: StudyField,
  controls: WaveControls,
): Promise<Result<FieldWave>> {
  const counts = await readCounts(controls)
  if (!counts.ok) return counts
  const { state } = counts.value
  const mailing = await mailingOf(plan, controls)
  if (!mailing.ok) return mailing
  const anonymity = await anonymityOf(plan, controls, state)
  if (!anonymity.ok) return anonymity
  const identity = await controls.collector.identity()
  return ok({
    respondents: identity.ok ? identity.value.origin : undefined,
    phase: state.phase,
    opens: state.opens ?? plan.fieldwork.opens,
    closes: state.closes ?? plan.fieldwork.closes,
    today: state.today,
    takesAnswers: state.takesAnswers,
    groups: groupsOf(plan, counts.value),
    quotas: fieldQuotas(plan, counts.value),
    rates: ratesIn(plan, counts.value),
    dropOff: pagesOf(plan, counts.value),
    flags: state.phase === 'closed' ? await fieldFlags(plan, field, controls) : undefined,
    ...mailing.value,
    ...anonymity.value,
  })
}

/** Mails go to people of a list. */
async function mailingOf(
  { fieldwork }: WavePlan,
  { registrar }: WaveControls,
): Promise<Result<{ readonly mailing?: FieldMailing }>> {
  if (fieldwork.mode === 'open') return ok({})
  const mailing = await registrar.mailing()
  return mailing.ok ? ok({ mailing: mailing.value }) : mailing
}

async function anonymityOf(
  plan: WavePlan,
  controls: WaveControls,
  state: WaveState,
): Promise<Result<{ readonly anonymity?: FieldAnonymity }>> {
  if (plan.fieldwork.mode !== 'anonymous') return ok({})
  const anonymity = await fieldAnonymity(plan, controls, state)
  return anonymity.ok ? ok({ anonymity: anonymity.value }) : anonymity
}

function groupsOf({ fieldwork }: WavePlan, counts: WaveCounts): readonly FieldGroup[] {
  const { mode, showAfter } = fieldwork
  return fieldwork.groups.map(({ id, population }) => {
    const people = counts.people.find(({ group }) => group === id)
    const answers = counts.answers.find(({ group }) => group === id)
    const { started = 0, complete = 0, screened = 0, quotaFull = 0 } = answers ?? {}
    // Nobody yet, and too few to be told, look alike while the field runs.
    const hidden = counts.state.phase === 'closed' ? answers?.fewerThan : showAfter
    const few = answers === undefined ? hidden : answers.fewerThan
    return {
      group: id,
      population,
      people: mode === 'open' ? undefined : peopleOf(people),
      started: countOf(started, few),
      complete: countOf(complete, few),
      screened: countOf(screened + quotaFull, few),
    }
  })
}

function peopleOf(group: GroupCount | undefined): NonNullable<FieldGroup['people']> {
  if (group === undefined) {
    return { listed: 0, invited: 0, reached: 0, refused: 0, bounced: 0, mails: 0 }
  }
  const { sampled, issued, answered, refused, bounced } = group.byStatus
  const listed = Object.values(group.byStatus).reduce((sum, n) => sum + n, 0)
  const { invitation, reminder } = group.mailsSent
  const invited = listed - sampled
  return {
    listed,
    invited,
    reached: issued + answered,
    refused,
    bounced,
    mails: invitation + reminder,
  }
}

function ratesIn(plan: WavePlan, counts: WaveCounts): readonly FieldRate[] {
  const { rates } = ratesOf(plan, counts)
  return rateNames.map((name) => {
    const rate = rates[name]
    return rate.kind === 'withheld' ? { name, reason: rate.reason } : { name, share: rate.share }
  })
}

function pagesOf({ study, fieldwork }: WavePlan, counts: WaveCounts): readonly FieldPage[] {
  const { showAfter } = fieldwork
  const isClosed = counts.state.phase === 'closed'
  const asked = new Set(fieldwork.groups.map(({ population }) => population))
  return study.questionnaires
    .filter(({ population }) => asked.has(population))
    .flatMap((questionnaire) =>
      dropOff(questionnaire, counts.pages).map(({ page, shown, lost, share }) => {
        const { population } = questionnaire
        const counted = counts.pages.find(
          (one) => one.population === population && one.page === page,
        )
        const hidden = isClosed ? undefined : showAfter
        const few = counted === undefined ? hidden : counted.fewerThan
        return {
          population,
          page,
          title: questionnaire.pages.find(({ id }) => id === page)?.title,
          shown: countOf(shown, few),
          lost: countOf(lost, few),
          share: few === undefined && share.kind === 'estimate' ? share.share : undefined,
        }
      }),
    )
}
