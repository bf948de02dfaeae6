import type { RegistrarStore } from '../../../collect/ports/registrar-store.ts'
import { ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { connect } from '../connection.ts'
import type { Connection, ConnectionOptions } from '../connection.ts'
import { migrate } from '../migrations/migrate.ts'
import type { RegistrarTables } from '../tables.ts'
import { waveStore } from '../wave-store.ts'
import { countStore } from './counts.ts'
import { keyStore } from './keys.ts'
import { mailStore } from './mails.ts'
import { personStore, personTables } from './persons.ts'

/**
 * Opens the registrar's store on a database of its own, brought to the newest schema first.
 *
 * Issues: those of `migrate`.
 * @throws StorageError when the database does not answer
 */
export async function openRegistrarStore(
  url: string,
  options: ConnectionOptions = {},
): Promise<Result<RegistrarStore>> {
  const migrated = await migrate(url, 'registrar')
  return migrated.ok ? ok(registrarStoreOn(connect(url, options))) : migrated
}

/** The registrar's store on a connection to a database of the newest schema. */
export function registrarStoreOn(connection: Connection<RegistrarTables>): RegistrarStore {
  return {
    ...waveStore(connection, personTables),
    ...personStore(connection),
    ...mailStore(connection),
    ...keyStore(connection),
    ...countStore(connection),
  }
}
