import { createHash } from 'node:crypto'
import type { Challenge } from 'altcha-lib/v1/types'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { StorageError } from '../../src/adapters/postgres/storage-error.ts'
import { isOneOf } from '../interview/build-questionnaire.ts'
import type { CollectorStore } from '../../src/collect/ports/collector-store.ts'
import { idOf } from '../../src/core/ids.ts'
import type { Code, PopulationId, VariableId } from '../../src/core/ids.ts'
import { issue } from '../../src/core/issue.ts'
import type { Answer } from '../../src/interview/answers.ts'
import { tokenHashOf } from '../../src/server/collector/session-link.ts'
import type { Fieldwork } from '../../src/study/fieldwork.ts'
import { randomChooser } from '../../src/collect/walk/random-chooser.ts'
import type { Chooser } from '../../src/collect/walk/walk-interview.ts'
import { seededRandom } from '../../src/core/random.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { form, startCollector } from './start-collector.ts'
import type { TestCollector } from './start-collector.ts'
import { answersTo, hiddenFields, see, storedInterview, walkForms } from './walk-forms.ts'

let cluster: TestCluster
const started: TestCollector[] = []

beforeAll(async () => {
  cluster = await startCluster()
}, 60_000)

afterEach(async () => {
  await Promise.all(started.splice(0).map(async (one) => one.stop()))
})

afterAll(async () => {
  await cluster.stop()
})

const token = 'k3Jx0aT9QpZr5LwN8mBv2g'
const employees = idOf<PopulationId>('employees')

async function open(
  mode: 'confidential' | 'open',
  changes: Partial<Fieldwork> = {},
  wrap?: (store: CollectorStore) => CollectorStore,
): Promise<TestCollector> {
  const collector = await startCollector(await cluster.emptied(), { mode, ...changes }, wrap)
  started.push(collector)
  const opened = await collector.control.open()
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  const admitted = { group: 'employees', population: 'employees', language: 'en', frame: {} }
  await collector.control.admit([{ ...admitted, tokenHash: tokenHashOf(token) }])
  return collector
}

const man: Answer = { kind: 'single', code: idOf<Code>('man') }
const random: Chooser = randomChooser(seededRandom(5))

/** Answers by chance, but as a man. */
const asMan: Chooser = (question, interview) =>
  question.id === 'gender' ? man : random(question, interview)

