import type { Durability } from '../../collect/ports/phase.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'

/** The oldest PostgreSQL that the stores are written for. */
const oldestVersion = 15

/**
 * What keeps a wave from being opened on a database: settings or an engine that could lose what was
 * acknowledged, or a server too old.
 *
 * Issues: `storage.not_durable` for each setting, `storage.engine_not_live`, `storage.version_old`.
 *
 * @param service - whose database it is
 */
export function durabilityIssues(service: string, durability: Durability): readonly Issue[] {
  const { engine, version, fsync, synchronousCommit, fullPageWrites } = durability
  const settings = {
    fsync,
    synchronous_commit: synchronousCommit,
    full_page_writes: fullPageWrites,
  }
  const issues = Object.entries(settings)
    .filter(([, isOn]) => !isOn)
    .map(([setting]) => issue('storage.not_durable', { service, setting }))
  if (engine === 'pglite') issues.push(issue('storage.engine_not_live', { service }))
  if (version < oldestVersion) {
    issues.push(issue('storage.version_old', { service, version, least: oldestVersion }))
  }
  return issues
}
