import type { Ballot, CastOutcome, QuotaCheck } from '../../../collect/ports/collector-store.ts'
import { bytes } from '../bytes.ts'
import type { Connection } from '../connection.ts'
import type { CollectorTables } from '../tables.ts'

/** What the functions of the database answer. */
export interface CastRow {
  readonly kind: CastOutcome['kind']
  readonly detail: string | null
}

const castText = `SELECT kind, detail FROM cast_unless_erased($1, $2, $3, $4, $5, $6, $7, $8,
  $9::text::jsonb, $10, $11, $12, $13, $14, $15)`

/** Stores a ballot in one round trip; resolves after commit. */
export async function castBallot(
  { prepared }: Connection<CollectorTables>,
  ballot: Ballot,
  quotas: QuotaCheck,
): Promise<CastOutcome> {
  const { answer } = ballot
  const [row] = await prepared<CastRow>('cast-ballot', castText, [
    ballot.rid,
    ballot.keyId,
    ballot.group,
    ballot.version,
    ballot.payload,
    ballot.digest,
    bytes(ballot.prepared),
    bytes(ballot.signature),
    JSON.stringify(answer.record),
    answer.outcome,
    answer.cells,
    answer.flags,
    answer.test,
    ...hardQuotas(quotas),
  ])
  return outcomeOf(row)
}

/** Hard cells and their targets, side by side. */
export function hardQuotas({ hard }: QuotaCheck): readonly [readonly string[], readonly number[]] {
  return [[...hard.keys()], [...hard.values()]]
}

/** What a function answered, as the port says it. */
export function outcomeOf(row: CastRow | undefined): CastOutcome {
  if (row === undefined) throw new Error('a function that stores answers one row')
  switch (row.kind) {
    case 'older':
      return { kind: 'older', version: Number(row.detail) }
    case 'quota_full':
      return { kind: 'quota_full', cell: row.detail ?? '' }
    case 'stored':
    case 'same':
    case 'not_open':
    case 'unknown':
    case 'stale':
      return { kind: row.kind }
  }
}
