import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestStudio, sending } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'
import type {
  CheckAnswer,
  FileAnswer,
  FileConflict,
  FilesAnswer,
  FileWritten,
  SourcesAnswer,
} from '../../api/file-answers.ts'
import type { GapsAnswer } from '../../api/shown-parts.ts'
import type { ProgressAnswer } from '../../api/study-card.ts'
import type { StudyMenu } from '../../api/study-menu.ts'

let studio: TestStudio
const own = '/api/studies/reseaux-sociaux'
const at = (file: string): string => `${own}/file?path=${encodeURIComponent(file)}`

beforeAll(async () => {
  studio = await openTestStudio('reseaux-sociaux')
})
afterAll(async () => studio.close())

const onDisk = (file: string): string => path.join(studio.folder, 'reseaux-sociaux', file)

async function put(file: string, text: string, seen: string): Promise<Response> {
  return studio.ask(at(file), sending('PUT', { text }, { 'if-match': seen }))
}

describe('the files of a study', () => {
  test('are listed by what they are for, answers apart', async () => {
    const { files, others } = await studio.read<FilesAnswer>(`${own}/files`)
    const roles = new Map(files.map(({ path: name, role }) => [name, role]))
    expect(roles.get('questionnaires/salaries.yaml')).toBe('questionnaire')
    expect(roles.get('report.fr.md')).toBe('text')
    expect(others.map(({ path: name }) => name)).toContain('data/2012-salaries.csv')
    const { texts } = await studio.read<SourcesAnswer>(`${own}/sources`)
    expect(Object.keys(texts)).toEqual(files.map(({ path: name }) => name))
  })

  test('are written whole by whoever has seen what stands there, and checked', async () => {
    const before = await studio.read<FileAnswer>(at('mirrors.yaml'))
    const text = `# A comment that stays\n${before.text}`
    const response = await put('mirrors.yaml', text, before.etag)
    expect(response.status).toBe(200)
    const written = (await response.json()) as FileWritten
    expect(written.issues).toEqual([])
    expect(await readFile(onDisk('mirrors.yaml'), 'utf8')).toBe(text)
    expect((await studio.read<FileAnswer>(at('mirrors.yaml'))).etag).toBe(written.etag)
  })

  test('are not written over what somebody else wrote: both texts remain', async () => {
    const seen = await studio.read<FileAnswer>(at('article.fr.md'))
    const theirs = `${seen.text}\nAutre chose.\n`
    await writeFile(onDisk('article.fr.md'), theirs)
    const response = await put('article.fr.md', `${seen.text}\nÀ moi.\n`, seen.etag)
    expect(response.status).toBe(412)
    const conflict = (await response.json()) as FileConflict
    expect(conflict).toMatchObject({ status: 412, text: theirs })
    expect(conflict.issues[0]?.code).toBe('studio.file_changed')
    expect(await readFile(onDisk('article.fr.md'), 'utf8')).toBe(theirs)
    expect((await put('article.fr.md', seen.text, conflict.etag ?? '')).status).toBe(200)
  })

  test('let one of two writers through who saw the same', async () => {
    const { etag } = await studio.read<FileAnswer>(at('article.en.md'))
    const texts = ['one\n', 'two\n', 'three\n', 'four\n']
    const answers = await Promise.all(texts.map(async (text) => put('article.en.md', text, etag)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412])
    expect(await readFile(onDisk('article.en.md'), 'utf8')).toBe(texts[statuses.indexOf(200)])
  })

  test('are made when they are new, and never by mistake', async () => {
    const fresh = { 'if-none-match': '*' }
    const make = async (): Promise<number> =>
      (await studio.ask(at('notes.md'), sending('PUT', { text: 'Notes.\n' }, fresh))).status
    expect(await make()).toBe(200)
    expect(await make()).toBe(412)
    expect((await studio.ask(at('notes.md'), sending('PUT', { text: '' }))).status).toBe(428)
    expect((await put('gone.md', 'x', '"x"')).status).toBe(412)
  })

  test.each([
    '../reseaux-sociaux/study.yaml',
    '../../etc/passwd',
    '/etc/passwd.md',
    'data/2012-salaries.csv',
    '.git/config.yaml',
    'a/.b/c.yaml',
    'a/../study.yaml',
    'node_modules/x/y.md',
    'study.yaml\u0000.md',
    'questionnaires\\salaries.yaml',
    './study.yaml',
    '',
  ])('do not open at %j', async (file) => {
    expect((await studio.ask(at(file))).status).toBe(400)
    expect((await put(file, 'x', '*')).status).toBe(400)
  })

  test('are not reached through links that lead out of the study', async () => {
    const outside = path.join(studio.folder, 'outside')
    await mkdir(outside)
    await writeFile(path.join(outside, 'secret.md'), 'secret')
    await symlink(outside, onDisk('out'))
    await symlink(path.join(outside, 'secret.md'), onDisk('link.md'))
    for (const file of ['out/secret.md', 'link.md']) {
      const got = await studio.ask(at(file))
      expect([404, 409]).toContain(got.status)
      expect(await got.text()).not.toContain('secret"')
      const fresh = { 'if-none-match': '*' }
      const made = await studio.ask(at(file), sending('PUT', { text: 'x' }, fresh))
      expect(made.status).toBe(409)
    }
    expect(await readFile(path.join(outside, 'secret.md'), 'utf8')).toBe('secret')
    await Promise.all(['out', 'link.md'].map(async (name) => rm(onDisk(name))))
  })

  test('of a wrong form or too long are refused', async () => {
    const { etag, text } = await studio.read<FileAnswer>(at('study.yaml'))
    const send = async (body: unknown): Promise<number> =>
      (await studio.ask(at('study.yaml'), sending('PUT', body, { 'if-match': etag }))).status
    expect(await send({})).toBe(400)
    expect(await send({ text: 5 })).toBe(400)
    expect(await send({ text: 'a'.repeat(2_100_000) })).toBe(400)
    expect(await send({ text: 'a'.repeat(9_000_000) })).toBe(413)
    const form = { method: 'PUT', body: 'x', headers: { 'if-match': etag } }
    expect((await studio.ask(at('study.yaml'), form)).status).toBe(415)
    expect(await readFile(onDisk('study.yaml'), 'utf8')).toBe(text)
  })
})

