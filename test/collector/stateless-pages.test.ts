import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/ballot/canonical-json.ts'
import { randomChooser } from '../../src/collect/walk/random-chooser.ts'
import { seededRandom } from '../../src/core/random.ts'
import { interviewFromJson } from '../../src/interview/saved/interview-from-json.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { json, startCollector } from './start-collector.ts'
import type { TestCollector } from './start-collector.ts'
import { ballotOf, newVoter, openWave } from './voter.ts'
import type { TestWave } from './voter.ts'
import { answersTo, see } from './walk-forms.ts'

let cluster: TestCluster
let collector: TestCollector
let wave: TestWave

beforeAll(async () => {
  cluster = await startCluster()
  collector = await startCollector(await cluster.emptied(), { mode: 'anonymous' })
  wave = await openWave(collector)
}, 60_000)

afterAll(async () => {
  await collector.stop()
  await cluster.stop()
})

interface PageReply {
  readonly html: string
  readonly state: Readonly<Record<string, unknown>>
  readonly page?: string
  readonly done?: {
    readonly outcome: string
    readonly record: unknown
    readonly flags: readonly string[]
    readonly medianMinutes: number
  }
  readonly issues: readonly { readonly code: string }[]
}

const asked = { population: 'employees', group: 'employees', language: 'en' }

async function turn(body: object): Promise<{ readonly status: number; readonly told: PageReply }> {
  const response = await collector.ask('/pages', json('POST', { ...asked, ...body }))
  return { status: response.status, told: (await response.json()) as PageReply }
}

/** Walks to the end, the state carried from page to page as the browser does. */
async function walk(): Promise<PageReply> {
  const course = collector.context.courses.get('employees')
  if (course === undefined) throw new Error('a course')
  const choose = randomChooser(seededRandom(4))
  let { told } = await turn({ state: null, go: 'start' })
  for (let step = 0; step < 100 && told.done === undefined; step++) {
    const interview = interviewFromJson(told.state, course.questionnaire)
    if (!interview.ok) throw new Error(JSON.stringify(interview.issues))
    const fields = answersTo(interview.value, choose)
    const next = await turn({ state: told.state, page: told.page, fields, go: 'next' })
    told = next.told
  }
  return told
}

describe('anonymous pages', () => {
  it('lead to a record that the collector then takes as a ballot', async () => {
    const { done, html } = await walk()
    expect(done?.outcome).toBe('complete')
    expect(html).toContain('data-panel="send"')
    expect(done?.medianMinutes).toBeGreaterThan(0)
    const payload = {
      group: 'employees',
      record: done?.record,
      outcome: done?.outcome,
      flags: done?.flags,
    }
    const { rid, body } = await ballotOf(
      await newVoter(wave, 'k-employees'),
      canonicalJson(payload),
    )
    const cast = await collector.ask(`/ballots/${rid}`, json('PUT', body))
    expect(cast.status).toBe(200)
  })

  it('keep nothing but how often pages were shown', async () => {
    const before = await collector.store.groups()
    await walk()
    expect(await collector.store.groups()).toEqual(before)
    await collector.context.counter.flush()
    expect((await collector.store.pageCounts()).length).toBeGreaterThan(0)
  })

  it('show a page anew with what is wrong, and what was typed', async () => {
    const { told } = await turn({ state: null, go: 'start' })
    const fields = [['a.gender', 'woman']]
    const refused = await turn({ state: told.state, page: told.page, fields, go: 'next' })
    expect([refused.status, refused.told.issues.map(({ code }) => code)]).toEqual([
      422,
      ['interview.required'],
    ])
    expect(refused.told.html).toMatch(/value="woman" checked/)
    expect(refused.told.state['drafts']).toEqual({ gender: { kind: 'single', code: 'woman' } })
  })

  it('show a finished interview again from its first page, to be corrected', async () => {
    const { state } = await walk()
    const again = await turn({ state, go: 'start' })
    expect([again.status, again.told.page]).toEqual([200, 'profile'])
    expect(again.told.html).toMatch(/checked/)
  })

  const hostile: readonly (readonly [string, number, object])[] = [
    ['a state that is none', 422, { state: { format: 1 }, go: 'next' }],
    ['a state that is a list', 422, { state: [], go: 'next' }],
    ['a gesture that is none', 400, { state: null, go: 'dance' }],
    [
      'another population than the group’s',
      422,
      { state: null, go: 'start', population: 'managers' },
    ],
    ['a group that is none', 422, { state: null, go: 'start', group: 'bosses' }],
    ['a language that the study does not have', 422, { state: null, go: 'start', language: 'de' }],
    ['fields that are no pairs', 400, { state: null, go: 'next', fields: [['a']] }],
  ]

  it.each(hostile)('refuse %s', async (_, status, body) => {
    const { status: found, told } = await turn(body)
    expect([found, told.issues.length > 0]).toEqual([status, true])
  })

  it('carry their script under its hash, and reach the registrar alone beside us', async () => {
    const response = await collector.ask('/i', { headers: { accept: 'text/html' } })
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self' https://register.example.org")
    expect(policy).toContain("require-trusted-types-for 'script'")
    const html = await response.text()
    expect(html).toMatch(/<script\s+src="\/client.js"\s+integrity="sha384-/)
    expect(html).not.toMatch(/https?:\/\/(?!register\.example\.org)[^"]*\.js/)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('strict-transport-security')).toContain('max-age')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('say anonymous, with the eight words', async () => {
    const { html } = await see(collector, '/')
    expect(html).toMatch(/anonymous/)
    expect(html).toMatch(/(?:[a-z]{5}-){7}[a-z]{5}/)
  })

  it('are sent compressed, and the first view in fewer than 14 kB', async () => {
    const response = await collector.ask('/i', {
      headers: { accept: 'text/html', 'accept-encoding': 'gzip, br' },
    })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(14_000)
  })
})
