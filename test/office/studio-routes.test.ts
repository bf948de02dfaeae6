/**
 * Who may call what of the Studio once people sign in: every route that its server has, for every
 * role, for nobody, for other studies and other sites. A route that is added is tried as well.
 */
import { openFieldDesk } from '../../src/server/studio/field/field-desk.ts'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayAs, roles } from '../../src/api/role.ts'
import { actionName, neededRole, onlyReads } from '../../src/server/studio/needed-role.ts'
import { studioApi } from '../../src/server/studio/studio-app.ts'
import { ownGate } from '../../src/server/studio/studio-gate.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { openOffice } from './open-office.ts'
import type { CallInit, Person, TestOffice } from './open-office.ts'

let cluster: TestCluster
let office: TestOffice

beforeAll(async () => {
  cluster = await startCluster()
  office = await openOffice(await cluster.freshDatabase())
}, 60_000)

afterAll(async () => {
  await office.stop()
  await cluster.stop()
})

interface Case {
  readonly method: string
  readonly path: string
}

const routes: readonly Case[] = Object.entries(
  studioApi({
    studies: new Map(),
    add: () => {
      throw new Error('not asked')
    },
    origin: '',
    gate: ownGate,
    assets: { page: '', files: new Map() },
    report: () => undefined,
    field: openFieldDesk(() => undefined),
  }),
).flatMap(([place, handlers]) => Object.keys(handlers).map((method) => ({ method, path: place })))
const ofStudies = routes.filter((route) => route.path.startsWith('/studies/:study'))
const changing = routes.filter((route) => !onlyReads(route.method, route.path))

function send({ method, path: place }: Case, study: string, init: CallInit): Promise<Response> {
  const address = place.replace(':study', study).replaceAll(/:\w+/g, 'x')
  return office.call(`/api${address}`, { method, ...init })
}

async function codes(response: Response): Promise<readonly string[]> {
  const text = await response.text()
  return text.startsWith('{"status"')
    ? (JSON.parse(text) as { readonly issues: readonly { readonly code: string }[] }).issues.map(
        ({ code }) => code,
      )
    : []
}

/** Lines that somebody left in the log, the refused ones among them. */
async function linesOf({ id }: Person): Promise<readonly string[]> {
  const found = await office.database.query<{ readonly action: string; readonly detail: string }>(
    'select action, detail from office.audit where actor = $1 order by n',
    [id],
  )
  return found.rows.map(({ action, detail }) => `${action} ${detail}`)
}

test('the Studio has routes of every kind', () => {
  expect(ofStudies.length).toBeGreaterThan(15)
  expect(new Set(ofStudies.map(({ method, path: at }) => neededRole(method, at)))).toEqual(
    new Set(roles),
  )
})

describe.each(routes)('$method $path', (route) => {
  test('is closed to whoever is not signed in', async () => {
    const response = await send(route, 'one', {})
    expect([response.status, await codes(response)]).toEqual([401, ['office.sign_in']])
  })

  test('answers no other site', async () => {
    const as = await office.person('one', 'director')
    const strangers: readonly CallInit[] = [
      { headers: { 'sec-fetch-site': 'cross-site' } },
      { headers: { 'sec-fetch-site': 'same-site' } },
      ...(route.method === 'GET' ? [] : [{ origin: 'https://evil.example' }, { origin: null }]),
    ]
    for (const init of strangers) {
      const response = await send(route, 'one', { as, ...init })
      expect([response.status, await codes(response)]).toEqual([403, ['office.cross_site']])
    }
    expect(await linesOf(as)).toEqual([])
  })
})

describe.each(ofStudies)('$method $path', (route) => {
  const needed = neededRole(route.method, route.path)

  test.each(roles)('gives a %s exactly what the role may', async (role) => {
    const as = await office.person('one', role)
    const response = await send(route, 'one', { as })
    const told = await codes(response)
    const may = mayAs(role, needed)
    expect([response.status === 403, told.includes('office.not_allowed')]).toEqual([!may, !may])
    const lines = await linesOf(as)
    const refused = `access.refused ${JSON.stringify({ route: `${route.method} ${route.path}` })}`
    const done = onlyReads(route.method, route.path)
      ? []
      : [`${actionName(route.path)} {"method":"${route.method}"}`]
    expect(lines.slice(0, 1)).toEqual(may ? done : [refused])
  })

  test.each(roles)('gives a key of a %s exactly what the role may', async (role) => {
    const key = await office.key('one', role)
    const response = await send(route, 'one', { key, origin: null })
    expect(response.status === 403).toBe(!mayAs(role, needed))
    await response.text()
  })

  test('does not exist for members of other studies', async () => {
    const as = await office.person('two', 'director')
    const key = await office.key('two', 'director')
    for (const init of [{ as }, { key }]) {
      const response = await send(route, 'one', init)
      expect([response.status, await codes(response)]).toEqual([404, ['studio.unknown_study']])
    }
    expect(await linesOf(as)).toEqual([])
  })
})

