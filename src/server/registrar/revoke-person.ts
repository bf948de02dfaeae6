import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { RegistrarContext } from './registrar-context.ts'

/** Deletes a person who asked for it, and in confidential mode lets the collector forget their links. */
export async function revokePerson(
  { store, collector }: RegistrarContext,
  person: string,
): Promise<Result<{ readonly revoked: boolean }>> {
  const hashes = await store.revoke(person)
  if (hashes === undefined) return ok({ revoked: false })
  const withdrawn = await collector?.withdraw(hashes)
  return withdrawn?.ok === false ? withdrawn : ok({ revoked: true })
}
