import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type {
  IssueOutcome,
  IssueRequest,
  NewPerson,
  RegistrarStore,
} from '../../src/collect/ports/registrar-store.ts'
import { runWaveStoreContract } from './wave-store-contract.ts'

const employee: NewPerson = {
  population: 'employees',
  group: 'employees',
  email: 'Zoe.Leroy@example.org',
  name: 'Zoé ’ L.',
  language: 'fr',
  frame: {},
}
const key = {
  keyId: 'k1',
  group: 'employees',
  population: 'employees',
  jwk: '{"kty":"RSA"}',
  pem: '-----BEGIN PRIVATE KEY-----secret',
}

/** People with addresses of their own. */
function people(count: number, changes: Partial<NewPerson> = {}): readonly NewPerson[] {
  return Array.from({ length: count }, (_, n) => {
    return { ...employee, email: `person${n}@example.org`, ...changes }
  })
}

function hash(): Uint8Array {
  return new Uint8Array(randomBytes(32))
}

function request(secretHash: Uint8Array, changes: Partial<IssueRequest> = {}): IssueRequest {
  return {
    secretHash,
    keyId: 'k1',
    blinded: new Uint8Array(384).fill(1),
    reissueCap: 5,
    // Signs anew at each call: the same bytes can only come from what was stored.
    sign: (pem, blinded) =>
      new Uint8Array(
        createHash('sha256').update(pem).update(blinded).update(randomBytes(8)).digest(),
      ),
    ...changes,
  }
}

/** What every registrar's store must do. */
export function runRegistrarStoreContract(makeStore: () => Promise<RegistrarStore>): void {
  runWaveStoreContract(makeStore)
  runPersonContract(makeStore)
  runMailContract(makeStore)
  runIssueContract(makeStore)
}

function runPersonContract(makeStore: () => Promise<RegistrarStore>): void {
  describe('people', () => {
    test('are added once by address and population, whatever the case of the address', async () => {
      const store = await makeStore()
      expect(await store.addPersons([employee, ...people(2)])).toEqual({ added: 3, known: 0 })
      const again = [
        { ...employee, email: 'zoe.leroy@EXAMPLE.org', name: 'Other' },
        { ...employee, population: 'managers', group: 'managers' },
      ]
      expect(await store.addPersons(again)).toEqual({ added: 1, known: 1 })
      const everyone = await store.persons({ size: 10 })
      const listed = everyone.filter(({ population }) => population === 'employees')
      expect(everyone).toHaveLength(4)
      expect(listed).toContainEqual({
        ...employee,
        id: listed.find(({ email }) => email === employee.email)?.id,
        status: 'sampled',
        day: (await store.state()).today,
      })
    })

    test('without an address are each a person', async () => {
      const store = await makeStore()
      const posters = people(3, { email: undefined, name: undefined })
      expect(await store.addPersons(posters)).toEqual({ added: 3, known: 0 })
      expect(await store.takeBatch('invitation', 10)).toEqual([])
    })

    test('are listed page after page, each once', async () => {
      const store = await makeStore()
      await store.addPersons(people(25))
      const seen: string[] = []
      for (;;) {
        const page = await store.persons({ after: seen.at(-1), size: 10 })
        if (page.length === 0) break
        seen.push(...page.map(({ id }) => id))
      }
      expect(new Set(seen).size).toBe(25)
      expect(seen).toHaveLength(25)
    })

    test('are counted by group and status', async () => {
      const store = await makeStore()
      await store.addPersons([...people(3), { ...employee, population: 'managers', group: 'm' }])
      const [person] = await store.takeBatch('invitation', 1)
      await store.settleMail(person?.id ?? '', 'invitation', 'sent')
      const groups = await store.groups()
      expect(groups).toHaveLength(2)
      const sampled = groups.reduce((sum, { byStatus }) => sum + byStatus.sampled, 0)
      const invited = groups.reduce((sum, { byStatus }) => sum + byStatus.invited, 0)
      const mails = groups.reduce((sum, { mailsSent }) => sum + mailsSent.invitation, 0)
      expect([sampled, invited, mails]).toEqual([3, 1, 1])
    })

    test('are revoked with their links unless they hold a credential', async () => {
      const store = await makeStore()
      await store.setKeys([key])
      await store.setPhase('open')
      await store.addPersons(people(2))
      const [kept = '', gone = ''] = (await store.persons({ size: 2 })).map(({ id }) => id)
      const [first, second] = [hash(), hash()]
      await store.addSecret(kept, first, 'enter')
      await store.addSecret(gone, second, 'enter')
      await store.issue(request(first))
      expect(await store.revoke(kept)).toBeUndefined()
      expect(await store.revoke(gone)).toEqual([second])
      expect(await store.revoke(gone)).toBeUndefined()
      expect(await store.revoke('nobody')).toBeUndefined()
      expect(await store.issue(request(second))).toEqual({ kind: 'unknown' })
      expect(await store.persons({ size: 9 })).toHaveLength(1)
    })

    test('who answered by a confidential link are marked once', async () => {
      const store = await makeStore()
      await store.addPersons(people(2))
      const [person] = await store.persons({ size: 1 })
      const enter = hash()
      await store.addSecret(person?.id ?? '', enter, 'enter')
      expect(await store.markAnswered([enter, hash()])).toBe(1)
      expect(await store.markAnswered([enter])).toBe(0)
      expect((await store.groups())[0]?.byStatus).toMatchObject({ answered: 1, sampled: 1 })
      expect(await store.revoke(person?.id ?? '')).toBeUndefined()
    })

    test('are deleted with all that is theirs; what is published of the keys stays', async () => {
      const store = await makeStore()
      await store.setKeys([key])
      await store.setPhase('open')
      await store.addPersons(people(4))
      const [person] = await store.persons({ size: 1 })
      const enter = hash()
      await store.addSecret(person?.id ?? '', enter, 'enter')
      await store.issue(request(enter))
      const ledger = [{ keyId: 'k1', invited: 4, issued: 1, reissued: 0 }]
      expect(await store.ledger()).toEqual(ledger)
      expect(await store.deletePersons()).toBe(4)
      expect(await store.persons({ size: 9 })).toEqual([])
      expect(await store.issue(request(enter))).toEqual({ kind: 'unknown' })
      expect(await store.ledger()).toEqual(ledger)
    })

    test('survive a scramble', async () => {
      const store = await makeStore()
      await store.addPersons(people(20))
      const before = await store.persons({ size: 50 })
      const enter = hash()
      await store.addSecret(before[3]?.id ?? '', enter, 'stop')
      await store.scramble()
      expect(await store.persons({ size: 50 })).toEqual(before)
      expect(await store.refuse(enter)).toBe(true)
    })
  })
}