describe('a personal link', () => {
  it('leads through the whole questionnaire by forms alone, and stores what was answered', async () => {
    const collector = await open('confidential')
    const seen = await walkForms(collector, `/r/${token}`)
    expect(seen.at(-1)?.html).toContain('Thank you!')
    expect((await collector.store.groups())[0]).toMatchObject({ complete: 1, started: 1 })
    expect(await collector.store.finishedTokens()).toEqual([tokenHashOf(token)])
    // A visit afterwards shows the end, and a form sent again changes nothing.
    const again = await see(collector, `/r/${token}`, form({ go: 'next', page: 'about' }))
    expect([again.status, again.html.includes('Thank you!')]).toEqual([200, true])
    await collector.end()
    const pages = await collector.store.pageCounts()
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.every(({ shown, left }) => shown === 1 && left === 1)).toBe(true)
  })

  it('says nothing of anonymity on any page', async () => {
    for (const mode of ['confidential', 'open'] as const) {
      const collector = await open(mode)
      const pages = await walkForms(collector, `/r/${token}`)
      const others = await Promise.all(
        [
          '/',
          '/privacy',
          '/privacy?lang=fr',
          '/?lang=fr',
          '/resume',
          '/nothing',
          '/o/employees',
        ].map(async (path) => see(collector, path)),
      )
      for (const { html } of [...pages, ...others]) expect(html).not.toMatch(/anonym/i)
      await collector.control.pause()
      expect((await see(collector, '/r/unknown-token-1234567')).html).not.toMatch(/anonym/i)
    }
  })

  it('is not used up by mail programs that follow links', async () => {
    const collector = await open('confidential')
    const before = await collector.store.session(tokenHashOf(token))
    for (const method of ['GET', 'HEAD', 'GET']) await see(collector, `/r/${token}`, { method })
    expect(await collector.store.session(tokenHashOf(token))).toEqual(before)
  })

  it('shows what is typed in a tab that another one overtook, and loses nothing', async () => {
    const collector = await open('confidential')
    const path = `/r/${token}`
    await see(
      collector,
      path,
      form({ ...hiddenFields((await see(collector, path)).html), go: 'start' }),
    )
    const first = await see(collector, path)
    const interview = await storedInterview(collector, token)
    if (interview === undefined) throw new Error('started')
    const one = [...Object.entries(hiddenFields(first.html)), ...answersTo(interview, asMan)]
    expect((await see(collector, path, form([...one, ['go', 'next']]))).status).toBe(303)
    const kept = await storedInterview(collector, token)
    const typed = [
      ...Object.entries(hiddenFields(first.html)),
      ['a.gender', 'woman'] as const,
      ['a.age', 'from_35_to_49'] as const,
    ]
    const late = await see(collector, path, form([...typed, ['go', 'next']]))
    expect(late.status).toBe(409)
    expect(late.html).toContain('continued elsewhere')
    expect(late.html).toMatch(/value="woman" checked/)
    expect(await storedInterview(collector, token)).toEqual(kept)
    // Sent again from the page that says so, it is taken.
    const anew = [
      ...Object.entries(hiddenFields(late.html)),
      ...typed.slice(3),
      ['go', 'next'] as const,
    ]
    expect((await see(collector, path, form(anew))).status).toBe(303)
    const after = await storedInterview(collector, token)
    expect(after?.drafts.get(idOf('gender'))).toEqual({ kind: 'single', code: 'woman' })
  })

  it('goes on quietly when the same form comes twice', async () => {
    const collector = await open('confidential')
    const path = `/r/${token}`
    await see(collector, path, form({ revision: '0', go: 'start' }))
    const first = await see(collector, path)
    const interview = await storedInterview(collector, token)
    if (interview === undefined) throw new Error('started')
    const fields = [
      ...Object.entries(hiddenFields(first.html)),
      ...answersTo(interview, asMan),
      ['go', 'next'] as const,
    ]
    const sent = await Promise.all([1, 2, 3].map(async () => see(collector, path, form(fields))))
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
  })

  it('keeps what is right of a page that cannot be left, and says what is missing', async () => {
    const collector = await open('confidential')
    const path = `/r/${token}`
    await see(collector, path, form({ revision: '0', go: 'start' }))
    const fields = {
      ...hiddenFields((await see(collector, path)).html),
      'a.gender': 'woman',
      go: 'next',
    }
    const refused = await see(collector, path, form(fields))
    expect(refused.status).toBe(422)
    expect(refused.html).toMatch(/role="alert"/)
    expect(refused.html).toMatch(/value="woman" checked/)
    expect((await storedInterview(collector, token))?.drafts.size).toBe(1)
  })

  it('saves for a script, page and revision in the answer', async () => {
    const collector = await open('confidential')
    const path = `/r/${token}`
    const headers = { accept: 'application/json' }
    const begun = await collector.ask(path, form({ revision: '0', go: 'start' }, headers))
    const { revision, page } = (await begun.json()) as { revision: number; page: string }
    const fields = { revision: String(revision), page, 'a.gender': 'woman', go: 'save' }
    const saved = await collector.ask(path, form(fields, headers))
    expect(await saved.json()).toMatchObject({ revision: revision + 1 })
    const stale = await collector.ask(path, form({ ...fields, 'a.gender': 'man' }, headers))
    expect(stale.status).toBe(409)
    expect((await storedInterview(collector, token))?.drafts.get(idOf('gender'))).toEqual({
      kind: 'single',
      code: 'woman',
    })
  })

  it('goes back without loss, and to the language asked for', async () => {
    const collector = await open('confidential')
    const path = `/r/${token}`
    await see(collector, path, form({ revision: '0', go: 'start' }))
    const interview = await storedInterview(collector, token)
    if (interview === undefined) throw new Error('started')
    const first = await see(collector, path)
    await see(
      collector,
      path,
      form([
        ...Object.entries(hiddenFields(first.html)),
        ...answersTo(interview, asMan),
        ['go', 'next'],
      ]),
    )
    const second = await see(collector, `${path}?lang=fr`)
    expect(second.html).toContain('<html lang="fr"')
    await see(collector, path, form({ ...hiddenFields(second.html), go: 'back' }))
    const back = await see(collector, path)
    expect(back.html).toContain('<html lang="fr"')
    expect(back.html).toMatch(/value="man" checked/)
  })

  it.each([
    ['preparing', 409, 'not open yet'],
    ['paused', 409, 'paused'],
    ['closed', 410, 'closed'],
  ] as const)('says that the survey is %s, and takes nothing', async (phase, status, words) => {
    const collector = await startCollector(await cluster.emptied(), { mode: 'confidential' })
    started.push(collector)
    const admitted = { group: 'employees', population: 'employees', language: 'en', frame: {} }
    await collector.control.admit([{ ...admitted, tokenHash: tokenHashOf(token) }])
    if (phase !== 'preparing') await collector.control.open()
    if (phase === 'paused') await collector.control.pause()
    const before = await collector.store.session(tokenHashOf(token))
    if (phase === 'closed') {
      await collector.store.setPhase('closed')
    }
    const sent = await see(collector, `/r/${token}`, form({ revision: '0', go: 'start' }))
    expect([sent.status, sent.html.includes(words)]).toEqual([status, true])
    expect(await collector.store.session(tokenHashOf(token))).toEqual(before)
  })

  it('is told to try later when the database is away, and nothing is acknowledged', async () => {
    let away = false
    const collector = await open('confidential', {}, (store) => ({
      ...store,
      saveSession: async (...given) => {
        if (away) throw new StorageError(issue('storage.full'))
        return store.saveSession(...given)
      },
    }))
    away = true
    const refused = await collector.ask(`/r/${token}`, form({ revision: '0', go: 'start' }))
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect(collector.reported).toEqual(['storage.full'])
    away = false
    const taken = await see(collector, `/r/${token}`, form({ revision: '0', go: 'start' }))
    expect(taken.status).toBe(303)
  })
})

