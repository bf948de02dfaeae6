import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issue } from '../../src/core/issue.ts'
import { StorageError } from '../../src/adapters/postgres/storage-error.ts'
import { nodeBallotCrypto as crypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { base64UrlOf, bytesOfBase64Url, bytesOfHex, hexOf } from '../../src/ballot/bytes.ts'
import { receiptMessage } from '../../src/ballot/ballot-messages.ts'
import { canonicalJson } from '../../src/ballot/canonical-json.ts'
import { merkleRoot, receiptLeaf } from '../../src/ballot/merkle-tree.ts'
import type { SignedReceipt } from '../../src/server/collector/cast-ballot.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { json, startCollector } from './start-collector.ts'
import type { TestCollector } from './start-collector.ts'
import { ballotOf, newVoter, openWave, payloadOf, requestOf } from './voter.ts'
import type { TestPayload, TestWave, Voter } from './voter.ts'

let cluster: TestCluster
let collector: TestCollector
let wave: TestWave
let away = false

beforeAll(async () => {
  cluster = await startCluster()
  collector = await startCollector(
    await cluster.emptied(),
    { mode: 'anonymous', showAfter: 2 },
    (store) => ({
      ...store,
      cast: async (...given) => {
        if (away) throw new StorageError(issue('storage.full'))
        return store.cast(...given)
      },
    }),
  )
  wave = await openWave(collector)
}, 60_000)

afterAll(async () => {
  await collector.stop()
  await cluster.stop()
})

interface Told {
  readonly receipt: SignedReceipt
  readonly version: number
  readonly issues: readonly { readonly code: string; readonly at?: string }[]
}

async function put(
  path: string,
  body: unknown,
): Promise<{ status: number; told: Told; text: string }> {
  const response = await collector.ask(path, json('PUT', body))
  const text = await response.text()
  return { status: response.status, told: JSON.parse(text) as Told, text }
}

async function cast(voter: Voter, payload: unknown, version = 1): ReturnType<typeof put> {
  const { rid, body } = await ballotOf(voter, payload, version)
  return put(`/ballots/${rid}`, body)
}

async function stored(): Promise<number> {
  const groups = await collector.store.groups()
  return groups.reduce((sum, { complete, screened }) => sum + complete + screened, 0)
}

describe('casting', () => {
  it('acknowledges with a receipt that the manifest’s key signed, the same however often', async () => {
    const voter = await newVoter(wave, 'k-employees')
    const payload = payloadOf(collector, 'employees', 1)
    const first = await cast(voter, payload)
    expect(first).toMatchObject({ status: 200 })
    const { receipt } = first.told
    const key = bytesOfBase64Url(wave.manifest.receiptKey) ?? new Uint8Array()
    const signature = bytesOfBase64Url(receipt.signature) ?? new Uint8Array()
    expect(await crypto.verifyEd25519(key, receiptMessage(receipt), signature)).toBe(true)
    const again = await Promise.all(Array.from({ length: 5 }, () => cast(voter, payload)))
    expect(new Set(again.map(({ text }) => text))).toEqual(new Set([first.text]))
  })

  it('takes a correction, and keeps it against a version that comes late', async () => {
    const voter = await newVoter(wave, 'k-employees')
    const [before, after] = [2, 3].map((seed) => payloadOf(collector, 'employees', seed))
    expect((await cast(voter, after, 2)).status).toBe(200)
    const late = await cast(voter, before, 1)
    expect([late.status, late.told.version]).toEqual([409, 2])
    expect(late.told.issues.map(({ code }) => code)).toEqual(['collector.older'])
    const kept = await collector.store.ballot(voter.credential.rid)
    expect(kept?.payload).toBe(canonicalJson(after))
  })

  it('lets its author alone read and erase it, and no late copy brings it back', async () => {
    const voter = await newVoter(wave, 'k-managers')
    const payload = payloadOf(collector, 'managers', 4)
    await cast(voter, payload)
    const { rid } = voter.credential
    const { today } = await collector.store.state()
    const read = await collector.ask(
      `/ballots/${rid}/read`,
      json('POST', await requestOf(voter, 'read', today)),
    )
    expect(await read.json()).toMatchObject({ version: 1, payload: canonicalJson(payload) })
    const other = await newVoter(wave, 'k-managers')
    const forged = { ...other, credential: { ...other.credential, rid } }
    const refused = await collector.ask(
      `/ballots/${rid}/erase`,
      json('POST', await requestOf(forged, 'erase', today)),
    )
    expect(refused.status).toBe(403)
    const old = await collector.ask(
      `/ballots/${rid}/erase`,
      json('POST', await requestOf(voter, 'erase', '2020-01-01')),
    )
    expect(old.status).toBe(403)
    const erased = await collector.ask(
      `/ballots/${rid}/erase`,
      json('POST', await requestOf(voter, 'erase', today)),
    )
    expect(await erased.json()).toEqual({ erased: true })
    expect(await collector.store.ballot(rid)).toBeUndefined()
    expect((await cast(voter, payload)).status).toBe(409)
  })

  it('says to try later when nothing can be stored, and takes the same ballot then', async () => {
    const voter = await newVoter(wave, 'k-managers')
    const payload = payloadOf(collector, 'managers', 21)
    const { rid, body } = await ballotOf(voter, payload)
    away = true
    const refused = await collector.ask(`/ballots/${rid}`, json('PUT', body))
    away = false
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await collector.store.ballot(rid)).toBeUndefined()
    expect((await put(`/ballots/${rid}`, body)).status).toBe(200)
  })

  it('publishes nothing of a group that few have answered for', async () => {
    const ledger = await collector.ask('/ledger.json')
    const { keys } = (await ledger.json()) as {
      readonly keys: readonly { readonly ballots: number }[]
    }
    expect(keys.every(({ ballots }) => ballots >= 2)).toBe(true)
  })

  it('keeps a sealed draft that it cannot read', async () => {
    const { credential } = await newVoter(wave, 'k-employees')
    const sealed = new Uint8Array(await credential.seal(new TextEncoder().encode('a draft')))
    const path = `/drafts/${credential.draftId}`
    const headers = { 'content-type': 'application/octet-stream' }
    expect((await collector.ask(path, { method: 'PUT', headers, body: sealed })).status).toBe(204)
    const back = new Uint8Array(await (await collector.ask(path)).arrayBuffer())
    expect(back).toEqual(sealed)
    expect((await collector.ask(path, { method: 'DELETE' })).status).toBe(204)
    expect((await collector.ask(path)).status).toBe(404)
  })
})

