import type { RegistrarContext } from './registrar-context.ts'

const dayMs = 86_400_000

/**
 * Deletes people and their links once the days that were promised are over, with an entry in the
 * audit log as proof.
 *
 * @returns how many people were deleted
 */
export async function doRetention(
  context: Pick<RegistrarContext, 'store' | 'fieldwork'>,
  actor: string,
): Promise<number> {
  const { store } = context
  const open = await context.fieldwork()
  const trail = await store.auditTrail()
  const closed = trail.findLast(({ action }) => action === 'wave.closed')
  if (!open.ok || closed === undefined) return 0
  const { today } = await store.state()
  const days = (Date.parse(today) - Date.parse(closed.at.slice(0, 10))) / dayMs
  if (days < open.value.fieldwork.retention.linksDays) return 0
  const persons = await store.deletePersons()
  const after = (await store.persons({ size: 1 })).length
  if (persons > 0)
    await store.appendAudit({ actor, action: 'persons.deleted', detail: { persons, after } })
  return persons
}
