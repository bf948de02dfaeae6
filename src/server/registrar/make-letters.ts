import type { NewPerson, Person } from '../../collect/ports/registrar-store.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { PersonalLetter } from '../control/registrar-control.ts'
import { entryLink } from './mailing/entry-link.ts'
import { makeSecret } from './mailing/secrets.ts'
import { admittedToken } from './mailing/send-batch.ts'
import type { OpenFieldwork, RegistrarContext } from './registrar-context.ts'

const pageSize = 1000

/**
 * Makes the links of people without an e-mail address, for letters: each once, since the secret is
 * kept nowhere. Who has one counts as invited.
 *
 * **Issues** `registrar.not_open`, `registrar.letters_open`, `registrar.no_collector`.
 *
 * @param size - letters at most
 */
export async function makeLetters(
  context: RegistrarContext,
  size: number,
): Promise<Result<readonly PersonalLetter[]>> {
  const open = await context.fieldwork()
  if (!open.ok) return open
  if (open.value.fieldwork.mode === 'open') return fail([issue('registrar.letters_open')])
  const { takesAnswers } = await context.store.state()
  if (!takesAnswers) return fail([issue('registrar.not_open')])
  const letters: PersonalLetter[] = []
  for (const person of await withoutAddress(context, size)) {
    const letter = await makeLetter(context, open.value, person)
    if (!letter.ok) return letter
    letters.push(letter.value)
  }
  return ok(letters)
}

async function withoutAddress(
  { store }: RegistrarContext,
  size: number,
): Promise<readonly Person[]> {
  const found: Person[] = []
  let after: string | undefined
  while (found.length < size) {
    const page = await store.persons({ after, size: pageSize })
    found.push(...page.filter(isWithoutAddress))
    after = page.at(-1)?.id
    if (page.length < pageSize) break
  }
  return found.slice(0, size)
}

function isWithoutAddress({ email, status }: NewPerson & Pick<Person, 'status'>): boolean {
  return email === undefined && status === 'sampled'
}

async function makeLetter(
  { store, collector, collectorOrigin }: RegistrarContext,
  { fieldwork: { mode } }: OpenFieldwork,
  person: Person,
): Promise<Result<PersonalLetter>> {
  const { text, hash } = makeSecret()
  if (mode === 'confidential') {
    if (collector === undefined) return fail([issue('registrar.no_collector')])
    const admitted = await collector.admit([admittedToken(person, hash)])
    if (!admitted.ok) return admitted
  }
  await store.addSecret(person.id, hash, 'enter')
  await store.settleMail(person.id, 'invitation', 'sent')
  const { name, group, population, language } = person
  const link = entryLink(mode, { origin: collectorOrigin, group, secret: text })
  return ok({ name, population, language, link })
}
