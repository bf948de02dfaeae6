import { access, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestStudio, sending } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'
import type { ImportAnswer } from '../../api/import-answers.ts'
import type { ProgressAnswer } from '../../api/study-card.ts'
import type { GapsAnswer } from '../../api/shown-parts.ts'
import type { VerifyAnswer } from '../../api/text-answers.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio('masculinity-2018')
})
afterAll(async () => studio.close())

const patience = { timeout: 20_000, interval: 50 }
const study = '/api/studies/masculinity-2018'
const csv = [
  'courriel;avis;note',
  ...Array.from(
    { length: 60 },
    (_, row) => `p${String(row)}@b.fr;${row % 2 ? 'Oui' : 'Non'};${String(row % 7)}`,
  ),
].join('\n')

const send = async (name: string, body: BodyInit, type = 'text/csv'): Promise<Response> =>
  studio.ask(`/api/imports?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  })
const isThere = async (...parts: readonly string[]): Promise<boolean> =>
  access(path.join(studio.folder, ...parts)).then(
    () => true,
    () => false,
  )
const issuesOf = async (response: Response): Promise<readonly (readonly unknown[])[]> => {
  const { issues } = (await response.json()) as {
    readonly issues: readonly { code: string; file?: string; line?: number; column?: number }[]
  }
  return issues.map(({ code, file, line, column }) => [code, file, line, column])
}

describe('a file of answers sent to the Studio', () => {
  test('is guessed without being written, then becomes a study, in whatever encoding', async () => {
    const latin = new Uint8Array(Buffer.from(csv.replace('avis', 'préavis'), 'latin1'))
    const read = (await (await send('été.csv', latin)).json()) as ImportAnswer
    expect([read.file, read.rows]).toEqual(['été.csv', 60])
    expect(read.plan.items.map(({ label, kind }) => [label, kind])).toEqual([
      ['courriel', 'leave_out'],
      ['préavis', 'single'],
      ['note', 'single'],
    ])
    expect(read.facts['courriel']?.reason).toBe('email')
    const made = await studio.ask(
      `/api/imports/${read.key}`,
      sending('POST', { id: 'ete', plan: read.plan }),
    )
    expect(made.status).toBe(201)
    const folder = path.join(studio.folder, 'ete/data')
    const [file = ''] = await readdir(folder)
    const data = await readFile(path.join(folder, file), 'utf8')
    expect([data.split('\r\n')[0], data.includes('@')]).toEqual(['préavis;note', false])
    const again = await studio.ask(
      `/api/imports/${read.key}`,
      sending('POST', { id: 'ete2', plan: read.plan }),
    )
    expect([again.status, await issuesOf(again)]).toEqual([
      404,
      [['studio.import_gone', undefined, undefined, undefined]],
    ])
  })

  test('is refused with each problem at its line and column, and nothing is half-written', async () => {
    const broken = await send('b.csv', 'a;b\n1;2;3\n4\n5;6\n')
    expect([broken.status, await issuesOf(broken)]).toEqual([
      422,
      [
        ['dataset.ragged_row', 'b.csv', 2, 3],
        ['dataset.ragged_row', 'b.csv', 3, 2],
      ],
    ])
    expect((await send('b.csv', new Uint8Array(20_000_001))).status).toBe(413)
    expect((await send('b.csv', csv, 'application/json')).status).toBe(415)
    const read = (await (await send('c.csv', csv)).json()) as ImportAnswer
    const items = read.plan.items.map((item) => ({ ...item, kind: 'number' }))
    const bad = { id: 'c', plan: { ...read.plan, items, mirrors: [] } }
    const refused = await studio.ask(`/api/imports/${read.key}`, sending('POST', bad))
    expect(refused.status).toBe(409)
    const told = await issuesOf(refused)
    expect(told).toContainEqual(['dataset.not_a_number', 'c.csv', 2, 1])
    expect(told).toContainEqual(['dataset.not_a_number', 'c.csv', 2, 2])
    expect(await isThere('c')).toBe(false)
    const plan = { ...read.plan, items: [{ ...read.plan.items[0], id: '../up' }] }
    expect(
      (await studio.ask(`/api/imports/${read.key}`, sending('POST', { id: 'c', plan }))).status,
    ).toBe(400)
    for (const id of ['../up', 'A B', '']) {
      const wrong = await studio.ask(
        `/api/imports/${read.key}`,
        sending('POST', { id, plan: read.plan }),
      )
      expect(wrong.status).toBe(400)
    }
    const taken = await studio.ask(
      `/api/imports/${read.key}`,
      sending('POST', { id: 'masculinity-2018', plan: read.plan }),
    )
    expect(await taken.text()).not.toContain('--force')
  })
})

describe('figures that were made once', () => {
  test('are compressed once, as each browser takes them', async () => {
    const plain = await studio.ask(`${study}/gaps?lang=en`, {
      headers: { 'accept-encoding': 'identity' },
    })
    const text = await plain.text()
    for (let time = 0; time < 2; time++) {
      const squeezed = await studio.ask(`${study}/gaps?lang=en`, {
        headers: { 'accept-encoding': 'br' },
      })
      expect(squeezed.headers.get('content-encoding')).toBe('br')
      expect(squeezed.headers.get('content-language')).toBe('en')
      expect(await squeezed.text()).toBe(text)
    }
    const other = await studio.ask(`${study}/table?id=unknown`)
    expect(other.status).toBe(404)
  })

  test('stay when only texts change, and are made anew when the study does', async () => {
    const { revision } = await studio.read<GapsAnswer>(`${study}/gaps`)
    const text = path.join(studio.folder, 'masculinity-2018', 'report.en.md')
    await writeFile(text, `${await readFile(text, 'utf8')}\nOne more paragraph.\n`)
    const after = await vi.waitUntil(async () => {
      const now = await studio.read<ProgressAnswer>(`${study}/progress`)
      return now.revision === revision ? undefined : now
    }, patience)
    expect([after.working, after.hasFigures, after.state]).toEqual([false, true, 'ready'])
    const download = await studio.ask(`${study}/download?format=html&lang=en`)
    expect(await download.text()).toContain('One more paragraph.')
    const tables = path.join(studio.folder, 'masculinity-2018', 'tables.yaml')
    await writeFile(tables, `${await readFile(tables, 'utf8')}\n# changed\n`)
    await vi.waitUntil(async () => {
      const { working } = await studio.read<ProgressAnswer>(`${study}/progress`)
      return working
    }, patience)
  })

  test('tell one wrong number once', async () => {
    const text = '72% of adult men feel very masculine.\n'
    const answer = await studio.ask(`${study}/verify`, sending('POST', { text, language: 'en' }))
    const { findings } = (await answer.json()) as VerifyAnswer
    const starts = findings.map(({ start }) => start)
    expect(starts.length).toBeGreaterThan(0)
    expect(new Set(starts).size).toBe(starts.length)
  })
})
