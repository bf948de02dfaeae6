import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type {
  PublicationsAnswer,
  PublishableAnswer,
  PublishedAnswer,
} from '../../api/publication-answers.ts'
import type { StudyCard } from '../../api/study-card.ts'
import { openTestStudio, sending } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let studio: TestStudio
const own = '/api/studies/telework'

beforeAll(async () => {
  studio = await openTestStudio()
  await studio.ask('/api/studies', sending('POST', { id: 'telework' }))
  await studio.ask(`${own}/simulate`, sending('POST', {}))
})
afterAll(async () => studio.close())

function edit(file: string, change: (before: string) => string): void {
  const path = join(studio.folder, 'telework', file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

async function publish(): Promise<Response> {
  return studio.ask(`${own}/publications`, sending('POST', {}))
}

/** What whoever holds a link sees: no cookie. */
async function asStranger(path: string): Promise<Response> {
  return fetch(`${studio.url}${path}`, { redirect: 'manual' })
}

test('is refused with everything that stands against it, at once', async () => {
  edit(
    'report.en.md',
    (text) => `${text}\n[99%](figure:2025/employees/feels_watched.yes) say so.\n`,
  )
  const refused = await publish()
  expect(refused.status).toBe(409)
  const { issues } = (await refused.json()) as PublishableAnswer
  expect(issues.map(({ code, file }) => [code, file])).toEqual([
    ['publish.rounds_differently', 'report.en.md'],
    ['publish.notice_lacks', 'study.yaml'],
    ['publish.notice_lacks', 'study.yaml'],
  ])
  const told = await studio.read<PublishableAnswer>(`${own}/publishable`)
  expect(told.issues).toEqual(issues)
  expect(existsSync(join(studio.folder, 'telework', 'publications'))).toBe(false)
})

test('freezes pages and files under a link that needs nothing else', async () => {
  edit('report.en.md', (text) => text.replace(/\n\[99%\].*\n$/, ''))
  edit('study.yaml', (text) =>
    text.replaceAll(/( +)(n: \d+\n)/g, '$1$2$1selection: { fr: Tirage, en: Drawn at random }\n'),
  )
  const made = await publish()
  expect(made.status).toBe(201)
  // A glance at the folder of a moment ago might not have seen what was just edited; publishing does.
  const card = await studio.read<StudyCard>(own)
  const { publication } = (await made.json()) as PublishedAnswer
  expect(publication.path).toMatch(/^\/p\/[0-9a-f]{40}\/$/)
  expect(publication).toMatchObject({ revision: card.revision, simulated: true })
  const listed = await studio.read<PublicationsAnswer>(`${own}/publications`)
  expect(listed.publications).toEqual([publication])
  // What is published is no part of the study: nothing is computed again for it.
  expect((await studio.read<StudyCard>(own)).revision).toBe(card.revision)

  const front = await asStranger(`${publication.path}?lang=fr`)
  expect(front.status).toBe(303)
  const index = await asStranger(front.headers.get('location') ?? '')
  const page = await index.text()
  expect(page).toContain('<html lang="fr">')
  expect(page).toContain('Données simulées')
  const policy = index.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('sandbox')
  expect(policy).not.toContain('allow-scripts')
  for (const [, file = ''] of page.matchAll(/<li>\s*<a href="([^"]+)"/g)) {
    const taken = await asStranger(`${publication.path}${file}`)
    expect([file, taken.status]).toEqual([file, 200])
    expect(taken.headers.has('content-disposition')).toBe(!file.endsWith('.html'))
  }
  const slides = await asStranger(`${publication.path}slides.en.pptx`)
  expect(
    Buffer.from(await slides.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('stays as it was when answers change, and the same state is published once', async () => {
  const [before] = (await studio.read<PublicationsAnswer>(`${own}/publications`)).publications
  const path = before?.path ?? ''
  const page = await (await asStranger(`${path}report.en.html`)).text()
  expect(((await (await publish()).json()) as PublishedAnswer).publication.id).toBe(before?.id)
  edit('data/2025-employees.csv', (text) => text.split('\n').slice(0, 400).join('\n'))
  const next = (await (await publish()).json()) as PublishedAnswer
  expect(next.publication.id).not.toBe(before?.id)
  expect(await (await asStranger(`${path}report.en.html`)).text()).toBe(page)
  expect(await (await asStranger(`${next.publication.path}report.en.html`)).text()).not.toBe(page)
})

test('shows nobody a file that was tampered with, nor any other file', async () => {
  const [one] = (await studio.read<PublicationsAnswer>(`${own}/publications`)).publications
  const [id = '', path = ''] = [one?.id, one?.path]
  edit(`publications/${id}/article.en.html`.replace('article', 'report'), (text) => `${text} `)
  expect((await asStranger(`${path}report.en.html`)).status).toBe(409)
  for (const name of ['publication.json', '..%2F..%2Fstudy.yaml', 'nothing.html']) {
    expect((await asStranger(`${path}${name}`)).status).toBe(404)
  }
  expect((await asStranger(`/p/${id.slice(0, -1)}g/`)).status).toBe(404)
  expect((await asStranger('/p/../api/studies')).status).toBe(401)
})

test('leads nowhere once it is withdrawn', async () => {
  const { publications } = await studio.read<PublicationsAnswer>(`${own}/publications`)
  for (const { id, path } of publications) {
    const gone = await studio.ask(`${own}/publications/${id}`, { method: 'DELETE' })
    expect(gone.status).toBe(200)
    expect((await asStranger(path)).status).toBe(404)
    expect((await studio.ask(`${own}/publications/${id}`, { method: 'DELETE' })).status).toBe(404)
  }
  expect(readdirSync(join(studio.folder, 'telework', 'publications'))).toEqual([])
  expect((await fetch(`${studio.url}${own}/publications`)).status).toBe(401)
})
