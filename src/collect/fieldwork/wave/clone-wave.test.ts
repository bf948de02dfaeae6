import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { templateTexts } from '../../../../test/study/broken-study.ts'
import type { Study, Wave } from '../../../study/model.ts'
import { readStudy } from '../../../study/read-study.ts'
import type { StudyFile, StudyFiles } from '../../../study/read/study-files.ts'
import { studyFilesOf } from '../../../study/read/study-files.ts'
import { cloneWave } from './clone-wave.ts'

const studies = fileURLToPath(new URL('../../../../studies/', import.meta.url))

/** A study of the repository, as an adapter would read it. */
function folderOf(name: string): StudyFiles {
  const root = join(studies, name)
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(root, path)).isFile(),
  )
  const files = paths.map((path): [string, StudyFile] => [
    path,
    /\.(?:yaml|md)$/.test(path)
      ? { kind: 'text', text: readFileSync(join(root, path), 'utf8') }
      : { kind: 'data', bytes: 1 },
  ])
  return { name, files: new Map(files) }
}

function textsOf({ files }: StudyFiles): ReadonlyMap<string, string> {
  return new Map(
    [...files].flatMap(([path, file]): [string, string][] =>
      file.kind === 'text' ? [[path, file.text]] : [],
    ),
  )
}

function withTexts(files: StudyFiles, texts: ReadonlyMap<string, string>): StudyFiles {
  const own = [...texts].map(([path, text]): [string, StudyFile] => [path, { kind: 'text', text }])
  return { ...files, files: new Map([...files.files, ...own]) }
}

function studyOf(files: StudyFiles): Study {
  const read = readStudy(files)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value.study
}

/** What a copy keeps of a wave. */
function kept({ mode, samples }: Wave): unknown {
  return { mode, samples: samples.map((sample) => ({ ...sample, data: undefined })) }
}

const template = studyFilesOf('telework', templateTexts())

describe.each([
  ['telework', template, '2025'],
  ['reseaux-sociaux', folderOf('reseaux-sociaux'), '2012'],
  ['reseaux-sociaux', folderOf('reseaux-sociaux'), '2014'],
  ['masculinity-2018', folderOf('masculinity-2018'), '2018'],
] as const)('a copy in %s', (_, files, from) => {
  const cloned = cloneWave(files, { from, to: '2027', fieldwork: '2027-03-01/2027-03-19' })
  const texts = cloned.ok ? cloned.value : new Map<string, string>()
  const before = studyOf(files)
  const after = studyOf(withTexts(files, texts))
  const copy = after.waves.find(({ id }) => id === '2027')
  const source = before.waves.find(({ id }) => id === from)

  it('reads as the wave it was made of, and comes last', () => {
    expect(cloned.ok ? [] : cloned.issues).toEqual([])
    if (copy === undefined || source === undefined) throw new Error('both waves are there')
    expect(kept(copy)).toEqual(kept(source))
    expect(copy.fieldwork).toBe('2027-03-01/2027-03-19')
    expect(copy.published).toBeUndefined()
    expect(after.waves.at(-1)?.id).toBe('2027')
    expect(after.waves.slice(0, -1)).toEqual(before.waves)
  })

  it('asks the same questions and holds the same mirrors', () => {
    for (const { pages, population } of after.questionnaires) {
      for (const question of pages.flatMap(({ questions }) => questions)) {
        const asked = question.waves.map(String)
        expect([population, question.id, asked.includes('2027')]).toEqual([
          population,
          question.id,
          asked.includes(from),
        ])
      }
    }
    for (const { id, waves } of after.mirrors) {
      const held = waves.map(String)
      expect([id, held.includes('2027')]).toEqual([id, held.includes(from)])
    }
  })

  it('leaves every line that was there as it was', () => {
    for (const [path, text] of textsOf(files)) {
      const lines = new Set((texts.get(path) ?? text).split('\n'))
      const gone = text.split('\n').filter((line) => !lines.has(line))
      expect([path, gone.filter((line) => !/waves: \[/.test(line))]).toEqual([path, []])
    }
  })
})

test('answers of the copy are those that a simulation will write, or none', () => {
  const cloned = cloneWave(template, { from: '2025', to: '2026', fieldwork: '2026-03' })
  const texts = cloned.ok ? cloned.value : new Map<string, string>()
  const copy = studyOf(withTexts(template, texts)).waves[1]
  expect(copy?.title).toEqual({ fr: 'Vague 2026', en: 'Wave 2026' })
  expect(copy?.samples.map(({ data }) => data?.file)).toEqual([
    'data/2026-employees.csv',
    'data/2026-managers.csv',
  ])
})

test('a copy of a copy, and lists of waves one under the other', () => {
  const texts = new Map(templateTexts())
  const employees = texts.get('questionnaires/employees.yaml') ?? ''
  const listed = '      - id: age\n        waves: # asked again\n          - "2025" # first\n'
  texts.set('questionnaires/employees.yaml', employees.replace('      - id: age\n', listed))
  const files = studyFilesOf('telework', texts)
  const once = cloneWave(files, { from: '2025', to: 'spring', fieldwork: '2026' })
  if (!once.ok) throw new Error(JSON.stringify(once.issues))
  expect(once.value.get('questionnaires/employees.yaml')).toContain(
    '          - "2025" # first\n          - "spring"\n',
  )
  const twice = cloneWave(withTexts(files, once.value), {
    from: 'spring',
    to: '2028',
    fieldwork: '2028',
  })
  if (!twice.ok) throw new Error(JSON.stringify(twice.issues))
  const study = studyOf(withTexts(withTexts(files, once.value), twice.value))
  expect(new Set(study.waves.map(({ id }) => id))).toEqual(new Set(['2025', 'spring', '2028']))
})

test('tells all that is wrong with the request', () => {
  const codes = (from: string, to: string, fieldwork: string): readonly string[] => {
    const made = cloneWave(template, { from, to, fieldwork })
    return made.ok ? [] : made.issues.map(({ code }) => code)
  }
  expect(codes('2052', 'Été', 'soon')).toEqual([
    'study.unknown_wave_meant',
    'study.bad_id',
    'study.bad_date',
  ])
  expect(codes('2025', '2025', '2026')).toEqual(['fieldwork.wave_exists'])
  const broken = studyFilesOf('telework', new Map([['study.yaml', 'visavis: 1']]))
  expect(cloneWave(broken, { from: '2025', to: '2026', fieldwork: '2026' }).ok).toBe(false)
})
