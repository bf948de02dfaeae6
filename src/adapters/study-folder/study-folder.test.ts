import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withoutRoot } from '../../../test/system/without-root.ts'
import { templateTexts } from '../../../test/study/broken-study.ts'
import { placeText } from '../../core/message.ts'
import type { Result } from '../../core/result.ts'
import { readStudy } from '../../study/read-study.ts'
import type { StudyFiles } from '../../study/read/study-files.ts'
import { firstBadByte } from './first-bad-byte.ts'
import { readStudyFolder, writeNewFolder } from './index.ts'

let root = ''
let folder = ''
let turn = 0

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'visavis-study-'))
})

beforeEach(async () => {
  folder = join(root, `study-${turn++}`)
  await mkdir(folder)
})

afterAll(async () => {
  await rm(root, { recursive: true, force: true })
})

async function codes(reading: Promise<Result<unknown>>): Promise<readonly string[]> {
  const read = await reading
  return read.ok ? [] : read.issues.map(({ code }) => code)
}

/** What each file of the folder is, or the code and place of its problem. */
async function kinds(path: string): Promise<Readonly<Record<string, string>>> {
  const read = await readStudyFolder(path)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return Object.fromEntries(
    [...read.value.files].map(([file, one]) => [
      file,
      one.kind === 'problem' ? `${one.issue.code} ${placeText(one.issue.at ?? {})}` : one.kind,
    ]),
  )
}

function filesOf(read: Result<StudyFiles>): StudyFiles {
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

describe('readStudyFolder', () => {
  test('reads YAML and Markdown as text, knows of the rest, leaves hidden files aside', async () => {
    await mkdir(join(folder, 'data'))
    await mkdir(join(folder, '.schema'))
    await writeFile(join(folder, '.schema', 'study.yaml'), 'a')
    await writeFile(join(folder, 'study.yaml'), '\ufeffvisavis: 1')
    await writeFile(join(folder, 'report.fr.md'), '# É')
    await writeFile(join(folder, 'data', 'a.csv'), Buffer.from([0xff, 0xfe]))
    const { name, files } = filesOf(await readStudyFolder(folder))
    expect(folder.endsWith(name)).toBe(true)
    expect(Object.fromEntries(files)).toEqual({
      'data/a.csv': { kind: 'data', bytes: 2 },
      'report.fr.md': { kind: 'text', text: '# É' },
      'study.yaml': { kind: 'text', text: 'visavis: 1' },
    })
  })

  test('a missing path, a file, an empty folder', async () => {
    expect(await codes(readStudyFolder(join(folder, 'nowhere')))).toEqual(['file.missing'])
    expect(await codes(readStudyFolder(folder))).toEqual(['file.empty'])
    await writeFile(join(folder, 'study.yaml'), 'a')
    expect(await codes(readStudyFolder(join(folder, 'study.yaml')))).toEqual(['file.not_a_folder'])
    expect(await codes(readStudyFolder(join(folder, 'study.yaml', 'a')))).toEqual(['file.missing'])
  })

  test('messages name the folder as it was asked for', async () => {
    const read = await readStudyFolder(join(folder, 'nowhere'), 'studies/nowhere')
    expect(read.ok ? [] : read.issues.map(({ values }) => values)).toEqual([
      { file: 'studies/nowhere' },
    ])
  })

  test('a folder without study.yaml is told by readStudy', async () => {
    await writeFile(join(folder, 'notes.txt'), 'a')
    const read = readStudy(filesOf(await readStudyFolder(folder)))
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['study.no_study_file'])
  })

  test('another encoding is told with line, column and byte', async () => {
    await writeFile(
      join(folder, 'study.yaml'),
      Buffer.from('title: a\nfr: Salari\u00e9s', 'latin1'),
    )
    await writeFile(join(folder, 'mirrors.yaml'), Buffer.from('a: b', 'utf16le'))
    expect(await kinds(folder)).toMatchObject({ 'study.yaml': 'file.not_utf8 study.yaml:2:11' })
    const { files } = filesOf(await readStudyFolder(folder))
    const file = files.get('study.yaml')
    expect(file?.kind === 'problem' && file.issue.values).toEqual({ file: 'study.yaml', byte: 19 })
    // UTF-16 without a mark is UTF-8 full of zeros: YAML refuses it.
    const read = readStudy({ name: 'a', files })
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toContain('file.not_utf8')
  })

  test('a file over 5 MB is refused unread', async () => {
    await writeFile(join(folder, 'study.yaml'), 'a'.repeat(5 * 1024 * 1024 + 1))
    await writeFile(join(folder, 'mirrors.yaml'), 'a'.repeat(1024))
    expect(await kinds(folder)).toEqual({
      'mirrors.yaml': 'text',
      'study.yaml': 'file.too_large study.yaml',
    })
  })

  test('a link inside the folder is followed, one that leads outside or loops is refused', async () => {
    const outside = join(root, 'outside.yaml')
    await writeFile(outside, 'secret: 1')
    await writeFile(join(folder, 'study.yaml'), 'a: 1')
    await symlink('study.yaml', join(folder, 'inside.yaml'))
    await symlink(outside, join(folder, 'mirrors.yaml'))
    await symlink('/etc', join(folder, 'data'))
    await symlink('.', join(folder, 'loop'))
    await symlink('nothing', join(folder, 'tables.yaml'))
    expect(await kinds(folder)).toEqual({
      data: 'study.link_outside data',
      'inside.yaml': 'text',
      loop: 'study.link_outside loop',
      'mirrors.yaml': 'study.link_outside mirrors.yaml',
      'study.yaml': 'text',
      'tables.yaml': 'file.missing tables.yaml',
    })
  })

  test('a folder of thousands of files is no study', async () => {
    await Promise.all(
      Array.from({ length: 2001 }, (_, index) => writeFile(join(folder, `${index}.txt`), '')),
    )
    expect(await codes(readStudyFolder(folder))).toEqual(['study.too_many_files'])
  })

  test('a file that may not be read is told', async () => {
    await writeFile(join(folder, 'study.yaml'), 'a: 1')
    await chmod(join(folder, 'study.yaml'), 0)
    await chmod(join(folder, '..'), 0o755)
    const read = await withoutRoot(async () => kinds(folder))
    expect(read).toEqual({ 'study.yaml': 'file.unreadable study.yaml' })
  })
})

