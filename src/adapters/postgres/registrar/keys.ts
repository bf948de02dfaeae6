import { sql } from 'kysely'
import type { RegistrarStore } from '../../../collect/ports/registrar-store.ts'
import { inTransaction } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { scrambleTables } from '../scramble.ts'
import { coded } from '../storage-error.ts'
import type { RegistrarTables } from '../tables.ts'
import { issueCredential } from './issue-credential.ts'

type KeyStore = Pick<RegistrarStore, 'setKeys' | 'keys' | 'issue' | 'destroyKeys'>

/** The keys that sign credentials. */
export function keyStore(connection: Connection<RegistrarTables>): KeyStore {
  const { db } = connection
  return {
    setKeys: async (keys) => {
      await inTransaction(connection, async (transaction) => {
        await transaction.deleteFrom('issuing_keys').execute()
        for (const { keyId, group, population, jwk, pem } of keys) {
          const row = { key_id: keyId, group_id: group, population, jwk, pem: pem ?? null }
          await transaction.insertInto('issuing_keys').values(row).execute()
        }
      })
    },
    keys: async () => {
      const query = db.selectFrom('issuing_keys').selectAll().orderBy('key_id')
      const rows = await coded(async () => query.execute())
      return rows.map((row) => {
        const { population, jwk } = row
        return {
          keyId: row.key_id,
          group: row.group_id,
          population,
          jwk,
          pem: row.pem ?? undefined,
        }
      })
    },
    issue: async (request) => issueCredential(connection, request),
    destroyKeys: async () => {
      // Overwritten, forgotten, and the file that held them dropped with the log that wrote them.
      await inTransaction(connection, async (transaction) => {
        await sql`UPDATE issuing_keys SET pem = repeat('0', length(pem))`.execute(transaction)
        await sql`UPDATE issuing_keys SET pem = NULL`.execute(transaction)
      })
      await coded(async () => scrambleTables(connection, ['issuing_keys']))
    },
  }
}
