import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNewStudy } from '../../../test/studio/open-new-study.ts'
import { sending } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'
import type { FieldAnswer, FieldDone } from '../../api/field-answers.ts'
import type { ToldIssue } from '../../api/told-issue.ts'

const field = '/api/studies/telework/field'

let studio: TestStudio

beforeAll(async () => {
  studio = await openNewStudy()
})
afterAll(async () => {
  await studio.close()
}, 60_000)

async function read(): Promise<FieldAnswer> {
  return studio.read<FieldAnswer>(`${field}?lang=en`)
}

async function until(isReached: (answer: FieldAnswer) => boolean): Promise<FieldAnswer> {
  let answer = await read()
  await expect
    .poll(
      async () => {
        answer = await read()
        return isReached(answer) || answer.service.kind === 'failed'
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  return answer
}

interface Done {
  readonly status: number
  readonly said: readonly string[]
  readonly codes: readonly string[]
}

async function act(action: string, body: unknown = {}): Promise<Done> {
  const response = await studio.ask(`${field}/${action}?lang=en`, sending('POST', body))
  const json = (await response.json()) as Partial<FieldDone> & { issues?: readonly ToldIssue[] }
  return {
    status: response.status,
    said: json.said ?? [],
    codes: json.issues?.map(({ code }) => code) ?? [],
  }
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const target = path.join(studio.folder, 'telework', file)
  await writeFile(target, change(await readFile(target, 'utf8')))
}

describe('the wave of a new study', () => {
  test('is planned, and not served before somebody starts it', async () => {
    const answer = await read()
    expect(answer.plan).toMatchObject({ wave: '2025', mode: 'anonymous', showAfter: 30 })
    expect(answer).toMatchObject({ service: { kind: 'off' }, simulated: true })
    expect(answer.actions).toEqual(['mode', 'start'])
    expect(await act('open')).toMatchObject({ status: 409, codes: ['fieldwork.not_now'] })
  })

  test('tells what is wrong with its folder, and offers nothing meanwhile', async () => {
    await edit('fieldwork.yaml', (text) => text.replace('mode: anonymous', 'mode: secret'))
    const broken = await read()
    expect(broken.issues.map(({ file, line }) => [file, line])).toEqual([['fieldwork.yaml', 12]])
    expect(broken).toMatchObject({ hasFile: true, actions: [] })
    await edit('fieldwork.yaml', (text) => text.replace('mode: secret', 'mode: open'))
  })

  test('is given a fieldwork where it has none, once', async () => {
    await rm(path.join(studio.folder, 'telework', 'fieldwork.yaml'))
    const without = await read()
    expect(without).toMatchObject({ hasFile: false, actions: ['make'] })
    expect((await act('make', { mode: 'open' })).status).toBe(200)
    expect(await read()).toMatchObject({ plan: { mode: 'open' }, actions: ['mode', 'start'] })
    expect((await act('make', { mode: 'open' })).codes).toEqual(['fieldwork.not_now'])
  })

  test('is started, opened, tried, paused, closed and exported', async () => {
    expect((await act('start', { anew: false })).status).toBe(200)
    const started = await until(({ service }) => service.kind === 'running')
    expect(started).toMatchObject({ service: { here: true }, wave: { phase: 'preparing' } })
    expect(started.actions).toEqual(['mode', 'stop', 'open'])
    expect((await act('open')).said).toEqual(['The wave is open.'])
    expect((await act('pause')).said[0]).toMatch(/paused/)
    const paused = await read()
    expect(paused).toMatchObject({ wave: { phase: 'paused', takesAnswers: false } })
    expect(paused.actions).not.toContain('try')
    const page = await fetch(`${paused.wave?.respondents ?? ''}/o/employees`, {
      headers: { accept: 'text/html' },
    })
    expect([page.status, await page.text()]).toEqual([409, expect.stringMatching(/suspendue/)])
    expect((await act('open')).status).toBe(200)

    expect((await act('try', { respondents: 0 })).codes).toEqual(['http.malformed'])
    expect((await act('try', { respondents: 60 })).status).toBe(200)
    const tried = await until(({ trial }) => trial?.running === false)
    expect(tried.trial).toEqual({ running: false, done: 60, of: 60, issues: [] })
    // Thirty of each: no fewer would be shown.
    expect(tried.wave?.groups.map(({ complete }) => complete)).toEqual([{ n: 30 }, { n: 30 }])
    expect(tried.wave?.quotas.map(({ have }) => 'fewerThan' in have)).toEqual([])

    expect((await act('close', { name: 'other' })).codes).toEqual(['fieldwork.not_confirmed'])
    expect((await act('close', { name: 'telework' })).said[0]).toMatch(/60 answers/)
    const closed = await read()
    expect(closed.wave?.phase).toBe('closed')
    expect(closed.actions).toEqual(['stop', 'export'])
    expect(closed.wave?.flags?.length).toBeGreaterThan(0)
    expect((await act('export', { force: false })).said).toHaveLength(2)
    const csv = await readFile(path.join(studio.folder, 'telework/data/2025-employees.csv'), 'utf8')
    expect(csv.split('\n').length).toBeGreaterThan(20)
    expect((await act('export', { force: false })).codes).toEqual(['file.exists', 'file.exists'])
    expect((await act('export', { force: true })).status).toBe(200)
  }, 120_000)

  test('has figures, which say that they are simulated', async () => {
    await expect
      .poll(
        async () =>
          studio.read<{ readonly state: string; readonly hasFigures: boolean }>(
            '/api/studies/telework/progress',
          ),
        { timeout: 60_000 },
      )
      .toMatchObject({ state: 'ready', hasFigures: true })
    const menu = await studio.read<{ readonly simulated: boolean; readonly respondents: number }>(
      '/api/studies/telework',
    )
    expect(menu.simulated).toBe(true)
    expect(menu.respondents).toBeGreaterThan(50)
  }, 60_000)

  test('never passes its trial for answers of people', async () => {
    const before = await readFile(path.join(studio.folder, 'telework/study.yaml'), 'utf8')
    await rm(path.join(studio.folder, 'telework/simulation.yaml'))
    await edit('study.yaml', (text) => text.replace(/^simulated:\n(?: .*\n)+/m, ''))
    expect((await act('export', { force: true })).codes).toEqual(['fieldwork.trial_answers'])
    await writeFile(path.join(studio.folder, 'telework/study.yaml'), before)
  })

  test('is stopped, and its trial put away once the study is named', async () => {
    expect((await act('stop')).status).toBe(200)
    const stopped = await read()
    expect(stopped).toMatchObject({ service: { kind: 'off' }, actions: ['start', 'clear'] })
    expect((await act('clear', { name: '' })).codes).toEqual(['fieldwork.not_confirmed'])
    expect((await act('clear', { name: 'telework' })).status).toBe(200)
    expect(existsSync(path.join(studio.folder, 'telework/.visavis/registrar'))).toBe(false)
    expect((await read()).actions).toEqual(['mode', 'start'])
  }, 60_000)
})
