import { CompiledQuery, sql } from 'kysely'
import type { NewPerson, Person, RegistrarStore } from '../../../collect/ports/registrar-store.ts'
import { bytes } from '../bytes.ts'
import { inTransaction } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { scrambleTables } from '../scramble.ts'
import { coded } from '../storage-error.ts'
import type { RegistrarTables } from '../tables.ts'

type PersonStore = Pick<
  RegistrarStore,
  'addPersons' | 'addSecret' | 'refuse' | 'revoke' | 'persons' | 'deletePersons' | 'markAnswered'
>

/** Tables that hold people, in the order that everybody locks them in. */
export const personTables: readonly string[] = ['persons', 'secrets', 'credentials']

/** People and their links. */
export function personStore(connection: Connection<RegistrarTables>): PersonStore {
  const { db, prepared } = connection
  return {
    addPersons: async (persons) => addPersons(connection, persons),
    addSecret: async (person, hash, purpose) => {
      const row = { person, hash: bytes(hash), purpose }
      await coded(async () =>
        db
          .insertInto('secrets')
          .values(row)
          .onConflict((known) => known.doNothing())
          .execute(),
      )
    },
    refuse: async (stopHash) => {
      const rows = await prepared('refuse', refuseText, [bytes(stopHash)])
      return rows.length > 0
    },
    markAnswered: async (hashes) => {
      const rows = await prepared('mark-answered', markAnsweredText, [hashes.map(bytes)])
      return rows.length
    },
    revoke: async (person) => revoke(connection, person),
    persons: async (page) => listPersons(connection, page),
    deletePersons: async () => deletePersons(connection),
  }
}

// In random order: the list's own is often the alphabet, or the organisation's.
const addText = `INSERT INTO persons (population, group_id, email, name, language, frame)
  SELECT population, group_id, email, name, language, frame
  FROM json_to_recordset($1::json)
    AS added(population text, group_id text, email text, name text, language text, frame jsonb)
  ORDER BY gen_random_uuid()
  ON CONFLICT (population, lower(email)) DO NOTHING`
// The row comes back whether or not it is changed: a link that works says so twice.
const refuseText = `UPDATE persons SET
    day = CASE WHEN status IN ('sampled', 'invited') THEN today() ELSE day END,
    status = CASE WHEN status IN ('sampled', 'invited') THEN 'refused' ELSE status END
  FROM secrets WHERE secrets.person = persons.id AND hash = $1 AND purpose = 'stop'
  RETURNING persons.id`
const markAnsweredText = `UPDATE persons SET status = 'answered', day = today()
  FROM secrets WHERE secrets.person = persons.id AND hash = ANY($1::bytea[]) AND purpose = 'enter'
    AND status <> 'answered' RETURNING persons.id`

async function addPersons(
  connection: Connection<RegistrarTables>,
  persons: readonly NewPerson[],
): ReturnType<RegistrarStore['addPersons']> {
  const added = await inTransaction(connection, async (transaction) => {
    let count = 0
    for (let start = 0; start < persons.length; start += 1000) {
      const rows = persons.slice(start, start + 1000).map(({ group, ...person }) => {
        return { ...person, group_id: group }
      })
      const result = await transaction.executeQuery(
        CompiledQuery.raw(addText, [JSON.stringify(rows)]),
      )
      count += Number(result.numAffectedRows ?? 0n)
    }
    return count
  })
  return { added, known: persons.length - added }
}

async function revoke(
  connection: Connection<RegistrarTables>,
  person: string,
): Promise<readonly Uint8Array[] | undefined> {
  if (!isUuid(person)) return undefined
  return inTransaction(connection, async (transaction) => {
    const found = await transaction
      .selectFrom('persons')
      .select('id')
      .where('id', '=', person)
      .where('status', 'not in', ['issued', 'answered'])
      .forUpdate()
      .executeTakeFirst()
    if (found === undefined) return undefined
    const secrets = await transaction
      .deleteFrom('secrets')
      .where('person', '=', person)
      .returning(['hash'])
      .execute()
    await transaction.deleteFrom('persons').where('id', '=', person).execute()
    return secrets.map(({ hash }) => new Uint8Array(hash))
  })
}

async function listPersons(
  { db }: Connection<RegistrarTables>,
  { after, size }: Parameters<RegistrarStore['persons']>[0],
): Promise<readonly Person[]> {
  const query = db.selectFrom('persons').selectAll().orderBy('id').limit(size)
  const from = after === undefined || !isUuid(after) ? query : query.where('id', '>', after)
  const rows = await coded(async () => from.execute())
  return rows.map((row) => {
    const { id, population, language, frame, status, day } = row
    const [email, name] = [row.email ?? undefined, row.name ?? undefined]
    return { id, population, group: row.group_id, email, name, language, frame, status, day }
  })
}

/** Deletes people with their links and credentials; what is published of the keys stays. */
async function deletePersons(connection: Connection<RegistrarTables>): Promise<number> {
  const deleted = await inTransaction(connection, async (transaction) => {
    await sql`UPDATE issuing_keys k SET invited = c.invited, issued = c.issued, reissued = c.reissued
      FROM key_counts c WHERE c.key_id = k.key_id AND k.invited IS NULL`.execute(transaction)
    const gone = await transaction.deleteFrom('persons').executeTakeFirst()
    return Number(gone.numDeletedRows)
  })
  // What was deleted stays in the files until they are written anew.
  await coded(async () => scrambleTables(connection, personTables))
  return deleted
}

/** Whether a text can be the id of a person; the database would refuse another as an error. */
function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
