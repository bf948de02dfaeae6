import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareMirrors, compareWaves } from '../../src/compare/index.ts'
import type { Gap, Trend } from '../../src/compare/index.ts'
import { openSamples, openStudy } from '../../src/pipeline/index.ts'
import { memoryAggregator, tabulateBook } from '../../src/tabulate/index.ts'
import type { Table } from '../../src/tabulate/index.ts'
import { mustRun, runIn } from '../cli/run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-channels-'))

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

const text = (words: string): string => `{ fr: ${words}, en: ${words} }`

const study = `visavis: 1
title: ${text('T')}
conducted_by: ${text('x')}
universe: ${text('x')}
languages: [fr, en]
populations:
  staff: { title: ${text('Staff')}, members: ${text('staff')} }
  chiefs: { title: ${text('Chiefs')}, members: ${text('chiefs')} }
waves:
  "2024":
    title: ${text('W')}
    fieldwork: 2024-03
    samples:
      staff: { data: { file: data/2024-staff.csv } }
  "2025":
    title: ${text('W')}
    fieldwork: 2025-03
    samples:
      staff: { data: { file: data/2025-staff.csv } }
      chiefs: { data: { file: data/2025-chiefs.csv } }
`

const question = (id: string, codes: readonly string[], more = ''): string =>
  `      - { id: ${id}, type: single, text: ${text(id)}, options: [${codes
    .map((code) => `{ code: ${code}, label: ${text(code)} }`)
    .join(', ')}]${more} }\n`

const questionnaire = (population: string): string => `population: ${population}
version: 1
pages:
  - id: one
    questions:
${question('region', ['north', 'south', 'east', 'west'])}${question('use', ['often', 'rarely', 'never'])}${question(
  'ill',
  ['yes', 'no', 'unsure'],
  ', sensitive: true',
)}      - { id: pay, type: number, text: ${text('pay')}, decimals: 0 }
`

const tables = `bases:
  - { id: northern, population: staff, title: ${text('northern')}, filter: region = north }
banners:
  - { id: b, population: staff, title: ${text('B')}, blocks: [{ variable: region }] }
tables:
  - { id: all, population: staff, banner: b, variables: [use, ill, pay, region] }
  - { id: northern, population: staff, banner: b, base: northern, variables: [use] }
`

const mirrors = `mirrors:
  - id: ill
    title: ${text('Ill')}
    kind: same_question
    waves: ['2025']
    left: { population: staff, row: ill.yes, label: ${text('staff')} }
    right: { population: chiefs, row: ill.yes, label: ${text('chiefs')} }
`

const report = `# Report

{{face-to-face}}
`

/** So many people of each region: seven of the east, whom nothing may tell of. */
function rows(seed: number, north: number, south: number): readonly string[] {
  const regions = [
    ...Array.from({ length: north }, () => 'north'),
    ...Array.from({ length: south }, () => 'south'),
    ...Array.from({ length: 61 }, () => 'west'),
    ...Array.from({ length: 7 }, () => 'east'),
  ]
  return regions.map((region, i) => {
    const draw = Math.floor(1000 * Math.abs(Math.sin(seed + 7.3 * i)))
    const ill = region !== 'east' && i === 3 ? 'unsure' : draw % 3 === 0 ? 'yes' : 'no'
    const pay = i === 5 ? 987_654_321 : 1000 + draw
    return [region, ['often', 'rarely', 'never'][draw % 3] ?? '', ill, String(pay)].join()
  })
}

/** A number with all its digits, where it has enough of them to be told from any other. */
const long = (value: number): readonly string[] => {
  const written = String(value)
  return written.replace(/\D/gu, '').length >= 7 ? [written] : []
}

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

interface Computed {
  readonly tables: readonly Table[]
  readonly gaps: readonly Gap[]
  readonly trends: readonly Trend[]
}

async function computeRaw(): Promise<Computed> {
  const open = await openStudy(join(root, 'study'))
  if (!open.ok) throw new Error(JSON.stringify(open.issues))
  const samples = await openSamples(open.value)
  if (!samples.ok) throw new Error(JSON.stringify(samples.issues))
  const own = open.value.study
  const made = await tabulateBook(own, samples.value, memoryAggregator)
  const gaps = await compareMirrors(own, samples.value, memoryAggregator)
  const trends = await compareWaves(own, samples.value, memoryAggregator)
  if (!made.ok || !gaps.ok || !trends.ok) throw new Error('all was to be computed')
  return { tables: made.value, gaps: gaps.value, trends: trends.value }
}

/** Everything that comes out, by channel, and all that was computed. */
const outputs = new Map<string, string>()
let raw: Computed = { tables: [], gaps: [], trends: [] }