describe('bad input on a page', () => {
  const longText = 'é'.repeat(10_000)
  const table: readonly (readonly [string, RequestInit, number])[] = [
    [
      'a name of 10,000 characters',
      form({ revision: '1', page: 'profile', 'a.gender': longText, go: 'next' }),
      422,
    ],
    [
      'control and bidi characters',
      form({ revision: '1', page: 'profile', 'a.gender': '\u0000\u202eabc\u0007', go: 'next' }),
      422,
    ],
    ['a body far too long', form({ x: 'x'.repeat(600_000) }), 413],
    [
      'percent signs that are no UTF-8',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'a.gender=%ff%fe',
      },
      400,
    ],
    [
      'JSON instead of a form',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
      415,
    ],
    [
      'thousands of fields',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'a=1&'.repeat(3000),
      },
      400,
    ],
    ['a form of another site', form({ go: 'next' }, { 'sec-fetch-site': 'cross-site' }), 403],
    ['another method', { method: 'PUT' }, 405],
  ]

  it.each(table)('answers %s clearly and stores nothing of it', async (_, init, status) => {
    const collector = await open('confidential')
    await see(collector, `/r/${token}`, form({ revision: '0', go: 'start' }))
    const interview = await storedInterview(collector, token)
    const page = interview?.page ?? ''
    const sent =
      init.body instanceof URLSearchParams && init.body.has('page')
        ? form(
            [...init.body].map(([name, value]) => [name, name === 'page' ? page : value] as const),
          )
        : init
    const refused = await see(collector, `/r/${token}`, sent)
    expect(refused.status).toBe(status)
    expect(refused.html).toContain('<main')
    expect((await storedInterview(collector, token))?.drafts.size).toBe(0)
  })

  it('answers an unknown link as it answers any', async () => {
    const collector = await open('confidential')
    const unknown = await see(collector, '/r/AAAAAAAAAAAAAAAAAAAAAA')
    expect([unknown.status, unknown.html.includes('leads nowhere')]).toEqual([404, true])
    expect(unknown.html).not.toContain('AAAAAAAAAAAAAAAAAAAAAA')
  })
})