function runMailContract(makeStore: () => Promise<RegistrarStore>): void {
  describe('mails', () => {
    test('are taken by one batch only, however many ask at once', async () => {
      const store = await makeStore()
      await store.addPersons(people(50))
      const batches = await Promise.all(
        Array.from({ length: 8 }, () => store.takeBatch('invitation', 10)),
      )
      const taken = batches.flat().map(({ id }) => id)
      expect(new Set(taken).size).toBe(taken.length)
      expect(taken).toHaveLength(50)
      expect(batches.flat()[0]).toMatchObject({ name: employee.name, status: 'sampled', frame: {} })
      expect(await store.takeBatch('invitation', 10)).toEqual([])
    })

    test('that failed are due again; those sent are not', async () => {
      const store = await makeStore()
      await store.addPersons(people(2))
      const [a, b] = await store.takeBatch('invitation', 2)
      await store.settleMail(a?.id ?? '', 'invitation', 'sent')
      await store.settleMail(b?.id ?? '', 'invitation', 'failed')
      expect((await store.takeBatch('invitation', 9)).map(({ id }) => id)).toEqual([b?.id])
    })

    test('do not remind on the day of the invitation', async () => {
      const store = await makeStore()
      await store.addPersons(people(1))
      const [person] = await store.takeBatch('invitation', 1)
      await store.settleMail(person?.id ?? '', 'invitation', 'sent')
      expect(await store.takeBatch('reminder', 9)).toEqual([])
    })

    test('stop at one click, which may be repeated', async () => {
      const store = await makeStore()
      await store.addPersons(people(1))
      const [person] = await store.persons({ size: 1 })
      const [stop, enter] = [hash(), hash()]
      await store.addSecret(person?.id ?? '', stop, 'stop')
      await store.addSecret(person?.id ?? '', stop, 'stop')
      await store.addSecret(person?.id ?? '', enter, 'enter')
      expect(await store.refuse(enter)).toBe(false)
      expect(await store.refuse(stop)).toBe(true)
      expect(await store.refuse(stop)).toBe(true)
      expect((await store.persons({ size: 1 }))[0]?.status).toBe('refused')
      expect(await store.takeBatch('invitation', 1)).toEqual([])
    })

    test('that bounced are matched whatever their case; unknown ones are told', async () => {
      const store = await makeStore()
      await store.addPersons(people(2))
      const told = [' PERSON0@example.org ', 'person0@example.org', 'x@y.org', 'a@b.org']
      expect(await store.bounce(told)).toEqual({ matched: 1, unknown: ['a@b.org', 'x@y.org'] })
      expect((await store.groups())[0]?.byStatus).toMatchObject({ bounced: 1, sampled: 1 })
    })
  })
}

