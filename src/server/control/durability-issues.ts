import type { Durability } from '../../collect/ports/phase.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'

/** Settings of a database that could lose what it acknowledged. */
export function durabilityIssues(service: string, durability: Durability): readonly Issue[] {
  if (durability.engine === 'pglite') return [issue('registrar.pglite', { service })]
  const settings = [
    ['fsync', durability.fsync],
    ['synchronous_commit', durability.synchronousCommit],
    ['full_page_writes', durability.fullPageWrites],
  ] as const
  return settings
    .filter(([, isOn]) => !isOn)
    .map(([setting]) => issue('registrar.not_durable', { service, setting }))
}
