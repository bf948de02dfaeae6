import type { Migration } from '../migration.ts'

/** What is published of a key outlives the people it was for. */
export const finalCounts: Migration = {
  version: 3,
  name: 'final counts',
  statements: [
    `ALTER TABLE issuing_keys
      ADD COLUMN invited integer,
      ADD COLUMN issued integer,
      ADD COLUMN reissued integer`,
    // What is published of each key: as kept when the people were deleted, or as it stands.
    `CREATE VIEW key_counts AS SELECT key_id,
      coalesce(k.invited, (SELECT count(*) FROM persons p
        WHERE p.group_id = k.group_id AND p.population = k.population))::integer AS invited,
      coalesce(k.issued, (SELECT count(*) FROM credentials c
        WHERE c.key_id = k.key_id))::integer AS issued,
      coalesce(k.reissued, (SELECT count(*) FROM credentials c
        WHERE c.key_id = k.key_id AND c.again))::integer AS reissued
      FROM issuing_keys k`,
  ],
}
