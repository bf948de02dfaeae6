import { afterEach, expect, test } from 'vitest'
import type { AdmittedToken, CollectedAnswer } from '../../collect/ports/collector-store.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import { listen } from '../http/listen.ts'
import { collectorActions } from './collector-actions.ts'
import type { CollectorControl } from './collector-control.ts'
import { controlApp } from './control-app.ts'
import { openCollectorControl } from './open-collector-control.ts'

const secret = 'a-secret-of-at-least-thirty-two-characters'
const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A collector that answers the few actions a test asks; any other would be a fault of the test. */
async function served(
  as: (actor: string) => Partial<CollectorControl>,
): Promise<{ readonly url: string; readonly app: ReturnType<typeof controlApp> }> {
  const app = controlApp(
    secret,
    collectorActions((actor) => as(actor) as CollectorControl),
  )
  const listener = await listen(app.fetch, { host: '127.0.0.1', port: 0 })
  closing.push(async () => listener.stop(0))
  const url = `http://127.0.0.1:${String(listener.port)}`
  return { url, app }
}

const answer: CollectedAnswer = {
  group: 'all',
  population: 'employees',
  answer: { record: { answers: {} }, outcome: 'complete', cells: ['q:a'], flags: [], test: false },
}

test('bytes, values and the actor arrive as they were sent', async () => {
  const seen: unknown[] = []
  const { url } = await served((actor) => ({
    admit: async (tokens) => {
      seen.push(actor, tokens)
      return ok(null)
    },
    finished: async () => ok([Uint8Array.of(1, 255)]),
    extend: async (closes) =>
      ok({ phase: 'open', closes, today: '2026-03-02', takesAnswers: true }),
  }))
  const control = openCollectorControl({ url, secret, actor: 'Zoé' })
  const token: AdmittedToken = {
    tokenHash: Uint8Array.from({ length: 32 }, (_, i) => i * 8),
    group: 'all',
    population: 'employees',
    language: 'fr',
    frame: { size: 'small' },
  }
  expect(await control.admit([token])).toEqual(ok(null))
  expect(seen).toEqual(['Zoé', [token]])
  expect(await control.finished()).toEqual(ok([Uint8Array.of(1, 255)]))
  expect(await control.extend('2026-03-31')).toMatchObject({ value: { closes: '2026-03-31' } })
})

test('issues keep their code and values', async () => {
  const told = [issue('storage.not_durable', { service: 'collector', setting: 'fsync' })]
  const { url } = await served(() => ({ open: async () => fail(told) }))
  expect(await openCollectorControl({ url, secret }).open()).toEqual(fail(told))
})

test('whoever lacks the secret is refused, whatever the action', async () => {
  const { url, app } = await served(() => ({}))
  const refused = await openCollectorControl({ url, secret: 'another' }).cut()
  expect(refused).toEqual(fail([issue('control.refused', { action: 'cut' })]))
  const bare = await app.request('/control/nothing', { method: 'POST' })
  expect(bare.status).toBe(401)
})

test('a body of another shape is refused before it reaches the service', async () => {
  const { url } = await served(() => ({}))
  const control = openCollectorControl({ url, secret })
  expect(await control.extend('tomorrow')).toEqual(fail([issue('control.bad_request')]))
})

test('a service that is not there is an issue, not an exception', async () => {
  const control = openCollectorControl({ url: 'http://127.0.0.1:9', secret })
  expect(await control.state()).toEqual(fail([issue('control.unreachable', { action: 'state' })]))
})

test('answers are streamed whole, and a stream that was cut is not taken for the whole', async () => {
  const { url } = await served(() => ({
    exportAnswers: async () =>
      ok(
        (async function* answers() {
          for (let i = 0; i < 1000; i++) yield answer
        })(),
      ),
    snapshot: async () =>
      ok(
        (async function* answers() {
          yield answer
          throw new Error('the database went away')
        })(),
      ),
  }))
  const control = openCollectorControl({ url, secret })
  const collected: CollectedAnswer[] = []
  const whole = await control.exportAnswers()
  if (!whole.ok) throw new Error('the export was refused')
  for await (const one of whole.value) collected.push(one)
  expect(collected).toHaveLength(1000)
  expect(collected[0]).toEqual(answer)
  const cut = await control.snapshot()
  if (!cut.ok) throw new Error('the snapshot was refused')
  const reading = (async () => {
    for await (const one of cut.value) collected.push(one)
  })()
  await expect(reading).rejects.toThrow(/cut|terminated/)
})
