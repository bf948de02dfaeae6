import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenAuditLine } from '../../src/adapters/postgres-office/verify-audit.ts'
import { openOfficeStore } from '../../src/adapters/postgres-office/open-office-store.ts'
import type { OfficeStore } from '../../src/adapters/postgres-office/office-store.ts'
import { startOffice } from '../../src/server/office/start-office.ts'
import { newLinkToken, newSessionToken } from '../../src/server/office/tokens.ts'
import type { Token } from '../../src/server/office/tokens.ts'
import { openOffice } from './open-office.ts'
import type { Person, TestOffice } from './open-office.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'

let cluster: TestCluster
let office: TestOffice

const newDatabase = async (): Promise<string> => cluster.freshDatabase()

beforeAll(async () => {
  cluster = await startCluster()
  office = await openOffice(await newDatabase())
}, 60_000)

afterAll(async () => {
  await office.stop()
  await cluster.stop()
})

const minutes = (n: number): number => n * 60_000

/** Whether a member of staff is let in. */
async function isIn(as: Person): Promise<boolean> {
  const { status } = await office.call('/api/v1/me', { as })
  return status === 200
}

describe('a session', () => {
  test('ends after an hour without use, and lives on while it is used', async () => {
    const as = await office.person('one', 'reader')
    const begun = office.now
    for (const after of [50, 100, 150]) {
      office.now = new Date(begun.getTime() + minutes(after))
      expect(await isIn(as)).toBe(true)
    }
    office.now = new Date(begun.getTime() + minutes(150 + 61))
    expect(await isIn(as)).toBe(false)
    office.now = begun
    expect(await isIn(as)).toBe(false)
  })

  test('is not kept alive by a page that asks by itself, with nobody before it', async () => {
    const as = await office.person('one', 'reader')
    const begun = office.now
    const headers = { 'visavis-idle': '1' }
    for (const [after, status] of [
      [20, 200],
      [40, 200],
      [59, 200],
      [61, 401],
    ] as const) {
      office.now = new Date(begun.getTime() + minutes(after))
      const asked = await office.call('/api/studies/one/progress', { as, headers })
      expect([after, asked.status]).toEqual([after, status])
    }
    office.now = begun
  })

  test('ends after twelve hours, used or not', async () => {
    const as = await office.person('one', 'reader')
    const begun = office.now
    for (let after = 50; after < 720; after += 50) {
      office.now = new Date(begun.getTime() + minutes(after))
      expect(await isIn(as)).toBe(true)
    }
    office.now = new Date(begun.getTime() + minutes(720))
    expect(await isIn(as)).toBe(false)
    office.now = begun
  })

  test('ends for good at sign-out, whatever the browser keeps', async () => {
    const as = await office.person('one', 'reader')
    const left = await office.call('/api/v1/sign-out', { as, json: {} })
    expect(left.headers.get('set-cookie')).toMatch(/^__Host-visavis=; Max-Age=0;/)
    expect(await isIn(as)).toBe(false)
  })

  test('is ended by a director of the study, and by whoever owns it', async () => {
    const [director, reader] = [
      await office.person('one', 'director'),
      await office.person('one', 'reader'),
    ]
    const path = `/api/v1/studies/one/members/${reader.id}/sessions/end`
    const ended = await office.call(path, { as: director, json: {} })
    expect(await ended.json()).toEqual({ ended: 1 })
    expect(await isIn(reader)).toBe(false)
    const own = await office.call('/api/v1/sessions/end', { as: director, json: {} })
    expect(await own.json()).toEqual({ ended: 1 })
    expect(await isIn(director)).toBe(false)
  })

  test('loses a study with the membership, at once', async () => {
    const [director, reader] = [
      await office.person('one', 'director'),
      await office.person('one', 'reader'),
    ]
    const path = `/api/v1/studies/one/members/${reader.id}`
    expect((await office.call(path, { as: director, method: 'DELETE' })).status).toBe(200)
    expect(await isIn(reader)).toBe(false)
  })

  test('is kept as a hash alone', async () => {
    const as = await office.person('one', 'reader')
    const [, token = ''] = as.cookie.split('=')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const kept = await office.database.query('select hash from office.session where staff = $1', [
      as.id,
    ])
    const hash = createHash('sha256').update(token).digest()
    expect(kept.rows).toEqual([{ hash }])
  })

  test.each([
    ['two cookies of one name', (cookie: string) => `${cookie}; ${cookie}`],
    ['a cookie of another name', (cookie: string) => cookie.replace('__Host-', '')],
    ['a token with a letter changed', (cookie: string) => `${cookie.slice(0, -2)}AA`],
    ['an endless token', (cookie: string) => cookie + 'A'.repeat(2000)],
  ])('is not opened by %s', async (_, change) => {
    const as = await office.person('one', 'reader')
    expect(await isIn({ ...as, cookie: change(as.cookie) })).toBe(false)
  })
})