function runIssueContract(makeStore: () => Promise<RegistrarStore>): void {
  describe('credentials', () => {
    const ready = async (count = 1) => {
      const store = await makeStore()
      await store.setKeys([key, { ...key, keyId: 'k2', group: 'managers', population: 'managers' }])
      await store.setPhase('open')
      await store.addPersons(people(count))
      const secrets = (await store.persons({ size: count })).map(({ id }) => ({
        id,
        secret: hash(),
      }))
      for (const { id, secret } of secrets) await store.addSecret(id, secret, 'enter')
      return { store, secrets: secrets.map(({ secret }) => secret) }
    }

    test('are signed once when twenty ask the same at once', async () => {
      const { store, secrets } = await ready()
      const [secret = hash()] = secrets
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => store.issue(request(secret))),
      )
      const signatures = outcomes.map((outcome) =>
        outcome.kind === 'issued' ? Buffer.from(outcome.signature).toString('hex') : outcome.kind,
      )
      expect(new Set(signatures).size).toBe(1)
      expect(await store.ledger()).toContainEqual({
        keyId: 'k1',
        invited: 1,
        issued: 1,
        reissued: 0,
      })
      expect((await store.persons({ size: 1 }))[0]?.status).toBe('issued')
    })

    test('are issued a second time once a person; both stay good', async () => {
      const { store, secrets } = await ready()
      const [secret = hash()] = secrets
      const asked = [1, 2, 3].map((n) => request(secret, { blinded: new Uint8Array(384).fill(n) }))
      const outcomes: IssueOutcome[] = []
      for (const one of asked) outcomes.push(await store.issue(one))
      expect(outcomes.map(({ kind }) => kind)).toEqual(['issued', 'issued', 'already_issued'])
      expect(outcomes[0]).toMatchObject({ again: false })
      expect(outcomes[1]).toMatchObject({ again: true })
      expect(await store.issue(asked[0] ?? request(secret))).toEqual(outcomes[0])
      expect(await store.issue(asked[1] ?? request(secret))).toEqual(outcomes[1])
    })

    test('are re-issued up to the cap in all, under a rush; a cap of none is strict', async () => {
      const { store, secrets } = await ready(12)
      const again = { blinded: new Uint8Array(384).fill(2) }
      await Promise.all(secrets.map((secret) => store.issue(request(secret))))
      const [first = hash()] = secrets
      expect(await store.issue(request(first, { ...again, reissueCap: 0 }))).toEqual({
        kind: 'already_issued',
      })
      const outcomes = await Promise.all(
        secrets.map((secret) => store.issue(request(secret, { ...again, reissueCap: 5 }))),
      )
      expect(outcomes.filter(({ kind }) => kind === 'issued')).toHaveLength(5)
      expect(await store.ledger()).toContainEqual({
        keyId: 'k1',
        invited: 12,
        issued: 17,
        reissued: 5,
      })
    })

    test('need a known link, its own key, and an open wave', async () => {
      const { store, secrets } = await ready()
      const [secret = hash()] = secrets
      const stop = hash()
      const [person] = await store.persons({ size: 1 })
      await store.addSecret(person?.id ?? '', stop, 'stop')
      expect(await store.issue(request(hash()))).toEqual({ kind: 'unknown' })
      expect(await store.issue(request(stop))).toEqual({ kind: 'unknown' })
      expect(await store.issue(request(secret, { keyId: 'k2' }))).toEqual({ kind: 'wrong_key' })
      expect(await store.issue(request(secret, { keyId: 'k9' }))).toEqual({ kind: 'wrong_key' })
      await store.setPhase('paused')
      expect(await store.issue(request(secret))).toEqual({ kind: 'not_open' })
    })

    test('end with the keys, which are then nowhere', async () => {
      const { store, secrets } = await ready(2)
      const [first = hash(), second = hash()] = secrets
      const given = await store.issue(request(first))
      expect((await store.keys())[0]).toEqual(key)
      await store.destroyKeys()
      expect((await store.keys()).map(({ pem }) => pem)).toEqual([undefined, undefined])
      expect(await store.issue(request(second))).toEqual({ kind: 'not_open' })
      // What was signed is still answered: the device may not have got it.
      expect(await store.issue(request(first))).toEqual(given)
    })

    test('are not given by a signer that fails, and the person may ask again', async () => {
      const { store, secrets } = await ready()
      const [secret = hash()] = secrets
      const sign = (): Uint8Array => {
        throw new RangeError('out of range')
      }
      await expect(store.issue(request(secret, { sign }))).rejects.toThrow(RangeError)
      expect(await store.issue(request(secret))).toMatchObject({ kind: 'issued', again: false })
    })
  })
}
