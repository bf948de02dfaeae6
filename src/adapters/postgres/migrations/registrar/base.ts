import type { Migration } from '../migration.ts'
import { waveTables } from '../wave-tables.ts'

/** People, their links and what they were sent; days only, and no number that grows. */
export const base: Migration = {
  version: 1,
  name: 'base',
  statements: [
    ...waveTables,
    `CREATE TABLE persons (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      population text NOT NULL,
      group_id text NOT NULL,
      email text,
      name text,
      language text NOT NULL,
      frame jsonb NOT NULL CHECK (jsonb_typeof(frame) = 'object'),
      status text NOT NULL DEFAULT 'sampled'
        CHECK (status IN ('sampled', 'invited', 'issued', 'answered', 'refused', 'bounced')),
      day date NOT NULL DEFAULT today()
    )`,
    `CREATE UNIQUE INDEX persons_address ON persons (population, lower(email))`,
    `CREATE TABLE secrets (
      hash bytea PRIMARY KEY,
      person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
      purpose text NOT NULL CHECK (purpose IN ('enter', 'stop'))
    )`,
    `CREATE INDEX secrets_person ON secrets (person)`,
    `CREATE TABLE issuing_keys (
      key_id text PRIMARY KEY,
      group_id text NOT NULL,
      population text NOT NULL,
      jwk text NOT NULL,
      pem text
    )`,
    `CREATE TABLE credentials (
      person uuid NOT NULL REFERENCES persons ON DELETE CASCADE,
      blinded_hash bytea NOT NULL,
      key_id text NOT NULL,
      signature bytea NOT NULL,
      again boolean NOT NULL,
      PRIMARY KEY (person, blinded_hash)
    )`,
    `ALTER TABLE persons
      ALTER email SET STATISTICS 0, ALTER name SET STATISTICS 0, ALTER frame SET STATISTICS 0`,
    `ALTER TABLE secrets ALTER hash SET STATISTICS 0, ALTER person SET STATISTICS 0`,
    `ALTER TABLE issuing_keys ALTER pem SET STATISTICS 0`,
    `ALTER TABLE credentials
      ALTER person SET STATISTICS 0, ALTER blinded_hash SET STATISTICS 0,
      ALTER signature SET STATISTICS 0`,
  ],
}
