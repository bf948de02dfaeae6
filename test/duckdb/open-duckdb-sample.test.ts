import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDuckdb } from '../../src/adapters/duckdb/duckdb-database.ts'
import type { DuckdbDatabase } from '../../src/adapters/duckdb/duckdb-database.ts'
import { inDuckdb, inMemory } from './both-ways.ts'
import { smallHeader, writeSmallStudy } from './small-study.ts'
import type { SmallStudy } from './small-study.ts'

let database: DuckdbDatabase
let folder = ''
beforeAll(async () => {
  database = await openDuckdb({ threads: 1 })
})
afterAll(async () => database.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-small-'))
})
afterEach(async () => rm(folder, { recursive: true }))

/** Holds DuckDB to what memory makes of a file, and answers it. */
async function expectAlike(
  answers: string | Uint8Array,
  spec: SmallStudy = {},
): Promise<Awaited<ReturnType<typeof inMemory>>> {
  await writeSmallStudy(folder, answers, spec)
  const expected = await inMemory(folder)
  expect(await inDuckdb(database, folder)).toEqual(expected)
  expect((await readdir(database.folder)).filter((name) => name.startsWith('load-'))).toEqual([])
  return expected
}

function file(...rows: readonly string[]): string {
  return [smallHeader, ...rows, ''].join('\n')
}

const sound = [
  '1,facebook;linkedin,1,0,42,2026-01-05,hello,north,a,1.5',
  'Man,linkedin,NA,NA,18.5,2026-02-28,"a ""quote"", and\nlines",south,b,0.25',
  'woman,.none,NA,NA,+99,.refused,..refused,north,b,1e-1',
  ' 2 ,unsure,,1,NA,NA,,south,a,1',
  'unsaid,.no_answer,1,1,1.8e1,2026-12-31,"\'=1+1",north,a,2',
]

describe('a sound file in DuckDB', () => {
  it('gives the facts and the sums of memory, whatever the kind of cell', async () => {
    expect(await expectAlike(file(...sound))).toHaveProperty('facts')
  })

  it.each([
    ['{ stratum: region }'],
    ['{ psu: company }'],
    ['{ stratum: region, psu: company }'],
    ['{ stratum: age }'],
  ])('finds the groups of the design %s', async (design) => {
    const rows = design.includes('age') ? sound.filter((row) => !row.includes('NA,NA,,')) : sound
    expect(await expectAlike(file(...rows), { design })).toHaveProperty('facts')
  })

  it('makes derived variables of all kinds of cells, weighs to one and samples by it', async () => {
    const option = (code: string, when: string): string =>
      `{ code: ${code}, label: { en: ${code} }, when: "${when}" }`
    const item = (id: string, ...options: readonly string[]): string =>
      `  - { id: ${id}, population: people, title: { en: ${id} }, options: [${options.join(', ')}] }`
    const bands = item('bands', option('young', 'age < 25'), option('old', 'age >= 25'))
    const mixed = item(
      'mixed',
      option('reached', 'networks has linkedin or devices has tablet'),
      option('said', "words != '' and sex in [woman, man]"),
      option('later', "day > '2026-06-01' or region = 'north'"),
    )
    const tables = `derived:\n${bands}\n${mixed}\n`
    const rows = Array.from({ length: 60 }, (_, at) => {
      const networks = ['facebook', 'linkedin', '.none', 'unsure'][at % 4] ?? ''
      const day = at % 7 === 0 ? '.refused' : `2026-0${String(1 + (at % 9))}-05`
      return `${at % 5 === 0 ? 'unsaid' : 'man'},${networks},${at % 2},NA,${20 + (at % 9)},${day},${at % 3 === 0 ? '' : 'x'},${at % 11 === 0 ? 'north' : 'south'},c${at % 4},1`
    })
    const weighting = `weighting:
  - population: people
    wave: '2026'
    margins:
      - { variable: bands, source: { en: Census }, date: 2026-01-01, targets: { young: 0.52, old: 0.48 } }
`
    const spec = { tables, weighting, design: '{ stratum: bands }' }
    const found = await expectAlike(file(...rows), spec)
    expect(found).toHaveProperty('facts.calibration')
    expect(
      JSON.stringify('facts' in found ? [...found.facts.dataset.columns.keys()] : []),
    ).toContain('mixed')
    expect(await expectAlike(file(...sound), { tables })).toHaveProperty('facts')
  })

  it('rakes to margins, with the reports and notes of memory', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => {
      const sex = at % 3 === 0 ? 'woman' : 'man'
      return `${sex},facebook,1,${at % 2},${20 + (at % 7)},2026-01-05,x,${at % 5 === 0 ? 'north' : 'south'},c${at % 4},1`
    })
    const weighting = `weighting:
  - population: people
    wave: '2026'
    margins:
      - { variable: sex, source: { en: Census }, date: 2026-01-01, targets: { woman: 0.52, man: 0.48 } }
`
    expect(await expectAlike(file(...rows), { weighting })).toHaveProperty('facts.calibration')
  })

  it.each([
    ['windows-1252', 'latin1'],
    ['utf-16le', 'utf16le'],
  ] as const)('reads %s', async (encoding, written) => {
    const text = file(...sound.map((row) => row.replace('hello', 'é à ç')))
    const bytes = Buffer.from(text, written)
    expect(await expectAlike(bytes, { encoding })).toHaveProperty('facts')
  })

  it.each([
    [
      'a decimal comma',
      file('1;facebook;1;0;42,5;2026-01-05;x;n;a;1,5').replaceAll(',weight', ';weight'),
      ';',
    ],
    ['tabs', file('1\tfacebook\t1\t0\t42\t2026-01-05\tx\tn\ta\t1'), '\t'],
  ])('reads %s', async (_, text, separator) => {
    const [header = '', ...rows] = text.split('\n')
    const answers = [header.replaceAll(/[,;]/g, separator), ...rows].join('\n')
    expect(await expectAlike(answers, { separator })).toHaveProperty('facts')
  })

  it('reads line ends of three kinds in one file, and empty lines', async () => {
    const [a = '', b = '', c = ''] = sound
    const text = `${smallHeader}\r\n${a}\r\n\r\n${b}\n${c}\r`
    expect(await expectAlike(text)).toHaveProperty('facts')
  })

  it('reads a file whose name is a pattern', async () => {
    const rows = file(...sound)
    expect(await expectAlike(rows, { file: "an*swers' [1]?.csv" })).toHaveProperty('facts')
  })

  it('never runs the name of a column', async () => {
    const sexColumn = `sex"; DROP TABLE raw_answers; --'`
    const quoted = `"${sexColumn.replaceAll('"', '""')}"`
    const text = file(...sound).replace('sex', () => quoted)
    expect(await expectAlike(text, { sexColumn })).toHaveProperty('facts')
  })

  it('never runs a cell', async () => {
    const text = file(`1,facebook,1,0,42,2026-01-05,"'); DROP TABLE raw_answers; --",n,a,1`)
    expect(await expectAlike(text)).toHaveProperty('facts')
  })

  it('reads a file of ten thousand columns', async () => {
    const names = Array.from({ length: 9990 }, (_, at) => `extra_${at}`).join(',')
    const [header = '', row = ''] = file(sound[0] ?? '').split('\n')
    const text = `${header},${names}\n${row}${',x'.repeat(9990)}\n`
    const opened = await expectAlike(text)
    expect(opened).toHaveProperty('facts.dataset.notes.0.values.n', 9990)
  })
})