describe('a study that breaks', () => {
  test('says where, keeps the figures it had, and goes on once it is mended', async () => {
    const before = await studio.read<GapsAnswer>(`${own}/gaps`)
    const study = await studio.read<FileAnswer>(at('study.yaml'))
    const broken = study.text.replace('populations:', 'populatoins:')
    const written = (await (await put('study.yaml', broken, study.etag)).json()) as FileWritten
    expect(written.issues[0]).toMatchObject({ file: 'study.yaml' })
    const menu = await studio.read<StudyMenu>(own)
    expect(menu).toMatchObject({ state: 'broken', hasFigures: true })
    expect(menu.issues).toEqual(written.issues)
    expect(menu.tables.length).toBeGreaterThan(0)
    expect((await studio.read<GapsAnswer>(`${own}/gaps`)).gaps).toEqual(before.gaps)
    const { issues } = await studio.read<CheckAnswer>(`${own}/check?lang=fr`)
    expect(issues.map(({ code }) => code)).toEqual(written.issues.map(({ code }) => code))
    await put('study.yaml', study.text, written.etag)
    await vi.waitFor(
      async () => {
        const progress = await studio.read<ProgressAnswer>(`${own}/progress`)
        expect(progress).toMatchObject({ state: 'ready', working: false })
        const { revision } = await studio.read<GapsAnswer>(`${own}/gaps`)
        expect(revision).toBe(progress.revision)
      },
      { timeout: 30_000, interval: 100 },
    )
    expect(studio.reported).toEqual([])
  })

  test('without any figures yet refuses to show some, with what is wrong', async () => {
    const other = await openTestStudio('masculinity-2018')
    try {
      await writeFile(path.join(other.folder, 'masculinity-2018', 'study.yaml'), 'title: [')
      const menu = await vi.waitFor(
        async () => {
          const read = await other.read<StudyMenu>('/api/studies/masculinity-2018')
          expect(read.state).toBe('broken')
          return read
        },
        { timeout: 30_000, interval: 100 },
      )
      expect(menu.issues.length).toBeGreaterThan(0)
      if (menu.hasFigures) return
      const gaps = await other.ask('/api/studies/masculinity-2018/gaps')
      expect(gaps.status).toBe(409)
    } finally {
      await other.close()
    }
  })
})
