import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collectorStoreOn } from '../../src/adapters/postgres/collector/open-collector-store.ts'
import { durabilityIssues } from '../../src/server/control/durability-issues.ts'
import type { SchemaKind } from '../../src/adapters/postgres/migrations/migration.ts'
import { schemas } from '../../src/adapters/postgres/migrations/schemas.ts'
import { registrarStoreOn } from '../../src/adapters/postgres/registrar/open-registrar-store.ts'
import { runCollectorStoreContract } from '../contract/collector-store-contract.ts'
import { runRegistrarStoreContract } from '../contract/registrar-store-contract.ts'
import { pgliteConnection } from './pglite-connection.ts'

let database: PGlite

beforeAll(async () => {
  database = await PGlite.create()
  // Compiling it takes long where many tests share the machine.
}, 120_000)

afterAll(async () => {
  await database.close()
})

async function emptied(kind: SchemaKind): Promise<PGlite> {
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  for (const step of schemas[kind]) {
    for (const statement of step.statements) await database.query(statement)
  }
  return database
}

describe('on PGlite, the collector', () => {
  runCollectorStoreContract(async (mode) => {
    const connection = pgliteConnection<never>(await emptied('collector'))
    return collectorStoreOn(connection, { mode, populations: { employees: 'employees' } })
  })
})

describe('on PGlite, the registrar', () => {
  runRegistrarStoreContract(async () =>
    registrarStoreOn(pgliteConnection<never>(await emptied('registrar'))),
  )
})

test('PGlite is refused for a live wave', async () => {
  const store = registrarStoreOn(pgliteConnection<never>(await emptied('registrar')))
  const refused = durabilityIssues('registrar', await store.durability())
  expect(refused.map(({ code }) => code)).toContain('storage.engine_not_live')
})