describe('screens and quotas', () => {
  const screens: Fieldwork['screens'] = [
    {
      id: 'no_women',
      population: employees,
      when: isOneOf('gender', 'woman'),
      message: { en: 'We look for men.', fr: 'Nous cherchons des hommes.' },
    },
  ]
  const quotas: Fieldwork['quotas'] = [
    {
      id: 'sex',
      population: employees,
      title: { en: 'Sex' },
      variables: [idOf<VariableId>('gender')],
      kind: 'hard',
      cells: [{ codes: [idOf<Code>('man')], target: 1 }],
    },
  ]

  it('thanks whoever is screened out, and counts them', async () => {
    const collector = await open('confidential', { screens, quotas: [] })
    const asWoman: Chooser = (question, interview) =>
      question.id === 'gender'
        ? { kind: 'single', code: idOf<Code>('woman') }
        : random(question, interview)
    const seen = await walkForms(collector, `/r/${token}`, asWoman)
    expect(seen.at(-1)?.html).toContain('We look for men.')
    expect((await collector.store.groups())[0]).toMatchObject({ complete: 0, screened: 1 })
  })

  it('lets no more in than a hard quota wants, be they in the middle of it', async () => {
    const collector = await open('open', { screens: [], quotas })
    const admitted = { group: 'employees', population: 'employees', language: 'en', frame: {} }
    const other = 'another-token-of-22-ch'
    await collector.store.admit([{ ...admitted, tokenHash: tokenHashOf(other) }])
    const first = await walkForms(collector, `/r/${token}`, asMan)
    expect(first.at(-1)?.html).toContain('Thank you!')
    const second = await walkForms(collector, `/r/${other}`, asMan)
    expect(second.at(-1)?.html).toContain('Thank you for your interest')
    expect((await collector.store.groups())[0]).toMatchObject({ complete: 1, quotaFull: 1 })
    expect(await collector.store.quotaCounts()).toEqual([{ cell: 'sex:man', count: 1 }])
  })
})

describe('the open link', () => {
  async function solved(collector: TestCollector): Promise<string> {
    const { html } = await see(collector, '/o/employees')
    const written =
      /data-challenge="([^"]*)"/
        .exec(html)?.[1]
        ?.replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&') ?? ''
    const challenge = JSON.parse(written) as Challenge
    const { algorithm, challenge: hash, salt, signature } = challenge
    let number = 0
    while (createHash('sha256').update(`${salt}${number}`).digest('hex') !== hash) number += 1
    const told = { algorithm, challenge: hash, number, salt, signature }
    return Buffer.from(JSON.stringify(told)).toString('base64')
  }

  it('starts an interview for a browser that worked for it, once', async () => {
    const collector = await open('open')
    const altcha = await solved(collector)
    const begun = await see(collector, '/o/employees', form({ altcha, lang: 'en' }))
    expect([begun.status, begun.location]).toEqual([
      303,
      expect.stringMatching(/^\/r\/[0-9A-Z-]{30}$/),
    ])
    const seen = await walkForms(collector, begun.location ?? '')
    expect(seen.at(-1)?.html).toContain('Thank you!')
    const [answer] = await all(collector.store.answers())
    expect(answer?.answer.flags).not.toContain('no_proof_of_work')
    expect((await see(collector, '/o/employees', form({ altcha }))).status).toBe(403)
    expect((await see(collector, '/o/employees', form({ altcha: 'bm9uZQ==' }))).status).toBe(403)
  })

  it('lets a few in without a script, and says so of their answers', async () => {
    const collector = await open('open')
    const statuses: number[] = []
    let path = ''
    for (let times = 0; times < 8; times++) {
      const { status, location } = await see(collector, '/o/employees', form({ lang: 'en' }))
      statuses.push(status)
      path = location ?? path
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429, 429])
    await walkForms(collector, path)
    const [answer] = await all(collector.store.answers())
    expect(answer?.answer.flags).toContain('no_proof_of_work')
  })

  it('goes on elsewhere by a code, typed as people type', async () => {
    const collector = await open('open')
    const { location = '' } = await see(collector, '/o/employees', form({ lang: 'en' }))
    const code = location.slice('/r/'.length).toLowerCase().replaceAll('-', ' ')
    const resumed = await see(collector, '/resume', form({ code }))
    expect([resumed.status, resumed.location]).toEqual([303, location])
    expect((await see(collector, '/resume', form({ code: 'AAAAA' }))).status).toBe(404)
  })
})

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const gathered: T[] = []
  for await (const value of values) gathered.push(value)
  return gathered
}