describe('a member at work', () => {
  const file = '/api/studies/one/file?path=study.yaml'

  test('is told who they are, their studies and their role', async () => {
    const as = await office.person('two', 'analyst')
    const me: unknown = await (await office.call('/api/me', { as })).json()
    expect(me).toEqual({ accounts: true, name: 'A analyst', email: as.email, makesStudies: false })
    const { studies } = (await (await office.call('/api/studies', { as })).json()) as {
      readonly studies: readonly { readonly id: string; readonly role: string }[]
    }
    expect(studies).toMatchObject([{ id: 'two', role: 'analyst' }])
    expect(await (await office.call('/api/studies/two', { as })).json()).toMatchObject({
      role: 'analyst',
    })
  })

  test('writes a file, and the log names it without its contents', async () => {
    const as = await office.person('one', 'analyst')
    const read = await office.call(file, { as })
    const { text, etag } = (await read.json()) as { readonly text: string; readonly etag: string }
    const written = `${text}# a secret of the analyst\n`
    const saved = await office.call(file, {
      as,
      method: 'PUT',
      json: { text: written },
      headers: { 'if-match': etag },
    })
    expect(saved.status).toBe(200)
    expect(await readFile(path.join(office.folder, 'one', 'study.yaml'), 'utf8')).toBe(written)
    const late = await office.call(file, {
      as,
      method: 'PUT',
      json: { text },
      headers: { 'if-match': etag },
    })
    expect(late.status).toBe(412)
    expect(await linesOf(as)).toEqual([
      'studio.file {"method":"PUT","file":"study.yaml"}',
      'studio.file {"method":"PUT","file":"study.yaml"}',
      'studio.file_failed {"status":412}',
    ])
  })

  test('makes no study at the office', async () => {
    const as = await office.person('one', 'director')
    const made = await office.call('/api/studies', { as, json: { id: 'three' } })
    expect([made.status, await codes(made)]).toEqual([409, ['studio.no_home']])
  })

  test('finds the Studio under a policy as strict as on one’s own machine', async () => {
    const as = await office.person('one', 'reader')
    const page = await office.call('/studies/one/design?question=x', { as })
    expect(page.status).toBe(200)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
  })

  test('who is not signed in is led to sign in, and then back', async () => {
    const page = await office.call('/studies/one/design?question=x')
    expect([page.status, page.headers.get('location')]).toEqual([
      303,
      '/sign-in?lang=en&to=%2Fstudies%2Fone%2Fdesign%3Fquestion%3Dx',
    ])
    const signIn = await (await office.call(page.headers.get('location') ?? '')).text()
    expect(signIn).toContain('data-to="/studies/one/design?question=x"')
    const away = await (await office.call('/sign-in?to=//evil.example/studies/')).text()
    expect(away).toContain('data-to="/"')
  })
})

describe('a key', () => {
  test('is counted: too many requests within the hour are put off', async () => {
    const key = await office.key('two', 'reader')
    const statuses = new Set<number>()
    for (let round = 0; round < 26; round++) {
      const many = Array.from({ length: 200 }, async () => {
        const { status } = await office.call('/api/me', { key })
        statuses.add(status)
      })
      await Promise.all(many)
    }
    expect(statuses).toEqual(new Set([200, 429]))
  }, 120_000)

  test('that is out of date opens nothing; its last use is known to the day', async () => {
    const key = await office.key('one', 'reader')
    expect((await office.call('/api/me', { key })).status).toBe(200)
    const used = await office.database.query(
      'select used_on from office.api_key where used_on is not null',
    )
    expect(used.rows).toContainEqual({ used_on: office.now.toISOString().slice(0, 10) })
    await office.database.query("update office.api_key set until = '2020-01-01'")
    expect((await office.call('/api/me', { key })).status).toBe(401)
  })

  test.each(changing)('opens no $method $path to a page of another site', async (route) => {
    const key = await office.key('two', 'director')
    const response = await send(route, 'two', { key, origin: 'https://evil.example' })
    expect([response.status, await codes(response)]).toEqual([403, ['office.cross_site']])
  })
})
