/**
 * Who may call what, of every route there is: the cases come from the table that the router is made
 * of, so that a route added later is tested or the table does not have it.
 */
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../../src/adapters/postgres-office/office-store.ts'
import type { OfficeRoute } from '../../src/server/office/route.ts'
import { routes } from '../../src/server/office/routes.ts'
import { openOffice } from './open-office.ts'
import type { CallInit, Person, TestOffice } from './open-office.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'

let cluster: TestCluster
let testOffice: TestOffice

beforeAll(async () => {
  cluster = await startCluster()
  testOffice = await openOffice(await cluster.freshDatabase())
}, 60_000)

afterAll(async () => {
  await testOffice.stop()
  await cluster.stop()
})

const nobody = '00000000-0000-4000-8000-000000000000'

/** A key of a study that may be revoked. */
async function keyIn(study: string): Promise<string> {
  await testOffice.key(study, 'reader')
  const found = await testOffice.database.query<{ readonly id: string }>(
    'select id from office.api_key where study = $1 and role = $2 limit 1',
    [study, 'reader'],
  )
  return found.rows[0]?.id ?? nobody
}

/** Calls a route with its own example. */
function send(
  route: OfficeRoute,
  ids: { readonly study?: string; readonly staff?: string; readonly key?: string },
  init: CallInit,
): Promise<Response> {
  const path = route.path
    .replace('{study}', ids.study ?? '')
    .replace('{staff}', ids.staff ?? nobody)
    .replace('{key}', ids.key ?? nobody)
  const { takes } = route
  const body = takes?.type === 'text/csv' ? { csv: takes.example } : { json: takes?.example }
  return testOffice.call(`/api/v1${path}`, { method: route.method, ...body, ...init })
}

async function codes(response: Response): Promise<readonly string[]> {
  const body = (await response.json()) as { readonly issues?: readonly { readonly code: string }[] }
  return (body.issues ?? []).map((one) => one.code)
}

/** All that the office keeps of a study, and what happened to its services. */
/** What a refused request may not touch; that it was refused is the one line that it leaves. */
async function traces(study: 'one' | 'two'): Promise<unknown> {
  const rows: unknown[] = []
  for (const table of ['membership', 'invitation', 'audit', 'api_key']) {
    const found = await testOffice.database.query(
      `select * from office.${table} where study = $1 order by 1, 2`,
      [study],
    )
    const lines = found.rows.filter(({ action }) => action !== 'access.refused')
    rows.push(lines.map((line: object) => ({ ...line, used_on: undefined })))
  }
  const sessions = await testOffice.database.query(
    'select hash from office.session join office.membership using (staff) where study = $1 order by 1',
    [study],
  )
  return [rows, sessions.rows, [...testOffice.waves[study].changes]]
}

const restricted = routes.filter((route) => route.access !== 'anyone')
const ofStudies = routes.filter((route) => route.path.includes('{study}'))
const changing = routes.filter((route) => route.method !== 'GET')

test('the table holds routes of every kind', () => {
  expect(restricted.length).toBeGreaterThan(25)
  expect(ofStudies.length).toBeGreaterThan(20)
  expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length)
  for (const route of ofStudies) expect(roles).toContain(route.access)
})

describe.each(restricted)('$method $path', (route) => {
  test('is closed to whoever is not signed in', async () => {
    const response = await send(route, { study: 'one' }, {})
    expect([response.status, await codes(response)]).toEqual([401, ['office.sign_in']])
    const unknown = await send(route, { study: 'one' }, { key: 'visavis_unknown' })
    expect([401, 429]).toContain(unknown.status)
  })
})

describe.each(changing)('$method $path', (route) => {
  const strangers: readonly (readonly [string, CallInit])[] = [
    ['no page', { origin: null }],
    ['another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a neighbour site, by what the browser says', { headers: { 'sec-fetch-site': 'same-site' } }],
  ]
  test.each(strangers)('is closed to requests of %s', async (_, init) => {
    const as = await testOffice.person('one', 'director')
    const before = await traces('one')
    const response = await send(route, { study: 'one', staff: as.id }, { as, ...init })
    expect([response.status, await codes(response)]).toEqual([403, ['office.cross_site']])
    expect(await traces('one')).toEqual(before)
  })
})

describe.each(ofStudies)('$method $path', (route) => {
  test('does not exist for the director of another study, and nothing changes', async () => {
    const as = await testOffice.person('one', 'director')
    const other = await testOffice.person('two', 'reader')
    const before = await traces('two')
    for (const study of ['two', 'three', '']) {
      const response = await send(route, { study, staff: other.id }, { as })
      expect(response.status).toBe(404)
    }
    expect(await traces('two')).toEqual(before)
  })

  test('does not reach a member of another study through one’s own', async () => {
    if (!route.path.includes('{staff}')) return
    const as = await testOffice.person('one', 'director')
    const other = await testOffice.person('two', 'reader')
    const before = await traces('two')
    const response = await send(route, { study: 'one', staff: other.id }, { as })
    expect([response.status, await codes(response)]).toEqual([404, ['office.unknown_member']])
    expect(await traces('two')).toEqual(before)
  })

  test.each(roles)('gives a %s exactly what the role may', async (role) => {
    const as = await testOffice.person('one', role)
    const target = await testOffice.person('one', 'reader')
    const key = await keyIn('one')
    const before = await traces('one')
    const response = await send(route, { study: 'one', staff: target.id, key }, { as })
    const may = roles.findIndex((one) => one === route.access) >= roles.indexOf(role)
    const { status } = response
    const body = await response.text()
    const isUntouched = isDeepStrictEqual(await traces('one'), before)
    const refused = [403, true, true]
    expect([status, body.includes('"office.not_allowed"'), isUntouched]).toEqual(
      may ? [200, false, route.method === 'GET'] : refused,
    )
    const noted = await testOffice.database.query(
      "select detail from office.audit where actor = $1 and action = 'access.refused'",
      [as.id],
    )
    const line = { detail: JSON.stringify({ route: route.id }) }
    expect(noted.rows).toEqual(may ? [] : [line])
  })

  test.each(roles)('gives a key of a %s what its role may, and no account', async (role) => {
    const key = await testOffice.key('one', role)
    const target = await testOffice.person('one', 'reader')
    const before = await traces('one')
    const response = await send(route, { study: 'one', staff: target.id }, { key, origin: null })
    const may =
      route.personal !== true &&
      roles.findIndex((one) => one === route.access) >= roles.indexOf(role)
    await response.text()
    const isUntouched = isDeepStrictEqual(await traces('one'), before)
    expect([response.status, isUntouched]).toEqual(
      may ? [200, route.method === 'GET'] : [403, true],
    )
  })

  test('does not exist for a key of another study', async () => {
    if (route.personal === true) return
    const key = await testOffice.key('one', 'director')
    expect((await send(route, { study: 'two' }, { key })).status).toBe(404)
  })

  test('writes down who changed something, in the log and to the services', async () => {
    if (route.method === 'GET') return
    const as: Person = await testOffice.person('one', 'director')
    const target = await testOffice.person('one', 'reader')
    const done = testOffice.waves.one.changes.length
    const ids = { study: 'one', staff: target.id, key: await keyIn('one') }
    const response = await send(route, ids, { as })
    expect(response.status).toBe(200)
    await response.text()
    const lines = await testOffice.database.query(
      'select action from office.audit where study = $1 and actor = $2',
      ['one', as.id],
    )
    expect(lines.rows).toHaveLength(1)
    for (const change of testOffice.waves.one.changes.slice(done)) {
      expect(change.startsWith(`${as.id}: `)).toBe(true)
    }
  })
})
