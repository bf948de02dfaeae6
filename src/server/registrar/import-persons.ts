import type { NewPerson } from '../../collect/ports/registrar-store.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { RegistrarContext } from './registrar-context.ts'

/**
 * Adds people to the sample.
 *
 * In anonymous mode nobody is added once the wave was opened: the manifest says how many were invited,
 * and somebody invited alone would be told apart.
 *
 * **Issues** `registrar.sample_fixed`, `registrar.unknown_group`.
 */
export async function importPersons(
  { store, fieldwork }: RegistrarContext,
  persons: readonly NewPerson[],
): Promise<Result<{ readonly added: number; readonly known: number }>> {
  const open = await fieldwork()
  if (!open.ok) return open
  const { mode, groups } = open.value.fieldwork
  const { phase } = await store.state()
  if (phase === 'closed' || (mode === 'anonymous' && phase !== 'preparing')) {
    return fail([issue('registrar.sample_fixed')])
  }
  const known = new Set(groups.map(({ id, population }) => `${id} ${population}`))
  const strange = persons.filter(({ group, population }) => !known.has(`${group} ${population}`))
  if (strange.length > 0) {
    const names = new Set(strange.map(({ group }) => group))
    return fail([...names].map((group) => issue('registrar.unknown_group', { group })))
  }
  // What the frame says of a person is not kept where nobody may ever use it.
  const kept = mode === 'anonymous' ? persons.map((one) => ({ ...one, frame: {} })) : persons
  return ok(await store.addPersons(kept))
}
