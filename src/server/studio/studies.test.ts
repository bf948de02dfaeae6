import { access, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestStudio, sending } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'
import type { SamplesAnswer } from '../../api/sample-answers.ts'
import type { StudiesAnswer, StudyCard } from '../../api/study-card.ts'
import type { StudyMenu } from '../../api/study-menu.ts'
import type { StudyChanged } from '../../api/study-requests.ts'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio('masculinity-2018')
})
afterAll(async () => studio.close())

const post = async (at: string, body: unknown): Promise<Response> =>
  studio.ask(at, sending('POST', body))
const exists = async (...parts: readonly string[]): Promise<boolean> =>
  access(path.join(studio.folder, ...parts)).then(
    () => true,
    () => false,
  )

async function ready(id: string): Promise<StudyMenu> {
  return vi.waitFor(
    async () => {
      const menu = await studio.read<StudyMenu>(`/api/studies/${id}`)
      expect(menu.state).toBe('ready')
      return menu
    },
    { timeout: 25_000, interval: 100 },
  )
}

describe('studies made in the Studio', () => {
  test('begin with the template, have no answers, then simulated ones', async () => {
    const made = await post('/api/studies', { id: 'telework' })
    expect(made.status).toBe(201)
    const card = (await made.json()) as StudyCard
    expect(card).toMatchObject({ id: 'telework', state: 'no_data', simulated: true, issues: [] })
    expect((await studio.ask('/api/studies/telework/gaps')).status).toBe(409)
    const simulated = await post('/api/studies/telework/simulate', {})
    const { files } = (await simulated.json()) as StudyChanged
    expect(files).toEqual(['data/2025-employees.csv', 'data/2025-managers.csv'])
    const menu = await ready('telework')
    expect(menu.respondents).toBe(800)
    const { samples } = await studio.read<SamplesAnswer>('/api/studies/telework/samples')
    expect(samples.map(({ sample }) => sample.population)).toEqual(['employees', 'managers'])
  })

  test('gain a wave after another, and answers for it alone', async () => {
    const before = await readFile(path.join(studio.folder, 'telework', 'data/2025-employees.csv'))
    const wave = { from: '2025', to: '2027', fieldwork: '2027-03' }
    const added = await post('/api/studies/telework/waves', wave)
    expect((await added.json()) as StudyChanged).toMatchObject({ files: ['study.yaml'] })
    expect((await post('/api/studies/telework/waves', wave)).status).toBe(409)
    expect((await post('/api/studies/telework/waves', { from: '2025' })).status).toBe(400)
    const simulated = await post('/api/studies/telework/simulate', {})
    const { files } = (await simulated.json()) as StudyChanged
    expect(files).toEqual(['data/2027-employees.csv', 'data/2027-managers.csv'])
    const after = await readFile(path.join(studio.folder, 'telework', 'data/2025-employees.csv'))
    expect(after.equals(before)).toBe(true)
  })

  test('are copied with their answers, without links and hidden files', async () => {
    const outside = path.join(studio.folder, 'outside.md')
    await writeFile(outside, 'outside')
    await symlink(outside, path.join(studio.folder, 'masculinity-2018', 'link.txt'))
    await writeFile(path.join(studio.folder, 'masculinity-2018', '.hidden'), 'hidden')
    const made = await post('/api/studies', { id: 'second', copyOf: 'masculinity-2018' })
    expect(made.status).toBe(201)
    expect(await exists('second', 'study.yaml')).toBe(true)
    expect(await exists('second', 'link.txt')).toBe(false)
    expect(await exists('second', '.hidden')).toBe(false)
    const { studies } = await studio.read<StudiesAnswer>('/api/studies')
    expect(studies.map(({ id }) => id)).toEqual(['masculinity-2018', 'telework', 'second'])
  })

  test('are not made over others, nor elsewhere', async () => {
    for (const id of ['telework', 'second']) {
      expect((await post('/api/studies', { id })).status).toBe(409)
    }
    for (const id of ['../up', 'A B', '', '.x', 'a/b']) {
      expect((await post('/api/studies', { id })).status).toBe(400)
    }
    expect((await post('/api/studies', { id: 'third', copyOf: 'absent' })).status).toBe(404)
    expect(await exists('third')).toBe(false)
    expect((await post('/api/studies', { id: 'third', folder: '/tmp' })).status).toBe(400)
    expect((await post('/api/studies/masculinity-2018/simulate', {})).status).toBe(409)
  })
})