const passkey = (id: string): Parameters<OfficeStore['enrol']>[0]['passkey'] => ({
  id,
  publicKey: new Uint8Array([1]),
  counter: 0,
  transports: ['internal'],
})

/** A store of its own with a director’s link. */
async function withLink(): Promise<{
  readonly store: OfficeStore
  readonly link: Token
  readonly now: Date
}> {
  const now = new Date()
  const link = newLinkToken()
  const expiresAt = new Date(now.getTime() + minutes(24 * 60))
  const studies = [{ id: 'one', title: 'One' }]
  const store = await openOfficeStore(await newDatabase(), studies, () => ({
    hash: link.hash,
    expiresAt,
  }))
  return { store, link, now }
}

function enter(
  { store, link, now }: { readonly store: OfficeStore; readonly link: Token; readonly now: Date },
  email: string,
  session: Token = newSessionToken(),
): ReturnType<OfficeStore['enrol']> {
  return store.enrol({
    link: link.hash,
    name: 'Ana',
    email,
    passkey: passkey(email),
    session: { hash: session.hash, now },
  })
}

describe('a one-time link', () => {
  test('lets one person in, once', async () => {
    const opened = await withLink()
    expect(Buffer.from(opened.link.text, 'base64url')).toHaveLength(16)
    const both = await Promise.all([enter(opened, 'ana@x.org'), enter(opened, 'ben@x.org')])
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['enrolled', 'unknown_link'])
    expect(await opened.store.invitation(opened.link.hash, opened.now)).toBeUndefined()
    await opened.store.end()
  })

  test('is dead after a day', async () => {
    const { store, link, now } = await withLink()
    const late = new Date(now.getTime() + minutes(24 * 60))
    expect(await store.invitation(link.hash, late)).toBeUndefined()
    expect((await enter({ store, link, now: late }, 'ana@x.org')).kind).toBe('unknown_link')
    await store.end()
  })

  test('of a director adds no passkey to somebody else’s account', async () => {
    const opened = await withLink()
    const first = await enter(opened, 'ana@x.org')
    const acting = { staff: first.kind === 'enrolled' ? first.staff : '', study: 'one' }
    const link = newLinkToken()
    const expiresAt = new Date(opened.now.getTime() + minutes(60))
    await opened.store.invite(
      acting,
      { email: 'ana@x.org', role: 'reader' },
      { hash: link.hash, expiresAt },
    )
    expect((await enter({ ...opened, link }, 'ana@x.org')).kind).toBe('email_known')
    const staff = { id: acting.staff, email: 'ana@x.org', name: 'Ana' }
    const other = { ...staff, email: 'ben@x.org' }
    expect(await opened.store.acceptInvitation(other, link.hash, opened.now)).toBeUndefined()
    expect(await opened.store.acceptInvitation(staff, link.hash, opened.now)).toBeDefined()
    // The role held stays: a link neither raises nor lowers a member.
    expect(await opened.store.members(acting)).toMatchObject([{ role: 'director' }])
    await opened.store.end()
  })

  test('is written at first start, anew while nobody came, and no more once there is a director', async () => {
    const databaseUrl = await newDatabase()
    const start = async (renewDirectorLink?: boolean): ReturnType<typeof startOffice> =>
      startOffice({
        databaseUrl,
        renewDirectorLink,
        studies: [
          {
            id: 'one',
            folder: `${office.folder}/one`,
            title: { en: 'One' },
            showAfter: 10,
            mode: 'open',
            readSample: async () => Promise.reject(new Error('not asked')),
            protect: async () => Promise.reject(new Error('not asked')),
            controls: office.waves.one.controls,
          },
        ],
      })
    const links: string[] = []
    for (let time = 0; time < 2; time++) {
      const running = await start()
      links.push(running.directorLinks[0]?.url ?? '')
      await running.stop()
    }
    expect(links[0]).toMatch(/^http:\/\/localhost:\d+\/enrol#[\w-]{22}$/)
    expect(links[0]?.split('#')[1]).not.toBe(links[1]?.split('#')[1])
    const hashes = links.map((url) =>
      createHash('sha256')
        .update(url.split('#')[1] ?? '')
        .digest(),
    )
    const store = await openOfficeStore(databaseUrl, [], () => undefined)
    const [first, second] = await Promise.all(
      hashes.map((hash) => store.invitation(hash, new Date())),
    )
    expect([first, second?.role]).toEqual([undefined, 'director'])
    const link = { text: '', hash: hashes[1] ?? new Uint8Array() }
    expect((await enter({ store, link, now: new Date() }, 'ana@x.org')).kind).toBe('enrolled')
    await store.end()
    const again = await start()
    expect(again.directorLinks).toEqual([])
    await again.stop()
    const rescue = await start(true)
    expect(rescue.directorLinks).toHaveLength(1)
    await rescue.stop()
  })
})

