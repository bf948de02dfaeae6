import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../src/server/office/routes.ts'
import { openOffice } from './open-office.ts'
import type { Person, TestOffice } from './open-office.ts'
import { oneAnswer } from './recording-wave.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'

let cluster: TestCluster
let office: TestOffice
let as: Person

beforeAll(async () => {
  cluster = await startCluster()
  office = await openOffice(await cluster.freshDatabase())
  as = await office.person('one', 'director')
}, 60_000)

afterAll(async () => {
  await office.stop()
  await cluster.stop()
})

const read = async (path: string): Promise<unknown> => {
  const response = await office.call(`/api/v1/studies/one/${path}`, { as })
  return response.json() as Promise<unknown>
}

test('the description is OpenAPI 3.1 and holds every route of the table, in both languages', async () => {
  const answer = await office.call('/api/v1/openapi.json')
  const document = (await answer.json()) as {
    readonly openapi: string
    readonly paths: Readonly<
      Record<string, Readonly<Record<string, { readonly operationId: string }>>>
    >
  }
  expect(document.openapi).toBe('3.1.0')
  const told = Object.values(document.paths).flatMap((path) => Object.values(path))
  expect(told.map(({ operationId }) => operationId).toSorted()).toEqual(
    routes.map(({ id }) => id).toSorted(),
  )
  const french = await office.call('/api/v1/openapi.json?lang=fr')
  expect(await french.text()).toContain('Clôt la vague pour de bon')
})

test('every problem of a body is told at once, by code and place, and never what was sent', async () => {
  const answer = await office.call('/api/v1/studies/one/members', {
    as,
    json: { role: 'emperor<b>', more: 1 },
  })
  const body = await answer.text()
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  const { issues } = JSON.parse(body) as {
    readonly issues: readonly { readonly code: string; readonly at: string }[]
  }
  expect(issues.map(({ code, at }) => `${code} ${at}`).toSorted()).toEqual([
    'office.missing_field email',
    'office.unknown_field more',
    'office.wrong_field role',
  ])
  expect(body).not.toContain('emperor')
})

test.each([
  ['a body of another type', { csv: 'x' }, 415],
  ['a file that is no CSV', { json: {} }, 415],
  ['a file over 10 MB', { csv: 'x'.repeat(10_000_001) }, 413],
])('%s is refused', async (name, body, status) => {
  const path = name === 'a body of another type' ? 'pause' : 'sample'
  const answer = await office.call(`/api/v1/studies/one/${path}`, { as, method: 'POST', ...body })
  expect(answer.status).toBe(status)
  await answer.text()
})

test('counts, rates and drop-off are told; cells of few people only as few', async () => {
  expect(await read('quotas')).toEqual([
    { cell: 'size:small', count: 40 },
    { cell: 'size:large', fewerThan: 10 },
    { cell: 'size:none', count: 0 },
  ])
  expect(await read('drop-off')).toMatchObject([{ page: 'first', dropShare: 0.1 }])
  // 1,200 people: 80 complete, 6 not eligible, 8 given up or refused, the others never heard of.
  const [group] = (await read('rates')) as readonly {
    readonly rates: Readonly<Record<string, { readonly share: number }>>
  }[]
  expect(group?.rates['RR1']?.share).toBeCloseTo(80 / 1194, 3)
})

test('an export is JSON lines, to be saved', async () => {
  const answer = await office.call('/api/v1/studies/one/export', { as, json: {} })
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  expect(JSON.parse(await answer.text())).toEqual(oneAnswer)
})

test('while the field runs no answer leaves: protected tables do, an export does not', async () => {
  const snapshot = await office.call('/api/v1/studies/one/snapshot', { as, json: {} })
  const told = await snapshot.text()
  expect(JSON.parse(told)).toMatchObject({ provisional: true })
  expect(told).toContain('"samples":[{')
  expect(told).not.toContain('"record"')
  office.waves.one.reopen()
  const early = await office.call('/api/v1/studies/one/export', { as, json: {} })
  expect(early.status).toBe(409)
  expect(await early.text()).toContain('collector.not_closed')
  const analyst = await office.person('one', 'analyst')
  const other = await office.call('/api/v1/studies/one/export', { as: analyst, json: {} })
  expect(other.status).toBe(403)
  await other.text()
})

test('every answer forbids caching, framing and guessing its type', async () => {
  for (const path of ['/', '/sign-in', '/api/v1/me', '/nowhere']) {
    const answer = await office.call(path, { as })
    const { headers } = answer
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    await answer.text()
  }
})

test('who tries to enter too often waits', async () => {
  const patient = await openOffice(await cluster.freshDatabase())
  const statuses: number[] = []
  for (let time = 0; time < 101; time++) {
    const answer = await patient.call('/api/v1/sign-in', {
      json: { ceremony: 'x', response: { id: 'x', response: { signature: 'x' } } },
    })
    statuses.push(answer.status)
    await answer.text()
  }
  expect([statuses[0], statuses[99], statuses[100]]).toEqual([410, 410, 429])
  await patient.stop()
})

test('whoever stands behind our own proxy is counted alone', async () => {
  const proxied = await openOffice(await cluster.freshDatabase(), { proxies: 1 })
  const enter = async (from: string): Promise<number> => {
    const answer = await proxied.call('/api/v1/sign-in', {
      headers: { 'x-forwarded-for': from },
      json: { ceremony: 'x', response: { id: 'x', response: { signature: 'x' } } },
    })
    await answer.text()
    return answer.status
  }
  for (let time = 0; time < 100; time++) await enter('203.0.113.7')
  expect([await enter('203.0.113.7'), await enter('203.0.113.8')]).toEqual([429, 410])
  await proxied.stop()
})

test('a passkey that is known and refused is in the log of its owner’s studies', async () => {
  const person = await office.person('one', 'reader')
  await office.database.query('insert into office.passkey values ($1, $2, $3, 0, $4)', [
    'known-passkey',
    person.id,
    Buffer.from([1]),
    '',
  ])
  const begun = (await (await office.call('/api/v1/sign-in/options', { json: {} })).json()) as {
    readonly ceremony: string
  }
  const response = { clientDataJSON: 'x', authenticatorData: 'x', signature: 'x' }
  const credential = { id: 'known-passkey', rawId: 'known-passkey', type: 'public-key' }
  const answer = await office.call('/api/v1/sign-in', {
    json: {
      ceremony: begun.ceremony,
      response: { ...credential, response, clientExtensionResults: {} },
    },
  })
  expect(await answer.text()).toContain('office.passkey_refused')
  const lines = (await read('audit')) as readonly { readonly action: string }[]
  expect(lines.at(-1)).toMatchObject({
    action: 'session.refused',
    actor: person.id,
    detail: '{"by":"passkey"}',
  })
})

test('what a service refuses or cannot do is told and written down', async () => {
  office.waves.one.goAway()
  const answer = await office.call('/api/v1/studies/one/pause', { as, json: {} })
  expect(answer.status).toBe(502)
  expect(await answer.text()).toContain('control.unreachable')
  const lines = (await read('audit')) as readonly { readonly action: string }[]
  expect(lines.slice(-2).map(({ action }) => action)).toEqual([
    'field.paused',
    'field.paused_failed',
  ])
})
