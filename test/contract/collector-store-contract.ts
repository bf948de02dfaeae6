import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CollectedAnswer, CollectorStore } from '../../src/collect/ports/collector-store.ts'
import type { CollectMode } from '../../src/study/fieldwork.ts'
import { freeQuotas, sampleAnswer, sampleBallot, sampleToken } from './sample-ballots.ts'
import { runWaveStoreContract } from './wave-store-contract.ts'

/** Makes an empty store of a mode; the populations of its groups are their names’ own. */
export type MakeCollectorStore = (mode: CollectMode) => Promise<CollectorStore>

/** What every collector's store must do. */
export function runCollectorStoreContract(makeStore: MakeCollectorStore): void {
  const open = async (mode: CollectMode = 'anonymous'): Promise<CollectorStore> => {
    const store = await makeStore(mode)
    await store.setPhase('open')
    return store
  }

  runWaveStoreContract(() => makeStore('anonymous'))

  describe('ballots', () => {
    test('are refused unless the wave takes answers', async () => {
      const store = await makeStore('anonymous')
      expect(await store.cast(sampleBallot(), freeQuotas)).toEqual({ kind: 'not_open' })
      await store.setPhase('open')
      await store.setWindow({ closes: '2020-01-01' })
      expect(await store.cast(sampleBallot(), freeQuotas)).toEqual({ kind: 'not_open' })
    })

    test('come back as they were cast', async () => {
      const store = await open()
      const ballot = sampleBallot({
        answer: sampleAnswer({ cells: ['sex:m', 'age:a,b'], flags: ['speeder'] }),
      })
      expect(await store.cast(ballot, freeQuotas)).toEqual({ kind: 'stored' })
      expect(await store.ballot(ballot.rid)).toEqual(ballot)
      expect(await store.ballot('0'.repeat(64))).toBeUndefined()
    })

    test('are stored once when twenty ask at once, and again after the wave paused', async () => {
      const store = await open()
      const ballot = sampleBallot()
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => store.cast(ballot, freeQuotas)),
      )
      expect(outcomes.filter(({ kind }) => kind === 'stored')).toHaveLength(1)
      expect(outcomes.filter(({ kind }) => kind === 'same')).toHaveLength(19)
      expect(await store.receipts('k1')).toEqual([
        { rid: ballot.rid, version: 1, digest: ballot.digest },
      ])
      await store.setPhase('paused')
      expect(await store.cast(ballot, freeQuotas)).toEqual({ kind: 'same' })
    })

    test('keep the newest version whatever the order of arrival', async () => {
      const store = await open()
      const { rid } = sampleBallot()
      const versions = [3, 1, 5, 2, 4, 5, 1].map((version) =>
        sampleBallot({ rid, version, payload: `{"version":${version}}` }),
      )
      await Promise.all(versions.map((ballot) => store.cast(ballot, freeQuotas)))
      expect(await store.ballot(rid)).toMatchObject({ version: 5, payload: '{"version":5}' })
      const late = sampleBallot({ rid, version: 4, payload: '{"version":4}' })
      expect(await store.cast(late, freeQuotas)).toEqual({ kind: 'older', version: 5 })
      const other = sampleBallot({ rid, version: 5, payload: '{"other":true}' })
      expect(await store.cast(other, freeQuotas)).toEqual({ kind: 'older', version: 5 })
      expect(await store.receipts('k1')).toHaveLength(1)
    })

    test('never exceed a hard quota: forty ask at once for ten places', async () => {
      const store = await open()
      const quotas = { hard: new Map([['sex:m', 10]]) }
      const answer = sampleAnswer({ cells: ['age:old', 'sex:m'] })
      const outcomes = await Promise.all(
        Array.from({ length: 40 }, () => store.cast(sampleBallot({ answer }), quotas)),
      )
      expect(outcomes.filter(({ kind }) => kind === 'stored')).toHaveLength(10)
      expect(outcomes.filter(({ kind }) => kind === 'quota_full')).toHaveLength(30)
      expect(outcomes.find(({ kind }) => kind === 'quota_full')).toEqual({
        kind: 'quota_full',
        cell: 'sex:m',
      })
      expect(await store.quotaCounts()).toEqual([
        { cell: 'age:old', count: 10 },
        { cell: 'sex:m', count: 10 },
      ])
    })

    test('move between cells by a correction, and give their place back when erased', async () => {
      const store = await open()
      const quotas = {
        hard: new Map([
          ['sex:m', 1],
          ['sex:f', 1],
        ]),
      }
      const cast = (rid: string, version: number, cell: string) =>
        store.cast(
          sampleBallot({
            rid,
            version,
            answer: sampleAnswer({ cells: [cell] }),
            payload: `"${version}"`,
          }),
          quotas,
        )
      const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
      expect(await cast(a, 1, 'sex:m')).toEqual({ kind: 'stored' })
      expect(await cast(b, 1, 'sex:m')).toEqual({ kind: 'quota_full', cell: 'sex:m' })
      // A correction inside a full cell stays in it.
      expect(await cast(a, 2, 'sex:m')).toEqual({ kind: 'stored' })
      expect(await cast(a, 3, 'sex:f')).toEqual({ kind: 'stored' })
      expect(await cast(b, 1, 'sex:m')).toEqual({ kind: 'stored' })
      expect(await cast(b, 2, 'sex:f')).toEqual({ kind: 'quota_full', cell: 'sex:f' })
      expect(await store.ballot(b)).toMatchObject({ version: 1 })
      expect(await store.eraseBallot(a)).toBe(true)
      expect(await cast(b, 2, 'sex:f')).toEqual({ kind: 'stored' })
    })

    test('of a screened interview or of a test fill no cell and are no data', async () => {
      const store = await open()
      const quotas = { hard: new Map([['sex:m', 1]]) }
      for (const change of [
        { test: true },
        { outcome: 'screened' },
        { outcome: 'quota_full' },
      ] as const) {
        const answer = sampleAnswer({ cells: ['sex:m'], ...change })
        expect(await store.cast(sampleBallot({ answer }), quotas)).toEqual({ kind: 'stored' })
      }
      expect(await store.quotaCounts()).toEqual([])
      expect(await all(store)).toHaveLength(2)
    })

    test('begin to be counted when a quota becomes hard', async () => {
      const store = await open()
      const answer = sampleAnswer({ cells: ['sex:m'] })
      for (let n = 0; n < 3; n++) await store.cast(sampleBallot({ answer }), freeQuotas)
      const quotas = { hard: new Map([['sex:m', 4]]) }
      expect(await store.cast(sampleBallot({ answer }), quotas)).toEqual({ kind: 'stored' })
      expect(await store.cast(sampleBallot({ answer }), quotas)).toMatchObject({
        kind: 'quota_full',
      })
    })

    test('that were erased are not brought back by a late copy; a newer version may be cast', async () => {
      const store = await open()
      const first = sampleBallot({ version: 2 })
      await store.cast(first, freeQuotas)
      await store.eraseBallot(first.rid)
      const older = { kind: 'older', version: 2 }
      expect(await store.cast({ ...first, version: 1 }, freeQuotas)).toEqual(older)
      expect(await store.cast(first, freeQuotas)).toEqual(older)
      expect(await store.ballot(first.rid)).toBeUndefined()
      await store.scramble()
      expect(await store.cast(first, freeQuotas)).toEqual(older)
      expect(await store.cast({ ...first, version: 3 }, freeQuotas)).toEqual({ kind: 'stored' })
      await store.eraseBallot(first.rid)
      expect(await store.cast({ ...first, version: 3 }, freeQuotas)).toEqual({
        kind: 'older',
        version: 3,
      })
    })

    test('are erased for good, and the number of erased is kept', async () => {
      const store = await open()
      const ballot = sampleBallot()
      await store.cast(ballot, freeQuotas)
      await store.cast(sampleBallot(), freeQuotas)
      expect(await store.eraseBallot(ballot.rid)).toBe(true)
      expect(await store.eraseBallot(ballot.rid)).toBe(false)
      expect(await store.ballot(ballot.rid)).toBeUndefined()
      expect(await store.groups()).toEqual([
        {
          group: 'employees',
          population: 'employees',
          started: 1,
          complete: 1,
          screened: 0,
          quotaFull: 0,
          erased: 1,
        },
      ])
    })
  })

  describe('drafts', () => {
    test('are kept sealed, replaced, deleted', async () => {
      const store = await open()
      expect(await store.draft('d')).toBeUndefined()
      await store.putDraft('d', new Uint8Array([1, 2, 255]))
      await store.putDraft('d', new Uint8Array([3]))
      expect(await store.draft('d')).toEqual(new Uint8Array([3]))
      await store.deleteDraft('d')
      expect(await store.draft('d')).toBeUndefined()
    })
  })

  describe('pages', () => {
    test('are counted in all, however many count at once', async () => {
      const store = await open()
      const count = { population: 'employees', version: 1, page: 'p1', shown: 2, left: 1 }
      const other = { ...count, page: 'p2', left: 0 }
      await Promise.all(Array.from({ length: 10 }, () => store.countPages([other, count, count])))
      expect(await store.pageCounts()).toEqual([
        { ...count, shown: 40, left: 20 },
        { ...other, shown: 20 },
      ])
    })
  })

  runSessionContract(open)
  runCloseContract(open)
}

