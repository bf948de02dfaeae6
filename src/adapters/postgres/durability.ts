import { sql } from 'kysely'
import type { Durability } from '../../collect/ports/phase.ts'
import type { Connection } from './connection.ts'
import { coded } from './storage-error.ts'

/** Asks the running server what a commit of it is worth. */
export async function readDurability<Tables>({ db }: Connection<Tables>): Promise<Durability> {
  const { rows } = await coded(async () =>
    sql<{ fsync: string; commit: string; pages: string; version: string; told: string }>`
        SELECT current_setting('fsync') AS fsync,
          current_setting('synchronous_commit') AS commit,
          current_setting('full_page_writes') AS pages,
          current_setting('server_version_num') AS version,
          version() AS told`.execute(db),
  )
  const found = rows[0]
  return {
    engine: /pglite|emscripten|wasm/i.test(found?.told ?? '') ? 'pglite' : 'postgresql',
    version: Math.floor(Number(found?.version ?? 0) / 10_000),
    fsync: found?.fsync === 'on',
    // Every value but `off` waits for our own disk before it answers.
    synchronousCommit: ['on', 'remote_write', 'remote_apply', 'local'].includes(
      found?.commit ?? '',
    ),
    fullPageWrites: found?.pages === 'on',
  }
}
