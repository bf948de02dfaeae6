import type { NewPerson } from '../../../collect/ports/registrar-store.ts'
import { ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { WaveControls } from '../../control/wave-actions.ts'
import type { WavePlan } from '../wave-plan.ts'
import type { TrialRespondent } from './trial-respondents.ts'

/** A respondent and the link that leads them in. */
export interface Invited {
  readonly respondent: TrialRespondent
  readonly link: string
}

/**
 * The links of simulated people: the address of their group in open mode; in confidential mode they are
 * put on the list, without an e-mail address, and each is given a personal link as a letter would.
 *
 * Issues: those of the registrar.
 */
export async function trialLinks(
  { fieldwork, study }: WavePlan,
  { registrar, collector }: WaveControls,
  people: readonly TrialRespondent[],
): Promise<Result<readonly Invited[]>> {
  if (fieldwork.mode === 'open') {
    const identity = await collector.identity()
    if (!identity.ok) return identity
    const { origin } = identity.value
    return ok(
      people.map((respondent) => ({
        respondent,
        link: `${origin}/o/${encodeURIComponent(respondent.group.id)}`,
      })),
    )
  }
  const language = study.languages[0] ?? 'fr'
  const named = new Map<string, TrialRespondent>(
    people.map((one, i) => [`Simulation ${String(i + 1)}`, one]),
  )
  const listed = [...named].map(([name, { group }]): NewPerson => {
    return { name, group: group.id, population: group.population, language, frame: {} }
  })
  const added = await registrar.importPersons(listed)
  if (!added.ok) return added
  const letters = await registrar.letters(listed.length)
  if (!letters.ok) return letters
  return ok(
    letters.value.flatMap(({ name, link }) => {
      const respondent = named.get(name ?? '')
      return respondent === undefined ? [] : [{ respondent, link }]
    }),
  )
}
