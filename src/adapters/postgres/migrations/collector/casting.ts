import type { Migration } from '../migration.ts'

/**
 * Claims cells for an answer, and gives back those that it leaves: null, or the cell that is full.
 *
 * A hard quota's cell has a counter; it is made from the answers when first asked for. Counters are
 * locked in the order of their names, so that two answers never wait for each other.
 */
const claimCells = `CREATE FUNCTION claim_cells(
  held text[], wanted text[], hard_cells text[], hard_targets integer[]
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE blocked text;
BEGIN
  INSERT INTO quota_counts
    SELECT h.cell, (SELECT count(*) FROM ballots b
        WHERE b.cells @> ARRAY[h.cell] AND b.outcome = 'complete' AND NOT b.test)
      + (SELECT count(*) FROM sessions s
        WHERE s.cells @> ARRAY[h.cell] AND s.outcome = 'complete' AND NOT s.test)
    FROM unnest(hard_cells) AS h(cell)
    WHERE h.cell = ANY(wanted) AND NOT EXISTS (SELECT FROM quota_counts q WHERE q.cell = h.cell)
    ORDER BY h.cell
    ON CONFLICT DO NOTHING;
  PERFORM FROM quota_counts WHERE cell = ANY(held || wanted) ORDER BY cell FOR UPDATE;
  SELECT h.cell INTO blocked
    FROM unnest(hard_cells, hard_targets) AS h(cell, target) JOIN quota_counts q USING (cell)
    WHERE h.cell = ANY(wanted) AND NOT h.cell = ANY(held) AND q.count >= h.target
    ORDER BY h.cell LIMIT 1;
  IF blocked IS NULL THEN
    UPDATE quota_counts SET count = count + 1 WHERE cell = ANY(wanted) AND NOT cell = ANY(held);
    UPDATE quota_counts SET count = count - 1 WHERE cell = ANY(held) AND NOT cell = ANY(wanted);
  END IF;
  RETURN blocked;
END $$`

/**
 * Stores a ballot in one round trip. The table is locked before the phase is read: a close waits for
 * answers under way, and an answer that waited for a close sees the wave closed. Everybody locks in
 * the same order.
 */
const castBallot = `CREATE FUNCTION cast_ballot(
  p_rid text, p_key_id text, p_group_id text, p_version integer, p_payload text, p_digest text,
  p_prepared bytea, p_signature bytea, p_record jsonb, p_outcome text, p_cells text[],
  p_flags text[], p_test boolean, hard_cells text[], hard_targets integer[],
  OUT kind text, OUT detail text
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  known record;
  counted text[] := CASE WHEN p_outcome = 'complete' AND NOT p_test THEN p_cells ELSE '{}' END;
  is_open boolean;
BEGIN
  LOCK TABLE ballots, sessions IN ROW EXCLUSIVE MODE;
  SELECT phase = 'open' AND today() >= coalesce(opens, '-infinity')
    AND today() <= coalesce(closes, 'infinity') INTO is_open FROM wave;
  IF is_open AND NOT (hard_cells && counted)
    AND NOT EXISTS (SELECT FROM quota_counts q WHERE q.cell = ANY(counted)) THEN
    INSERT INTO ballots VALUES (p_rid, p_key_id, p_group_id, p_version, p_payload, p_digest,
      p_prepared, p_signature, p_record, p_outcome, p_cells, p_flags, p_test)
      ON CONFLICT (rid) DO NOTHING;
    IF FOUND THEN kind := 'stored'; RETURN; END IF;
  ELSE
    PERFORM pg_advisory_xact_lock(hashtextextended(p_rid, 0));
  END IF;
  SELECT b.version, b.digest, b.key_id,
      CASE WHEN b.outcome = 'complete' AND NOT b.test THEN b.cells ELSE '{}' END AS cells
    INTO known FROM ballots b WHERE b.rid = p_rid FOR UPDATE;
  IF known.version = p_version AND known.digest = p_digest AND known.key_id = p_key_id THEN
    kind := 'same'; RETURN;
  END IF;
  IF NOT is_open THEN kind := 'not_open'; RETURN; END IF;
  IF known.version >= p_version THEN
    kind := 'older'; detail := known.version; RETURN;
  END IF;
  detail := claim_cells(coalesce(known.cells, '{}'), counted, hard_cells, hard_targets);
  IF detail IS NOT NULL THEN kind := 'quota_full'; RETURN; END IF;
  INSERT INTO ballots VALUES (p_rid, p_key_id, p_group_id, p_version, p_payload, p_digest,
    p_prepared, p_signature, p_record, p_outcome, p_cells, p_flags, p_test)
    ON CONFLICT (rid) DO UPDATE SET
      key_id = p_key_id, group_id = p_group_id, version = p_version, payload = p_payload,
      digest = p_digest, prepared = p_prepared, signature = p_signature, record = p_record,
      outcome = p_outcome, cells = p_cells, flags = p_flags, test = p_test;
  kind := 'stored';
END $$`

