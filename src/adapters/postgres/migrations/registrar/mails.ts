import type { Migration } from '../migration.ts'

/** Which mails a person was sent, and which batch holds them. */
export const mails: Migration = {
  version: 2,
  name: 'mails',
  statements: [
    `ALTER TABLE persons
      ADD COLUMN invitations integer NOT NULL DEFAULT 0,
      ADD COLUMN reminders integer NOT NULL DEFAULT 0,
      ADD COLUMN mailed_on date,
      ADD COLUMN taken_on date`,
    // People invited before mails were counted had one.
    `UPDATE persons SET invitations = 1, mailed_on = day
      WHERE email IS NOT NULL AND status NOT IN ('sampled', 'bounced')`,
  ],
}
