import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { startEmbedded } from '../../src/adapters/postgres/embedded/start-embedded.ts'

test('starts and stops', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vv-'))
  const t0 = performance.now()
  const started = await startEmbedded(folder, 'collector')
  console.log(performance.now() - t0, started)
  if (!started.ok) throw new Error('no')
  const client = new Client({ connectionString: started.value.url })
  await client.connect()
  console.log((await client.query('select version(), current_database()')).rows)
  await client.end()
  const t1 = performance.now()
  await started.value.stop()
  console.log(performance.now() - t1)
  await rm(folder, { recursive: true })
  expect(1).toBe(1)
})