describe('sealed drafts of one place', () => {
  it('have an end within the hour, while those already there go on', async () => {
    const store = async (n: number): Promise<number> => {
      const path = `/drafts/${n.toString(16).padStart(32, '0')}`
      const headers = { 'content-type': 'application/octet-stream' }
      const response = await collector.ask(path, {
        method: 'PUT',
        body: new Uint8Array(1),
        headers,
      })
      return response.status
    }
    const statuses = new Set<number>()
    for (let n = 0; n < 1000 && !statuses.has(429); n++) statuses.add(await store(n))
    expect(statuses).toContain(204)
    expect([await store(1000), await store(1)]).toEqual([429, 204])
  }, 30_000)
})

describe('what does not belong', () => {
  let good: Voter
  let payload: TestPayload

  beforeAll(async () => {
    good = await newVoter(wave, 'k-employees')
    payload = payloadOf(collector, 'employees', 7)
  })

  const changed = (change: Partial<TestPayload['record']>): unknown => ({
    ...payload,
    record: { ...payload.record, ...change },
  })
  const answered = (answers: Readonly<Record<string, unknown>>): unknown =>
    changed({
      answers: { ...payload.record.answers, ...(answers as TestPayload['record']['answers']) },
    })

  const table: readonly (readonly [string, number, string, () => unknown])[] = [
    [
      'answers of another version',
      422,
      'interview.saved_for_another',
      () => changed({ version: 99 }),
    ],
    [
      'a language the study does not have',
      422,
      'collector.wrong_language',
      () => changed({ language: 'de' }),
    ],
    [
      'a number out of range',
      422,
      'interview.',
      () => answered({ age: { kind: 'number', value: 900 } }),
    ],
    [
      'a code that is not offered',
      422,
      'interview.unknown_choice',
      () => answered({ gender: { kind: 'single', code: 'x' } }),
    ],
    [
      'an answer to no question',
      422,
      'interview.unexpected_answer',
      () => answered({ ghost: { kind: 'single', code: 'x' } }),
    ],
    ['an answer left out', 422, 'interview.', () => changed({ answers: {} })],
    [
      'another group’s name',
      422,
      'collector.wrong_group',
      () => ({ ...payload, group: 'managers' }),
    ],
    [
      'an end that the answers do not lead to',
      422,
      'fieldwork.not_screened',
      () => ({ ...payload, outcome: 'screened' }),
    ],
    ['an unknown flag', 422, 'http.malformed', () => ({ ...payload, flags: ['nice'] })],
    ['a field too many', 422, 'http.malformed', () => ({ ...payload, extra: 1 })],
    ['JSON with spaces', 422, 'collector.not_canonical', () => JSON.stringify(payload, null, 1)],
    ['no JSON', 422, 'http.not_json', () => '{"group":'],
    [
      'JSON a thousand levels deep',
      422,
      'http.too_deep',
      () => '['.repeat(1000) + ']'.repeat(1000),
    ],
    ['a key of every object', 422, 'http.reserved_key', () => '{"__proto__":{"a":1}}'],
  ]

  it.each(table)('refuses %s', async (_, status, code, make) => {
    const before = await stored()
    const { status: found, told } = await cast(good, make())
    expect([found, told.issues[0]?.code]).toEqual([status, expect.stringContaining(code)])
    expect(await stored()).toBe(before)
    expect(await collector.store.ballot(good.credential.rid)).toBeUndefined()
  })

  const other = (): Promise<Voter> => newVoter(wave, 'k-employees')
  const forged: readonly (readonly [
    string,
    string,
    (body: Readonly<Record<string, unknown>>) => Promise<unknown>,
  ])[] = [
    [
      'a payload changed on its way',
      'collector.signature_refused',
      async (body) => ({ ...body, payload: `${String(body['payload'])} ` }),
    ],
    [
      'another version than was signed',
      'collector.signature_refused',
      async (body) => ({ ...body, version: 2 }),
    ],
    [
      'somebody else’s credential',
      'collector.wrong_rid',
      async (body) => ({ ...body, prepared: base64UrlOf((await other()).prepared) }),
    ],
    [
      'a made-up signature of the registrar',
      'collector.credential_refused',
      async (body) => ({ ...body, sig: base64UrlOf(new Uint8Array(384).fill(3)) }),
    ],
    [
      'a key that is not in the manifest',
      'collector.unknown_key',
      async (body) => ({ ...body, keyId: 'k-nobody' }),
    ],
    [
      'a credential of another group',
      'collector.credential_refused',
      async (body) => ({ ...body, keyId: 'k-managers' }),
    ],
    [
      'no credential at all',
      'collector.credential_refused',
      async (body) => ({ ...body, prepared: 'AAAA' }),
    ],
  ]

  it.each(forged)('refuses %s', async (_, code, change) => {
    const { rid, body } = await ballotOf(good, payload)
    const { status, told } = await put(`/ballots/${rid}`, await change(body))
    expect([status, told.issues.map((one) => one.code)]).toEqual([403, [code]])
    expect(await collector.store.ballot(rid)).toBeUndefined()
  })

  it('refuses a credential of another manifest', async () => {
    const elsewhere = { ...wave, hash: new Uint8Array(32).fill(5) }
    const { status, told } = await cast(await newVoter(elsewhere, 'k-employees'), payload)
    expect([status, told.issues[0]?.code]).toEqual([403, 'collector.wrong_manifest'])
  })

  const rid = 'a'.repeat(64)
  const requests: readonly (readonly [string, number, string, RequestInit])[] = [
    ['too long a body', 413, 'http.too_large', json('PUT', { payload: 'x'.repeat(70_000) })],
    ['no JSON', 400, 'http.not_json', json('PUT', '{"prepared":')],
    [
      'bytes that are no UTF-8',
      400,
      'http.not_utf8',
      {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: Uint8Array.of(0x22, 0xff, 0xfe, 0x22),
      },
    ],
    [
      'another type of content',
      415,
      'http.wrong_type',
      { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: '{}' },
    ],
    [
      'a compressed body',
      415,
      'http.wrong_type',
      {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: '{}',
      },
    ],
    ['no field at all', 400, 'http.malformed', json('PUT', {})],
    ['a version of zero', 400, 'http.malformed', json('PUT', { version: 0 })],
    ['JSON too deep', 400, 'http.too_deep', json('PUT', '['.repeat(60_000))],
    ['a reserved key', 400, 'http.reserved_key', json('PUT', '{"constructor":{}}')],
    ['another method', 405, 'http.wrong_method', json('POST', {})],
    [
      'another site’s page',
      403,
      'http.cross_site',
      {
        ...json('PUT', {}),
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      },
    ],
    [
      'another origin',
      403,
      'http.cross_site',
      {
        ...json('PUT', {}),
        headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      },
    ],
  ]

  it.each(requests)('refuses %s', async (_, status, code, init) => {
    const response = await collector.ask(`/ballots/${rid}`, init)
    const { issues } = (await response.json()) as Told
    expect([response.status, issues[0]?.code]).toEqual([status, code])
  })

  it('never repeats what was sent', async () => {
    const marker = 'Zebulon-4711'
    const bodies = [
      json('PUT', { prepared: marker, keyId: marker, [marker]: marker }),
      json('PUT', `{"${marker}`),
    ]
    const said = await Promise.all(
      bodies.map(async (init) => (await collector.ask(`/ballots/${rid}`, init)).text()),
    )
    for (const text of said) expect(text).not.toContain(marker)
    expect(collector.reported.filter((code) => code !== 'storage.full')).toEqual([])
  })

  it.each([
    '/admin',
    '/control/state',
    '/r/x',
    '/o/employees',
    '/.env',
    `/ballots/${'A'.repeat(64)}`,
  ])('has nothing at %s', async (path) => {
    expect((await collector.ask(path)).status).toBe(404)
  })
})

