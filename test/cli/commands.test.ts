import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandNames } from '../../src/cli/commands/index.ts'
import { mustRun, runIn } from './run-in.ts'

const home = fileURLToPath(new URL('../../', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'visavis-commands-'))

beforeAll(async () => {
  await mustRun(root, ['new', 'teletravail'])
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('a new study', () => {
  test('goes all the way: check, simulate, weigh, tab, gap, report, verify', async () => {
    const first = await runIn(root, ['check', 'teletravail'])
    expect(first.err).toContain('study.data_not_simulated')
    expect(first.code).toBe(0)
    const way = [
      ['simulate', 'teletravail'],
      ['check', 'teletravail'],
      ['weigh', 'teletravail'],
      ['tab', 'teletravail'],
      ['gap', 'teletravail'],
      ['report', 'teletravail'],
      ['verify', 'teletravail'],
    ]
    for (const words of way) {
      const run = await runIn(root, words)
      expect([words[0], run.err, run.code]).toEqual([words[0], '', 0])
      expect(run.out).not.toMatch(/NaN|undefined|null|\[object/)
    }
    expect(readdirSync(join(root, 'out/teletravail'))).toContain('report.fr.html')
  })

  test('the same seed simulates the same bytes, another seed others', async () => {
    const read = async (seed: string, out: string): Promise<string> => {
      expect(
        (await runIn(root, ['simulate', 'teletravail', '--seed', seed, '--out', out])).code,
      ).toBe(0)
      const names = readdirSync(join(root, out, 'data')).toSorted()
      return names.map((name) => readFileSync(join(root, out, 'data', name), 'utf8')).join()
    }
    const first = await read('5', 'one')
    expect(await read('5', 'two')).toBe(first)
    expect(await read('6', 'three')).not.toBe(first)
    expect(first.split('\n')[1]).toMatch(/^yes,/)
  })

  test('every simulated result says that it is simulated', async () => {
    for (const words of [['weigh'], ['tab'], ['gap']]) {
      const run = await runIn(root, [...words, 'teletravail'], 'fr')
      expect(run.out).toContain('Données simulées')
    }
    // Slides, tab books and Parquet are opened in test/outputs.
    const pages = readdirSync(join(root, 'out/teletravail')).filter((one) => one.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(3)
    for (const name of pages) {
      const page = readFileSync(join(root, 'out/teletravail', name), 'utf8')
      expect(page).toMatch(/Données simulées|Simulated data/)
    }
  })
})

describe('nothing to show', () => {
  test.each([
    ['tab', '--variable', 'days', '--population', 'managers', 'cli.no_table'],
    ['trend', 'cli.no_trend'],
  ])('%s says so, exit 2', async (command, ...rest) => {
    const code = rest.pop() ?? ''
    const run = await runIn(root, [command, 'teletravail', ...rest])
    expect(run.err).toContain(code)
    expect([run.out, run.code]).toEqual(['', 2])
  })
})

describe('verify', () => {
  const lines = [
    ['[99\u00a0%](figure:2025/employees/feels_watched.yes)', 'publish.rounds_differently'],
    ['[12\u00a0%](figure:2025/employees/feels_watched.yess)', 'study.unknown_row_meant'],
    ['Soit 12\u00a0% des salariés.', 'study.unbound_number'],
  ] as const

  test.each(lines)('finds what is wrong with “%s” where it stands, exit 1', async (line, code) => {
    await mustRun(root, ['new', `verified-${code}`.replace('.', '-')])
    const study = `verified-${code}`.replace('.', '-')
    await mustRun(root, ['simulate', study])
    writeFileSync(join(root, study, 'article.fr.md'), `# Titre\n\n${line}\n`)
    const run = await runIn(root, ['verify', `${study}/article.fr.md`], 'fr')
    expect(run.err).toMatch(new RegExp(`article\\.fr\\.md:3:\\d+ ${code}`))
    expect(run.code).toBe(1)
  })
})

describe('the two studies', () => {
  test('all 1,820 published percentages and 130 blanks of the tab book come out', async () => {
    const run = await runIn(home, ['reproduce', 'studies/masculinity-2018'])
    expect(run.out).toContain('1820/1820 cells agree')
    expect(run.out).toContain('130/130')
    expect(run.code).toBe(0)
  })

  test('all 64 published figures of the barometer come out', async () => {
    const run = await runIn(home, ['reproduce', 'studies/reseaux-sociaux'])
    expect(run.out).toContain('64/64 figures agree')
    expect(run.code).toBe(0)
  }, 60_000)

  test.each(['masculinity-2018', 'reseaux-sociaux'])('the texts of %s verify', async (study) => {
    const run = await runIn(home, ['verify', `studies/${study}`])
    expect([run.err, run.code]).toEqual(['', 0])
  })

  test('the simulated answers in the repository are those of the seed', async () => {
    const run = await runIn(home, [
      'simulate',
      'studies/reseaux-sociaux',
      '--out',
      join(root, 'again'),
    ])
    expect(run.code).toBe(0)
    for (const name of readdirSync(join(root, 'again/data'))) {
      const kept = readFileSync(join(home, 'studies/reseaux-sociaux/data', name), 'utf8')
      expect(readFileSync(join(root, 'again/data', name), 'utf8')).toBe(kept)
    }
  })
})

describe('help', () => {
  test.each(commandNames)('%s explains itself in both languages, with examples', async (name) => {
    for (const language of ['fr', 'en'] as const) {
      const run = await runIn(root, [name, '--help'], language)
      expect(run.code).toBe(0)
      expect(run.out).toContain(`visavis ${name}`)
      expect(run.out).toContain('70')
    }
  })

  test('options may stand before the command, and never hide it', async () => {
    const run = await runIn(root, ['--lang', 'fr', 'check', 'nowhere'])
    expect(run.err).toContain('file.missing')
    expect(run.code).toBe(2)
    expect((await runIn(root, ['--json', 'help', 'report'])).out).toContain('visavis report')
  })

  test('an unknown command suggests the nearest one', async () => {
    const run = await runIn(root, ['repport'])
    expect(run.code).toBe(2)
    expect(run.err).toContain('“report”')
  })
})

describe('schema', () => {
  test('writes each file’s JSON Schema, refuses another name', async () => {
    const run = await runIn(root, ['schema', 'questionnaire'])
    expect(JSON.parse(run.out)).toHaveProperty('$schema')
    expect((await runIn(root, ['schema', 'constructor'])).code).toBe(2)
  })
})