describe('a bad file in DuckDB', () => {
  it.each([
    ['is empty', ''],
    ['has a header only', `${smallHeader}\n`],
    [
      'has a ragged row and an unknown value',
      file(...sound, '1,facebook', 'mann,facebook,1,0,42,2026-01-05,x,n,a,1'),
    ],
    ['has a quote left open', `${file(...sound)}1,"facebook`],
    [
      'has a quote in a cell',
      file('1,facebook,1,0,42,2026-01-05,a"b"c,n,a,1', '1,"facebook"x,1,0,42,2026-01-05,a,n,a,1'),
    ],
    ['has a lone quote in a cell', file('1,facebook,1,0,42,2026-01-05,a"b,n,a,1')],
    ['has a NUL character', file('1,facebook,1,0,42,2026-01-05,a\u0000b,n,a,1')],
    ['has two columns of one name', file(...sound).replace('words', 'age')],
    ['lacks a column', file(...sound).replace('networks', 'networcs')],
    ['has another separator', file(...sound).replaceAll(',', ';')],
    [
      'has wrong cells of every kind',
      file(
        'womann,facebok,2,0,17,2026-02-30,x,n,a,0',
        'x,facebook;x,1,0,100,5 May,x,n,a,-1',
        'x,,1,7,many,,x,n,a,heavy',
        'x,linkedin;.none,1,0,1e999,2026-1-1,x,n,a,',
        'womann,facebook,1,0,  ,2026-01-01 ,x,n,a,1e999',
      ),
    ],
    [
      'has many wrong values',
      file(
        ...Array.from(
          { length: 40 },
          (_, at) => `s${at % 30},facebook,1,0,${at % 25},2026-01-05,x,n,a,1`,
        ),
      ),
    ],
    [
      'has wrong cells after quoted lines',
      file(sound[1] ?? '', '', 'x,facebook,1,0,1,2026-01-05,x,n,a,1'),
    ],
  ])('that %s is refused in the words of memory', async (_, answers) => {
    expect(await expectAlike(answers)).toHaveProperty('issues')
  })

  it('that is in another encoding is refused in the words of memory', async () => {
    const bytes = Buffer.from(file(...sound.map((row) => row.replace('hello', 'é'))), 'latin1')
    expect(await expectAlike(bytes)).toHaveProperty('issues')
  })

  it.each([
    ['a stratum', '{ stratum: words }', file(...sound)],
    ['a margin', '{}', file(...sound)],
  ])('without a value of %s is refused in the words of memory', async (_, design, answers) => {
    const weighting = `weighting:
  - population: people
    wave: '2026'
    margins:
      - { variable: sex, source: { en: Census }, date: 2026-01-01, targets: { woman: 0.5, man: 0.5 } }
`
    expect(await expectAlike(answers, { design, weighting })).toHaveProperty('issues')
  })
})
