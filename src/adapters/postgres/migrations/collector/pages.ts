import type { Migration } from '../migration.ts'

/** Pages shown and left, in all; and what is published of a closed wave. */
export const pages: Migration = {
  version: 2,
  name: 'pages',
  statements: [
    `CREATE TABLE page_counts (
      population text NOT NULL,
      version integer NOT NULL,
      page text NOT NULL,
      shown bigint NOT NULL DEFAULT 0,
      gone bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (population, version, page)
    )`,
    `CREATE TABLE closing_counts (
      group_id text NOT NULL,
      population text NOT NULL,
      started integer NOT NULL,
      complete integer NOT NULL,
      screened integer NOT NULL,
      quota_full integer NOT NULL,
      PRIMARY KEY (group_id, population)
    )`,
    `ALTER TABLE wave ADD COLUMN ledger text`,
  ],
}
