import type { CollectedAnswer } from '../../collect/ports/collector-store.ts'
import type { CollectorContext } from './collector-context.ts'

/**
 * The answers of the groups that have enough of them, in random order, while the field is open. What
 * led to a screen-out or to a full quota is no answer.
 */
export async function* snapshotOf({
  store,
  fieldwork,
}: Pick<CollectorContext, 'store' | 'fieldwork'>): AsyncGenerator<CollectedAnswer> {
  const counts = await store.groups()
  const enough = new Set(
    counts.filter(({ complete }) => complete >= fieldwork.showAfter).map(({ group }) => group),
  )
  for await (const collected of store.answers()) {
    const { outcome, test } = collected.answer
    if (enough.has(collected.group) && outcome === 'complete' && !test) yield collected
  }
}
