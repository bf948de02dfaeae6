import type { PopulationId, WaveId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { LocalText } from '../../core/local-text.ts'
import { checkAnonymousWord } from '../check/check-anonymous-word.ts'
import { checkFieldworkDates } from '../check/check-fieldwork-dates.ts'
import { checkWitness } from '../check/check-witness.ts'
import { isAddress } from '../check/is-address.ts'
import type { FieldworkFormat, ScreenFormat } from '../format/fieldwork-format.ts'
import type { Fieldwork, Screen } from '../fieldwork.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Item, Listed } from '../read/listed.ts'
import type { FieldworkPart } from '../read/read-fieldwork.ts'
import type { QuestionnairePart } from '../read/read-questionnaire.ts'
import { buildGroups } from './build-groups.ts'
import { buildMessages } from './build-messages.ts'
import { buildQuality } from './build-quality.ts'
import { buildQuotas } from './build-quotas.ts'
import { fieldCondition } from './field-condition.ts'
import type { FieldContext } from './field-condition.ts'
import { reportRepeated } from './references.ts'
import type { References } from './references.ts'

/** What a fieldwork takes from its study. */
export interface FieldworkStudy {
  readonly conductedBy: LocalText
  readonly populations: readonly PopulationId[]
  readonly questionnaires: readonly Questionnaire[]
  readonly questionnaireParts: readonly QuestionnairePart[]
  readonly disclosureBase: number
}

/**
 * The fieldwork of the study's wave, its references followed.
 *
 * @param part - `fieldwork.yaml` as written
 * @param study - what it takes from the study
 * @param references - follows references, takes issues and notes
 * @returns undefined when the wave is not one of the study, which is reported
 */
export function buildFieldwork(
  part: FieldworkPart,
  study: FieldworkStudy,
  references: References,
): Fieldwork | undefined {
  const { value, spot } = part
  checkAnonymousWord(part, study.questionnaireParts, references)
  checkFieldworkDates(value, spot, references)
  checkWitness(value, spot, references)
  checkContact(part, references)
  checkShowAfter(part, study, references)
  const messages = buildMessages(part, references)
  const wave = references.wave(value.wave, spot.place('wave'))
  if (wave === undefined) return undefined
  const groups = buildGroups(part, { wave, ...study }, references)
  const frames = framesOf(study.questionnaires)
  const context: FieldContext = { wave, mode: value.mode, groups, references, frames }
  return {
    ...plainValues(value, wave, study.conductedBy),
    groups,
    screens: buildScreens(part.screens, context),
    quotas: buildQuotas(part.quotas, context),
    quality: buildQuality({ value: value.quality, spot: spot.at('quality') }, context),
    messages,
  }
}

function framesOf(questionnaires: readonly Questionnaire[]): FieldContext['frames'] {
  return new Map(
    questionnaires.map(({ population, frame }) => [population, new Set(frame.map(({ id }) => id))]),
  )
}

type PlainValues = Omit<Fieldwork, 'groups' | 'screens' | 'quotas' | 'quality' | 'messages'>

function plainValues(value: FieldworkFormat, wave: WaveId, conductedBy: LocalText): PlainValues {
  const { mode, contact, witness, opens, closes, reissues, retention } = value
  return {
    wave,
    mode,
    operator: value.operator ?? conductedBy,
    contact,
    witness,
    opens,
    closes,
    retention: { linksDays: retention.links_days, answersMonths: retention.answers_months },
    reissues,
    showAfter: value.show_after,
  }
}

function checkContact({ value, spot }: FieldworkPart, references: References): void {
  if (isAddress(value.contact)) return
  references.refuse(issue('fieldwork.bad_email', { found: value.contact }, spot.place('contact')))
}

/** Fewest answers of a group shown while an anonymous field is open : before that, order betrays authors. */
const anonymousLeast = 30

function checkShowAfter(
  { value, spot }: FieldworkPart,
  { disclosureBase }: FieldworkStudy,
  references: References,
): void {
  const least =
    value.mode === 'anonymous' ? Math.max(anonymousLeast, disclosureBase) : disclosureBase
  const found = value.show_after
  if (found >= least) return
  const place = spot.place('show_after')
  references.refuse(issue('fieldwork.show_after_low', { found, least }, place))
}

function buildScreens(list: Listed<ScreenFormat>, context: FieldContext): readonly Screen[] {
  reportRepeated(
    list.items.map(({ value, spot }) => ({ id: value.id, spot })),
    context.references,
  )
  return list.items.flatMap((item) => buildScreen(item, context) ?? [])
}

function buildScreen(
  { value, spot }: Item<ScreenFormat>,
  context: FieldContext,
): Screen | undefined {
  const { references } = context
  const population = references.population(value.population, spot.place('population'))
  if (population === undefined) return undefined
  const when = fieldCondition({ id: value.id, population, source: value.when }, spot, context)
  return when === undefined ? undefined : { id: value.id, population, when, message: value.message }
}
