import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { IssueOutcome, IssueRequest } from '../../../collect/ports/registrar-store.ts'
import { bytes } from '../bytes.ts'
import { inTransaction } from '../connection.ts'
import type { Connection } from '../connection.ts'
import type { RegistrarTables } from '../tables.ts'

interface Claimant {
  readonly person: string
  readonly pem: string | null
  readonly open: boolean
}

/** Signs once for a person, with the person's row locked from the first look to the commit. */
export async function issueCredential(
  connection: Connection<RegistrarTables>,
  request: IssueRequest,
): Promise<IssueOutcome> {
  return inTransaction(connection, async (transaction) => {
    const claimant = await lockClaimant(transaction, request)
    if ('kind' in claimant) return claimant
    const blindedHash = createHash('sha256').update(request.blinded).digest()
    const given = await transaction
      .selectFrom('credentials')
      .select(['blinded_hash', 'key_id', 'signature', 'again'])
      .where('person', '=', claimant.person)
      .execute()
    const same = given.find(
      (one) => one.blinded_hash.equals(blindedHash) && one.key_id === request.keyId,
    )
    if (same !== undefined) {
      return { kind: 'issued', signature: new Uint8Array(same.signature), again: same.again }
    }
    if (!claimant.open || claimant.pem === null) return { kind: 'not_open' }
    const again = given.length > 0
    if (again && !(await mayReissue(transaction, given.length, request))) {
      return { kind: 'already_issued' }
    }
    const signature = request.sign(claimant.pem, request.blinded)
    await remember(transaction, { ...request, again, blindedHash, signature, ...claimant })
    return { kind: 'issued', signature, again }
  })
}

async function lockClaimant(
  transaction: Transaction<RegistrarTables>,
  { secretHash, keyId }: IssueRequest,
): Promise<Claimant | IssueOutcome> {
  const { rows } = await sql<Claimant & { readonly key_id: string | null }>`
    SELECT p.id AS person, k.key_id, k.pem, takes_answers() AS open
    FROM secrets s JOIN persons p ON p.id = s.person
      LEFT JOIN issuing_keys k
        ON k.key_id = ${keyId} AND k.group_id = p.group_id AND k.population = p.population
    WHERE s.hash = ${bytes(secretHash)} AND s.purpose = 'enter' AND p.status <> 'answered'
    FOR UPDATE OF p`.execute(transaction)
  const [found] = rows
  if (found === undefined) return { kind: 'unknown' }
  if (found.key_id === null) return { kind: 'wrong_key' }
  return { person: found.person, pem: found.pem, open: found.open }
}

/** Once a person, and so many in all; those who ask at once queue on the wave's row. */
async function mayReissue(
  transaction: Transaction<RegistrarTables>,
  given: number,
  { reissueCap }: IssueRequest,
): Promise<boolean> {
  if (given > 1 || reissueCap === 0) return false
  await sql`SELECT FROM wave FOR UPDATE`.execute(transaction)
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::integer AS n FROM credentials WHERE again`.execute(transaction)
  return (rows[0]?.n ?? 0) < reissueCap
}

interface Given {
  readonly person: string
  readonly keyId: string
  readonly blindedHash: Buffer
  readonly signature: Uint8Array
  readonly again: boolean
}

async function remember(
  transaction: Transaction<RegistrarTables>,
  { person, keyId, blindedHash, signature, again }: Given,
): Promise<void> {
  await sql`WITH given AS (
      INSERT INTO credentials (person, blinded_hash, key_id, signature, again)
      VALUES (${person}, ${blindedHash}, ${keyId}, ${bytes(signature)}, ${again}))
    UPDATE persons SET status = 'issued', day = today()
      WHERE id = ${person} AND status <> 'issued'`.execute(transaction)
}