beforeAll(async () => {
  const folder = join(root, 'study')
  mkdirSync(join(folder, 'data'), { recursive: true })
  mkdirSync(join(folder, 'questionnaires'))
  writeFileSync(join(folder, 'study.yaml'), study)
  writeFileSync(join(folder, 'tables.yaml'), tables)
  writeFileSync(join(folder, 'mirrors.yaml'), mirrors)
  writeFileSync(join(folder, 'questionnaires/staff.yaml'), questionnaire('staff'))
  writeFileSync(join(folder, 'questionnaires/chiefs.yaml'), questionnaire('chiefs'))
  for (const language of ['fr', 'en']) writeFileSync(join(folder, `report.${language}.md`), report)
  const header = 'region,use,ill,pay'
  const write = (name: string, lines: readonly string[]): void => {
    writeFileSync(join(folder, `data/${name}.csv`), `${[header, ...lines].join('\n')}\n`)
  }
  write('2024-staff', rows(1, 83, 97))
  write('2025-staff', rows(2, 79, 101))
  write('2025-chiefs', rows(3, 20, 2).slice(0, 22))
  raw = await computeRaw()
  const figures = [
    '2025/staff/use.often@region.east',
    '2025/staff/use.often@region.north',
    '2025/mirror/ill.gap',
    '2024..2025/staff/use.often',
  ]
  const ways = [
    ...['tab', 'gap', 'trend', 'weigh'].flatMap((command) => [
      [command, 'study', '--json'],
      [command, 'study'],
    ]),
    ...figures.flatMap((id) => [
      ['figure', id, 'study', '--json'],
      ['figure', id, 'study'],
    ]),
  ]
  for (const words of ways) {
    const run = await runIn(root, words)
    outputs.set(words.join(' '), run.out + run.err)
  }
  await mustRun(root, ['report', 'study', '--out', 'pages'])
  for (const file of readdirSync(join(root, 'pages'))) {
    outputs.set(file, readFileSync(join(root, 'pages', file), 'utf8'))
  }
}, 120_000)

describe('what the gate holds back', () => {
  test('is in no byte of any channel: every number of every table, gap and trend, with all its digits', () => {
    const { tables: computed, gaps, trends } = raw
    const digits = new Set(
      [
        ...computed.map((table) => table.rows.map(({ cells }) => cells)),
        ...computed.map((table) => table.columns.map(({ bases }) => bases)),
        ...gaps.map(({ left, right, difference }) => [left, right, difference]),
        ...trends.map(({ from, to, difference }) => [from, to, difference]),
      ]
        .flatMap(numbersIn)
        .flatMap(long),
    )
    expect(digits.size).toBeGreaterThan(100)
    for (const [channel, output] of outputs) {
      const found = [...digits].filter((number) => output.includes(number))
      expect([channel, found]).toEqual([channel, []])
    }
  })

  test('is said to be withheld, and nothing else, in every channel that names it', () => {
    const tab = JSON.parse(outputs.get('tab study --json') ?? '{}') as {
      readonly tables: readonly Table[]
    }
    const table = tab.tables.find(({ id }) => id === '2025/staff/all/use')
    const east = table?.columns.findIndex(({ key }) => key === 'region.east') ?? -1
    expect(table?.columns[east]?.bases).toEqual({ kind: 'withheld', reason: 'disclosure' })
    for (const { cells } of table?.rows ?? []) {
      expect(cells[east]).toEqual({ kind: 'withheld', reason: 'disclosure' })
    }
    expect(outputs.get('figure 2025/staff/use.often@region.east study --json')).toContain(
      'cli.figure_withheld',
    )
    expect(JSON.parse(outputs.get('gap study --json') ?? '{}')).toMatchObject({
      gaps: [{ difference: { kind: 'withheld', reason: 'disclosure' } }],
    })
  })

  test('is hidden as the row of another table, by which its size would come out', () => {
    const tab = JSON.parse(outputs.get('tab study --json') ?? '{}') as {
      readonly tables: readonly Table[]
    }
    const region = tab.tables.find(({ id }) => id === '2025/staff/all/region')
    const total = region?.rows.map(({ row, cells }) => [row.row, cells[0]?.kind])
    expect(total).toContainEqual(['east', 'withheld'])
    expect(total?.filter(([, kind]) => kind === 'withheld').length).toBeGreaterThan(1)
  })

  test('is a word where a handful gave a sensitive answer, and no number beside it gives it back', () => {
    const page = outputs.get('report.en.html') ?? ''
    expect(page).toContain('>few</span>')
    const tab = JSON.parse(outputs.get('tab study --json') ?? '{}') as {
      readonly tables: readonly Table[]
    }
    const ill = tab.tables.find(({ id }) => id === '2025/staff/all/ill')
    const kinds = ill?.rows
      .filter(({ kind }) => kind === 'category')
      .map(({ cells }) => (cells[0]?.kind === 'withheld' ? cells[0].reason : 'shown'))
    expect(kinds?.filter((kind) => kind === 'few')).toHaveLength(1)
    expect(kinds).toContain('complement')
  })

  test('is a mean that one person makes', () => {
    const tab = JSON.parse(outputs.get('tab study --json') ?? '{}') as {
      readonly tables: readonly Table[]
    }
    const pay = tab.tables.find(({ id }) => id === '2025/staff/all/pay')
    expect(pay?.rows[0]?.cells[0]).toEqual({ kind: 'withheld', reason: 'dominated' })
    for (const [channel, output] of outputs) {
      expect([channel, output.includes('987654321')]).toEqual([channel, false])
    }
  })
})

describe('every channel', () => {
  test('goes through the gate: no file outside protect makes a released thing', () => {
    const source = fileURLToPath(new URL('../../src', import.meta.url))
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('protect/'))
      .filter((file) => !file.endsWith('.test.ts'))
    const makers =
      /\b(?:takeSnapshot|protectTable|protectGap|protectTrend|protectSample|releaseCopy)\(/u
    const found = files.filter((file) => makers.test(readFileSync(join(source, file), 'utf8')))
    expect(found).toEqual(['pipeline/build-release.ts'])
  })
})