test('a new sign-in ends the session that the browser had', async () => {
  const opened = await withLink()
  const [before, after] = [newSessionToken(), newSessionToken()]
  const entered = await enter(opened, 'ana@x.org', before)
  const staff = entered.kind === 'enrolled' ? entered.staff : ''
  const session = { hash: after.hash, replaces: before.hash, now: opened.now }
  await opened.store.signIn(staff, { id: 'ana@x.org', counter: 1 }, session)
  expect(await opened.store.session(before.hash, opened.now)).toBeUndefined()
  expect((await opened.store.session(after.hash, opened.now))?.staff.id).toBe(staff)
  await opened.store.end()
})

describe('the log', () => {
  test('is one chain, though lines come at once', async () => {
    const people = await Promise.all(
      Array.from({ length: 3 }, async () => office.person('two', 'director')),
    )
    await Promise.all(
      Array.from({ length: 30 }, async (_, i) =>
        office.call('/api/v1/studies/two/pause', { as: people[i % 3], json: {} }),
      ),
    )
    const checked = await office.call('/api/v1/studies/two/audit/verify', { as: people[0] })
    const found = (await checked.json()) as { readonly lines: number; readonly head: string }
    expect(found).toEqual({ lines: 31, head: expect.stringMatching(/^[\da-f]{64}$/) as string })
  })

  test('shows a line that was changed, taken out or put in another place', async () => {
    const as = await office.person('one', 'director')
    for (let time = 0; time < 4; time++) {
      await office.call('/api/v1/studies/one/pause', { as, json: {} })
    }
    const answer = await office.call('/api/v1/studies/one/audit?size=1000', { as })
    const lines = (await answer.json()) as Parameters<typeof brokenAuditLine>[0]
    expect(lines.length).toBeGreaterThan(3)
    expect(brokenAuditLine(lines)).toBeUndefined()
    const [first, second, third] = lines
    if (first === undefined || second === undefined || third === undefined) throw new Error('few')
    expect(brokenAuditLine([first, { ...second, actor: 'system' }, third])).toBe(2)
    expect(brokenAuditLine([first, third])).toBe(3)
    expect(brokenAuditLine([second, first])).toBe(2)
    expect(brokenAuditLine([first, { ...second, before: third.before }])).toBe(2)
  })

  test('tells by its number a line that a superuser changed', async () => {
    const { database } = office
    await database.query('alter table office.audit disable trigger user')
    await database.query(`update office.audit set detail = '{"n":0}' where study = 'two' and n = 7`)
    await database.query('alter table office.audit enable trigger user')
    const as = await office.person('two', 'director')
    const checked = await office.call('/api/v1/studies/two/audit/verify', { as })
    expect(await checked.json()).toMatchObject({ broken: 7 })
  })
})
