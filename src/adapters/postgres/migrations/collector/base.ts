import type { Migration } from '../migration.ts'
import { waveTables } from '../wave-tables.ts'

/**
 * Answers. No row has a time, and none a number that grows: order is what links (TRUST.md §2).
 *
 * The planner keeps samples of a column's values where they would outlive the table: it is told to
 * keep none of any column that is somebody's. A ballot stays in one piece up to a page: cutting and
 * compressing took half the time of storing it.
 */
export const base: Migration = {
  version: 1,
  name: 'base',
  statements: [
    ...waveTables,
    `CREATE TABLE ballots (
      rid text PRIMARY KEY,
      key_id text NOT NULL,
      group_id text NOT NULL,
      version integer NOT NULL CHECK (version > 0),
      payload text NOT NULL,
      digest text NOT NULL,
      prepared bytea NOT NULL,
      signature bytea NOT NULL,
      record jsonb NOT NULL CHECK (jsonb_typeof(record) = 'object'),
      outcome text NOT NULL CHECK (outcome IN ('complete', 'screened', 'quota_full')),
      cells text[] NOT NULL,
      flags text[] NOT NULL,
      test boolean NOT NULL
    ) WITH (toast_tuple_target = 8160)`,
    `CREATE TABLE drafts (
      id text PRIMARY KEY,
      sealed bytea NOT NULL
    )`,
    `CREATE TABLE sessions (
      token_hash bytea PRIMARY KEY,
      group_id text NOT NULL,
      population text NOT NULL,
      language text NOT NULL,
      frame jsonb NOT NULL CHECK (jsonb_typeof(frame) = 'object'),
      revision integer NOT NULL DEFAULT 0,
      state jsonb CHECK (jsonb_typeof(state) = 'object'),
      record jsonb CHECK (jsonb_typeof(record) = 'object'),
      outcome text CHECK (outcome IN ('complete', 'screened', 'quota_full')),
      cells text[] NOT NULL DEFAULT '{}',
      flags text[] NOT NULL DEFAULT '{}',
      test boolean NOT NULL DEFAULT false,
      CHECK ((outcome IS NULL) = (record IS NULL))
    )`,
    `CREATE TABLE answers (
      group_id text NOT NULL,
      population text NOT NULL,
      record jsonb NOT NULL CHECK (jsonb_typeof(record) = 'object'),
      outcome text NOT NULL CHECK (outcome IN ('complete', 'screened', 'quota_full')),
      cells text[] NOT NULL,
      flags text[] NOT NULL
    )`,
    `CREATE TABLE quota_counts (
      cell text PRIMARY KEY,
      count integer NOT NULL CHECK (count >= 0)
    )`,
    `CREATE TABLE erased (
      group_id text PRIMARY KEY,
      count integer NOT NULL
    )`,
    `ALTER TABLE ballots
      ALTER rid SET STATISTICS 0, ALTER payload SET STATISTICS 0, ALTER digest SET STATISTICS 0,
      ALTER prepared SET STATISTICS 0, ALTER signature SET STATISTICS 0,
      ALTER record SET STATISTICS 0, ALTER cells SET STATISTICS 0`,
    `ALTER TABLE drafts ALTER id SET STATISTICS 0, ALTER sealed SET STATISTICS 0`,
    `ALTER TABLE sessions
      ALTER token_hash SET STATISTICS 0, ALTER frame SET STATISTICS 0, ALTER state SET STATISTICS 0,
      ALTER record SET STATISTICS 0, ALTER cells SET STATISTICS 0`,
    `ALTER TABLE answers ALTER record SET STATISTICS 0, ALTER cells SET STATISTICS 0`,
  ],
}
