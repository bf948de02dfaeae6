import type { RegistrarStore } from '../../collect/ports/registrar-store.ts'

/** People of each group, whatever became of them. */
export async function invitedByGroup(store: RegistrarStore): Promise<ReadonlyMap<string, number>> {
  const groups = await store.groups()
  return new Map(
    groups.map(({ group, byStatus }) => [
      group,
      Object.values(byStatus).reduce((sum, count) => sum + count, 0),
    ]),
  )
}