describe('firstBadByte', () => {
  test.each([
    ['', undefined],
    ['61 é 🙂', undefined],
  ])('“%s” is fine', (text, expected) => {
    expect(firstBadByte(Buffer.from(text))).toBe(expected)
  })

  test('finds the byte wherever it is, and a character that breaks off', () => {
    const good = Buffer.from('aé🙂'.repeat(50))
    const lengths = Array.from({ length: 50 }, () => [1, 2, 4]).flat()
    let at = 0
    for (const length of lengths) {
      const bad = Buffer.concat([good.subarray(0, at), Buffer.from([0xff]), good])
      expect(firstBadByte(bad)).toBe(at)
      at += length
    }
    expect(firstBadByte(Buffer.from('aé').subarray(0, 2))).toBe(1)
  })
})

describe('writeNewFolder', () => {
  test('writes a new study that reads back the same', async () => {
    const texts = templateTexts()
    const written = await writeNewFolder(join(folder, 'telework'), texts)
    expect(written).toEqual({ ok: true, value: join(folder, 'telework') })
    expect(
      await readFile(join(folder, 'telework', '.schema', 'study.schema.json'), 'utf8'),
    ).toContain('$schema')
    expect(readStudy(filesOf(await readStudyFolder(join(folder, 'telework')))).ok).toBe(true)
    expect(await readdir(folder)).toEqual(['telework'])
    expect((await stat(join(folder, 'telework'))).mode & 0o055).not.toBe(0)
  })

  test('touches nothing that exists, be it an empty folder or a broken link', async () => {
    await symlink('nothing', join(folder, 'link'))
    await mkdir(join(folder, 'empty'))
    for (const name of ['link', 'empty']) {
      // Each in its turn: they share a folder.
      expect(await codes(writeNewFolder(join(folder, name), new Map([['a', 'b']])))).toEqual([
        'file.exists',
      ])
    }
    expect((await readdir(folder)).toSorted()).toEqual(['empty', 'link'])
  })

  test('leaves nothing behind when it cannot be written whole', async () => {
    const clash = new Map([
      ['a', 'file'],
      ['a/b', 'a file cannot be a folder'],
    ])
    expect(await codes(writeNewFolder(join(folder, 'new'), clash, 'new'))).toEqual([
      'file.unwritable',
    ])
    expect(await readdir(folder)).toEqual([])
  })

  test('needs the folder above it', async () => {
    const read = await writeNewFolder(join(folder, 'a', 'b'), new Map(), 'a/b')
    expect(read.ok ? [] : read.issues).toEqual([{ code: 'file.missing', values: { file: 'a' } }])
  })
})

test('the studies that come with the product pass their own check', async () => {
  const studies = new URL('../../../studies/', import.meta.url).pathname
  const names = await readdir(studies)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const read = readStudy(filesOf(await readStudyFolder(join(studies, name))))
    expect(
      read.ok ? [] : read.issues.map(({ code, at }) => `${name} ${code} ${placeText(at ?? {})}`),
    ).toEqual([])
  }
})
