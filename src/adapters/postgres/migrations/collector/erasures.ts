import type { Migration } from '../migration.ts'

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
  ],
}
