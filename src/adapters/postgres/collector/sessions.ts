import { sql } from 'kysely'
import type {
  CollectorStore,
  Session,
  SessionState,
} from '../../../collect/ports/collector-store.ts'
import { bytes } from '../bytes.ts'
import type { Connection } from '../connection.ts'
import { coded } from '../storage-error.ts'
import type { CollectorTables } from '../tables.ts'
import { hardQuotas, outcomeOf } from './cast-ballot.ts'
import type { CastRow } from './cast-ballot.ts'

type SessionStore = Pick<
  CollectorStore,
  'admit' | 'withdraw' | 'session' | 'saveSession' | 'finishSession' | 'finishedTokens'
>

type SaveOutcome = Awaited<ReturnType<CollectorStore['saveSession']>>

/** Interviews by link: confidential, or open. */
export function sessionStore(connection: Connection<CollectorTables>): SessionStore {
  const { db, prepared } = connection
  return {
    admit: async (tokens) => {
      const rows = tokens.map(({ tokenHash, group, population, language, frame }) => {
        const hash = Buffer.from(tokenHash).toString('hex')
        return { hash, group_id: group, population, language, frame }
      })
      await prepared('admit', admitText, [JSON.stringify(rows)])
    },
    withdraw: async (tokenHashes) => {
      await prepared('withdraw', withdrawText, [tokenHashes.map(bytes)])
    },
    session: async (tokenHash) => readSession(connection, tokenHash),
    saveSession: async (tokenHash, revision, state) => {
      const values = [bytes(tokenHash), revision, JSON.stringify(state.interview)]
      const [row] = await prepared<{ kind: SaveOutcome }>('save-session', saveText, values)
      if (row === undefined) throw new Error('a function that stores answers one row')
      return row.kind
    },
    finishSession: async (tokenHash, revision, { answer }, quotas) => {
      const [row] = await prepared<CastRow>('finish-session', finishText, [
        bytes(tokenHash),
        revision,
        JSON.stringify(answer.record),
        answer.outcome,
        answer.cells,
        answer.flags,
        answer.test,
        ...hardQuotas(quotas),
      ])
      return outcomeOf(row)
    },
    finishedTokens: async () => {
      const query = db
        .selectFrom('sessions')
        .select('token_hash')
        .where('outcome', 'is not', null)
        .orderBy(sql`gen_random_uuid()`)
      const rows = await coded(async () => query.execute())
      return rows.map((row) => new Uint8Array(row.token_hash))
    },
  }
}

// In the order of the hashes: no lock is waited for crosswise, and no list's order is kept.
const admitText = `INSERT INTO sessions (token_hash, group_id, population, language, frame)
  SELECT decode(hash, 'hex'), group_id, population, language, frame
  FROM json_to_recordset($1::json)
    AS admitted(hash text, group_id text, population text, language text, frame jsonb)
  ORDER BY hash ON CONFLICT (token_hash) DO NOTHING`
const withdrawText = `DELETE FROM sessions
  WHERE token_hash = ANY($1::bytea[]) AND state IS NULL AND outcome IS NULL`
const saveText = 'SELECT kind FROM save_session($1, $2, $3::text::jsonb)'
const finishText =
  'SELECT kind, detail FROM finish_session($1, $2, $3::text::jsonb, $4, $5, $6, $7, $8, $9)'

async function readSession(
  { db }: Connection<CollectorTables>,
  tokenHash: Uint8Array,
): Promise<Session | undefined> {
  const query = db.selectFrom('sessions').selectAll().where('token_hash', '=', bytes(tokenHash))
  const row = await coded(async () => query.executeTakeFirst())
  if (row === undefined) return undefined
  const state: SessionState | undefined = row.state === null ? undefined : { interview: row.state }
  return {
    tokenHash: new Uint8Array(row.token_hash),
    group: row.group_id,
    population: row.population,
    language: row.language,
    frame: row.frame,
    revision: row.revision,
    state,
    outcome: row.outcome ?? undefined,
  }
}
