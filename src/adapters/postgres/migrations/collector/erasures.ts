import type { Migration } from '../migration.ts'

/**
 * Stores a ballot unless its author erased this version of it. Ballots are locked before the erased are
 * read, in the order of everybody: a rewrite that waits for them holds nothing that a cast waits for.
 */
const castUnlessErased = `CREATE FUNCTION cast_unless_erased(
  p_rid text, p_key_id text, p_group_id text, p_version integer, p_payload text, p_digest text,
  p_prepared bytea, p_signature bytea, p_record jsonb, p_outcome text, p_cells text[],
  p_flags text[], p_test boolean, hard_cells text[], hard_targets integer[],
  OUT kind text, OUT detail text
) LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE ballots, sessions IN ROW EXCLUSIVE MODE;
  SELECT gone.version INTO detail FROM erased_ballots gone
    WHERE gone.rid = p_rid AND gone.version >= p_version;
  IF FOUND THEN kind := 'older'; RETURN; END IF;
  SELECT stored.kind, stored.detail INTO kind, detail FROM cast_ballot(p_rid, p_key_id, p_group_id,
    p_version, p_payload, p_digest, p_prepared, p_signature, p_record, p_outcome, p_cells, p_flags,
    p_test, hard_cells, hard_targets) AS stored;
END $$`

/**
 * Names of ballots that their authors erased, with the version that was: a copy that comes late must
 * not bring one back, be the collector started again since. They go at the close with the ballots.
 */
export const erasures: Migration = {
  version: 4,
  name: 'erasures',
  statements: [
    `CREATE TABLE erased_ballots (
      rid text PRIMARY KEY,
      version integer NOT NULL
    )`,
    `ALTER TABLE erased_ballots ALTER rid SET STATISTICS 0`,
    castUnlessErased,
  ],
}