const saveSession = `CREATE FUNCTION save_session(
  p_token_hash bytea, p_revision integer, p_state jsonb, OUT kind text
) LANGUAGE plpgsql AS $$
DECLARE known record;
BEGIN
  LOCK TABLE sessions IN ROW EXCLUSIVE MODE;
  SELECT s.revision, s.outcome INTO known FROM sessions s
    WHERE s.token_hash = p_token_hash FOR UPDATE;
  IF NOT FOUND THEN kind := 'unknown';
  ELSIF known.outcome IS NOT NULL THEN kind := 'finished';
  ELSIF NOT takes_answers() THEN kind := 'not_open';
  ELSIF known.revision <> p_revision THEN kind := 'stale';
  ELSE
    UPDATE sessions SET state = p_state, revision = p_revision + 1
      WHERE token_hash = p_token_hash;
    kind := 'saved';
  END IF;
END $$`

/** A retry of what was stored answers as then, be the wave closed since. */
const finishSession = `CREATE FUNCTION finish_session(
  p_token_hash bytea, p_revision integer, p_record jsonb, p_outcome text, p_cells text[],
  p_flags text[], p_test boolean, hard_cells text[], hard_targets integer[],
  OUT kind text, OUT detail text
) LANGUAGE plpgsql AS $$
DECLARE
  known record;
  counted text[] := CASE WHEN p_outcome = 'complete' AND NOT p_test THEN p_cells ELSE '{}' END;
BEGIN
  LOCK TABLE ballots, sessions IN ROW EXCLUSIVE MODE;
  SELECT s.revision, s.outcome, s.record INTO known FROM sessions s
    WHERE s.token_hash = p_token_hash FOR UPDATE;
  IF NOT FOUND THEN kind := 'unknown'; RETURN; END IF;
  IF known.outcome IS NOT NULL THEN
    IF known.revision = p_revision + 1 AND known.outcome = p_outcome AND known.record = p_record THEN
      kind := 'same';
    ELSE
      kind := 'older'; detail := known.revision;
    END IF;
    RETURN;
  END IF;
  IF NOT takes_answers() THEN kind := 'not_open'; RETURN; END IF;
  IF known.revision <> p_revision THEN kind := 'stale'; RETURN; END IF;
  detail := claim_cells('{}', counted, hard_cells, hard_targets);
  IF detail IS NOT NULL THEN kind := 'quota_full'; RETURN; END IF;
  UPDATE sessions SET state = NULL, revision = p_revision + 1, record = p_record,
      outcome = p_outcome, cells = p_cells, flags = p_flags, test = p_test
    WHERE token_hash = p_token_hash;
  kind := 'stored';
END $$`

/** What stores an answer, in the database: one round trip, one commit. */
export const casting: Migration = {
  version: 3,
  name: 'casting',
  statements: [claimCells, castBallot, saveSession, finishSession],
}