function runSessionContract(open: MakeCollectorStore): void {
  describe('sessions', () => {
    test('are admitted once, and known afterwards by their token alone', async () => {
      const store = await open('confidential')
      const token = sampleToken({ frame: { site: 'north' } })
      await store.admit([token, sampleToken()])
      await store.admit([{ ...token, language: 'en' }])
      expect(await store.session(token.tokenHash)).toEqual({
        ...token,
        revision: 0,
        state: undefined,
        outcome: undefined,
      })
      expect(await store.session(new Uint8Array(32))).toBeUndefined()
    })

    test('are withdrawn unless used', async () => {
      const store = await open('confidential')
      const [used, unused] = [sampleToken(), sampleToken()]
      await store.admit([used, unused])
      await store.saveSession(used.tokenHash, 0, { interview: { page: 1 } })
      await store.withdraw([used.tokenHash, unused.tokenHash])
      expect(await store.session(used.tokenHash)).toBeDefined()
      expect(await store.session(unused.tokenHash)).toBeUndefined()
    })

    test('are saved from the revision that was read; of two tabs one is told', async () => {
      const store = await open('confidential')
      const { tokenHash } = sampleToken()
      expect(await store.saveSession(tokenHash, 0, { interview: {} })).toBe('unknown')
      await store.admit([sampleToken({ tokenHash })])
      const both = await Promise.all(
        [1, 2].map((tab) => store.saveSession(tokenHash, 0, { interview: { tab } })),
      )
      expect(both.toSorted()).toEqual(['saved', 'stale'])
      const session = await store.session(tokenHash)
      expect(session).toMatchObject({ revision: 1 })
      await store.setPhase('paused')
      expect(await store.saveSession(tokenHash, 1, { interview: {} })).toBe('not_open')
    })

    test('finish once; a retry answers as then, another answer is refused', async () => {
      const store = await open('confidential')
      const { tokenHash } = sampleToken()
      const finished = { answer: sampleAnswer() }
      const finish = (revision: number) =>
        store.finishSession(tokenHash, revision, finished, freeQuotas)
      expect(await finish(0)).toEqual({ kind: 'unknown' })
      await store.admit([sampleToken({ tokenHash })])
      await store.saveSession(tokenHash, 0, { interview: { page: 1 } })
      expect(await finish(0)).toEqual({ kind: 'stale' })
      const outcomes = await Promise.all([finish(1), finish(1), finish(1)])
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['same', 'same', 'stored'])
      await store.setPhase('paused')
      expect(await finish(1)).toEqual({ kind: 'same' })
      const other = { answer: sampleAnswer({ outcome: 'screened' }) }
      expect(await store.finishSession(tokenHash, 1, other, freeQuotas)).toMatchObject({
        kind: 'older',
      })
      expect(await store.saveSession(tokenHash, 2, { interview: {} })).toBe('finished')
      const session = await store.session(tokenHash)
      expect(session).toMatchObject({ outcome: 'complete', revision: 2 })
      expect(session?.state).toBeUndefined()
      expect(await store.finishedTokens()).toEqual([tokenHash])
    })

    test('share a hard quota with one another under a rush', async () => {
      const store = await open('open')
      const tokens = Array.from({ length: 12 }, () => sampleToken())
      await store.admit(tokens)
      const answer = sampleAnswer({ cells: ['sex:f'] })
      const quotas = { hard: new Map([['sex:f', 5]]) }
      const outcomes = await Promise.all(
        tokens.map(({ tokenHash }) => store.finishSession(tokenHash, 0, { answer }, quotas)),
      )
      expect(outcomes.filter(({ kind }) => kind === 'stored')).toHaveLength(5)
      expect(await store.quotaCounts()).toEqual([{ cell: 'sex:f', count: 5 }])
    })
  })
}

