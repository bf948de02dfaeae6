import { sql } from 'kysely'
import type { Ballot, CollectorStore, ReceiptLine } from '../../../collect/ports/collector-store.ts'
import { bytes } from '../bytes.ts'
import { inTransaction } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { coded } from '../storage-error.ts'
import type { CollectorTables } from '../tables.ts'
import { castBallot } from './cast-ballot.ts'

type BallotStore = Pick<
  CollectorStore,
  'cast' | 'ballot' | 'eraseBallot' | 'putDraft' | 'draft' | 'deleteDraft' | 'receipts'
>

/** Ballots and their sealed drafts. */
export function ballotStore(connection: Connection<CollectorTables>): BallotStore {
  const { db, prepared } = connection
  return {
    cast: async (ballot, quotas) => castBallot(connection, ballot, quotas),
    ballot: async (rid) => readBallot(connection, rid),
    eraseBallot: async (rid) => eraseBallot(connection, rid),
    putDraft: async (id, sealed) => {
      await prepared('put-draft', putDraftText, [id, bytes(sealed)])
    },
    draft: async (id) => {
      const query = db.selectFrom('drafts').select('sealed').where('id', '=', id)
      const row = await coded(async () => query.executeTakeFirst())
      return row === undefined ? undefined : new Uint8Array(row.sealed)
    },
    deleteDraft: async (id) => {
      await coded(async () => db.deleteFrom('drafts').where('id', '=', id).execute())
    },
    receipts: async (keyId) => coded(async () => receiptsOf(connection, keyId)),
  }
}

// A draft that comes after the close is not kept: it would outlive what it is a draft of.
const putDraftText = `INSERT INTO drafts
  SELECT $1, $2 FROM wave WHERE phase <> 'closed'
  ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed`

async function readBallot(
  { db }: Connection<CollectorTables>,
  rid: string,
): Promise<Ballot | undefined> {
  const query = db.selectFrom('ballots').selectAll().where('rid', '=', rid)
  const row = await coded(async () => query.executeTakeFirst())
  if (row === undefined) return undefined
  const { record, outcome, cells, flags, test } = row
  return {
    rid,
    keyId: row.key_id,
    group: row.group_id,
    version: row.version,
    payload: row.payload,
    digest: row.digest,
    prepared: new Uint8Array(row.prepared),
    signature: new Uint8Array(row.signature),
    answer: { record, outcome, cells, flags, test },
  }
}

/** Deletes a ballot, gives back its cells, and keeps that it was erased, so that no copy returns. */
async function eraseBallot(connection: Connection<CollectorTables>, rid: string): Promise<boolean> {
  return inTransaction(connection, async (transaction) => {
    const gone = await transaction
      .deleteFrom('ballots')
      .where('rid', '=', rid)
      .returning(['version', 'group_id', 'cells', 'outcome', 'test'])
      .executeTakeFirst()
    if (gone === undefined) return false
    // One that was cast again, and is erased again, has a higher version by now.
    await sql`INSERT INTO erased_ballots VALUES (${rid}, ${gone.version})
      ON CONFLICT (rid) DO UPDATE SET version = excluded.version`.execute(transaction)
    if (gone.outcome === 'complete' && !gone.test) {
      await sql`SELECT claim_cells(${gone.cells}, '{}', '{}', '{}')`.execute(transaction)
    }
    await sql`INSERT INTO erased VALUES (${gone.group_id}, 1)
      ON CONFLICT (group_id) DO UPDATE SET count = erased.count + 1`.execute(transaction)
    return true
  })
}

/** What the receipts of a key's ballots sign, in the order of rid. */
async function receiptsOf(
  { db }: Pick<Connection<CollectorTables>, 'db'>,
  keyId: string,
): Promise<readonly ReceiptLine[]> {
  return db
    .selectFrom('ballots')
    .select(['rid', 'version', 'digest'])
    .where('key_id', '=', keyId)
    .where('test', '=', false)
    .orderBy(sql`rid COLLATE "C"`)
    .execute()
}