describe('what anybody may check', () => {
  it('publishes the tree of all receipts at the close', async () => {
    const voter = await newVoter(wave, 'k-employees')
    const payload = payloadOf(collector, 'employees', 11)
    const { told } = await cast(voter, payload)
    const manifest = await collector.ask('/manifest.json')
    expect(await manifest.json()).toEqual(JSON.parse(JSON.stringify(wave.signed)))
    const closed = await collector.control.close()
    expect(closed.ok && closed.value.answers).toBe(await stored())
    const { keys } = (await (await collector.ask('/ledger.json')).json()) as {
      readonly keys: readonly {
        readonly keyId: string
        readonly ballots: number
        readonly root: string
      }[]
    }
    const { leaves } = (await (await collector.ask('/receipts/k-employees')).json()) as {
      readonly leaves: readonly string[]
    }
    expect(leaves).toContain(hexOf(await receiptLeaf(told.receipt, crypto)))
    const line = keys.find(({ keyId }) => keyId === 'k-employees')
    const bytes = leaves.map((leaf) => bytesOfHex(leaf) ?? new Uint8Array())
    expect(line).toEqual({
      keyId: 'k-employees',
      ballots: leaves.length,
      root: hexOf(await merkleRoot(bytes, crypto)),
    })
    expect((await cast(voter, payload, 2)).status).toBe(410)
    const exported = await collector.control.exportAnswers()
    const answers: unknown[] = []
    if (exported.ok) for await (const one of exported.value) answers.push(one)
    expect(answers).toHaveLength(closed.ok ? closed.value.answers : -1)
    expect(JSON.stringify(answers)).not.toContain(voter.credential.rid)
  })
})