function runCloseContract(open: MakeCollectorStore): void {
  describe('a close', () => {
    test('keeps every answer and nothing of who gave it', async () => {
      const store = await open('anonymous')
      const ballots = Array.from({ length: 50 }, (_, n) =>
        sampleBallot({
          answer: sampleAnswer({ record: { n, version: 1 }, cells: ['sex:m'], flags: ['speeder'] }),
        }),
      )
      for (const ballot of ballots) await store.cast(ballot, freeQuotas)
      await store.putDraft('d', new Uint8Array([1]))
      const before = await store.groups()
      const lines = await store.receipts('k1')
      const copied = await store.close((receipts) => JSON.stringify([...receipts]))
      expect(copied).toBe(50)
      expect(await store.ledger()).toBe(JSON.stringify([['k1', lines]]))
      expect(await store.state()).toMatchObject({ phase: 'closed', takesAnswers: false })
      expect(await store.groups()).toEqual(before)
      expect(await store.receipts('k1')).toEqual([])
      expect(await store.draft('d')).toBeUndefined()
      expect(await store.ballot(ballots[0]?.rid ?? '')).toBeUndefined()
      const answers = await all(store)
      const order = answers.map(({ answer }) => (answer.record as { n: number }).n)
      expect(order.toSorted((a, b) => a - b)).toEqual(ballots.map((_, n) => n))
      expect(order).not.toEqual(ballots.map((_, n) => n))
      expect(answers[0]).toMatchObject({
        group: 'employees',
        population: 'employees',
        answer: { outcome: 'complete', cells: ['sex:m'], flags: ['speeder'], test: false },
      })
      expect(await store.cast(sampleBallot(), freeQuotas)).toEqual({ kind: 'not_open' })
      expect(await store.close()).toBe(50)
      expect(await store.ledger()).toBe(JSON.stringify([['k1', lines]]))
      expect(await store.deleteAnswers()).toBe(50)
      expect(await all(store)).toEqual([])
      expect(await store.groups()).toEqual(before)
    })

    test('loses no answer that was acknowledged while it came', async () => {
      const store = await open('anonymous')
      const casts = Array.from({ length: 60 }, () => store.cast(sampleBallot(), freeQuotas))
      const closing = store.close()
      const outcomes = await Promise.all(casts)
      await closing
      const stored = outcomes.filter(({ kind }) => kind === 'stored').length
      expect(outcomes.every(({ kind }) => kind === 'stored' || kind === 'not_open')).toBe(true)
      expect(await all(store)).toHaveLength(stored)
    })

    test('of a confidential wave keeps the links until they are cut', async () => {
      const store = await open('confidential')
      const tokens = Array.from({ length: 20 }, () => sampleToken())
      await store.admit(tokens)
      for (const { tokenHash } of tokens.slice(0, 15)) {
        await store.finishSession(tokenHash, 0, { answer: sampleAnswer() }, freeQuotas)
      }
      expect(await store.close()).toBe(15)
      expect(await store.finishedTokens()).toHaveLength(15)
      expect(await all(store)).toHaveLength(15)
      expect(await store.cutLinks()).toBe(15)
      expect(await store.finishedTokens()).toEqual([])
      expect(await all(store)).toHaveLength(15)
      expect(await store.cutLinks()).toBe(15)
    })

    test('is survived by a scramble, as is an open wave', async () => {
      const store = await open('anonymous')
      const ballots = Array.from({ length: 30 }, () => sampleBallot())
      for (const ballot of ballots) await store.cast(ballot, freeQuotas)
      const during = Promise.all(
        Array.from({ length: 20 }, () => store.cast(sampleBallot(), freeQuotas)),
      )
      await store.scramble()
      expect((await during).every(({ kind }) => kind === 'stored')).toBe(true)
      for (const ballot of ballots) expect(await store.ballot(ballot.rid)).toEqual(ballot)
      expect(await store.receipts('k1')).toHaveLength(50)
      await store.close()
      await store.scramble()
      expect(await all(store)).toHaveLength(50)
    })
  })

  test('a value that the database cannot hold is refused with a code, and nothing is stored', async () => {
    const store = await open('anonymous')
    const answer = sampleAnswer({ record: { text: 'a\u0000b' } })
    const ballot = sampleBallot({ answer })
    await expect(store.cast(ballot, freeQuotas)).rejects.toMatchObject({
      issue: { code: 'storage.unstorable' },
      isTemporary: false,
    })
    expect(await store.ballot(ballot.rid)).toBeUndefined()
  })

  test('hundreds of answers are read in a stream', { timeout: 30_000 }, async () => {
    const store = await open('open')
    const tokens = Array.from({ length: 700 }, () =>
      sampleToken({ tokenHash: new Uint8Array(randomBytes(32)) }),
    )
    await store.admit(tokens)
    await Promise.all(
      tokens.map(({ tokenHash }) =>
        store.finishSession(tokenHash, 0, { answer: sampleAnswer() }, freeQuotas),
      ),
    )
    expect(await all(store)).toHaveLength(700)
    for await (const one of store.answers()) {
      expect(one.group).toBe('employees')
      break
    }
  })
}

async function all(store: CollectorStore): Promise<readonly CollectedAnswer[]> {
  const answers: CollectedAnswer[] = []
  for await (const one of store.answers()) answers.push(one)
  return answers
}
