import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runIn } from '../cli/run-in.ts'

// Whole studies are tabulated, on machines that do other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const reference = folderOf('../../studies/reseaux-sociaux')
const masculinity = folderOf('../../studies/masculinity-2018')
const ours = folderOf('our-company')

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'visavis-strategy-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a plan of one’s own is judged in words', async () => {
  const plan = [
    'id,figure,planned,unit',
    'fewer,2012/salaries/reseaux_utilises.aucun,-15,points',
    'more,2012/salaries/reseaux_utilises.facebook,+5,points',
  ]
  writeFileSync(join(folder, 'own.csv'), `${plan.join('\n')}\n`)
  const run = await runIn(folder, ['strategy', reference, '--plan', 'own.csv'], 'fr')
  expect(run.code).toBe(0)
  expect(run.out).toMatch(/fewer\s+−15\s+points\s+−8\s±\s4\spoints\s+non atteint/)
  expect(run.out).toMatch(/more\s+\+5\spoints\s+\+11\s±\s4\spoints\s+atteint/)
  expect(run.out).toContain('fewer\u00a0: a bougé dans le bon sens')
  expect(run.out).toContain('Données simulées')
})

test('files say whose question is asked otherwise, guard formulas, and are written over no others', async () => {
  const words = ['strategy', ours, '--benchmark', reference, '--out', 'ours', '--json']
  const run = await runIn(folder, words)
  const { simulated, files } = JSON.parse(run.out) as {
    readonly simulated: boolean
    readonly files: readonly string[]
  }
  expect([run.code, simulated, files.length]).toEqual([0, true, 5])
  const page = readFileSync(join(folder, 'ours', 'strategy.en.html'), 'utf8')
  expect(page).toContain('the question is worded differently')
  expect(page).toContain('May you speak about the company on social networks, in your view?')
  expect(readFileSync(join(folder, 'ours', 'plan.csv'), 'utf8')).toContain(`,'=Write better,`)
  const again = await runIn(folder, ['strategy', ours, '--out', 'ours'])
  expect([again.code, again.err.includes('file.exists')]).toEqual([2, true])
})

test('a new study has its strategy at once, and its report leads to it', async () => {
  const said: number[] = []
  for (const words of [
    ['new', 'fresh'],
    ['simulate', 'fresh'],
    ['strategy', 'fresh'],
  ]) {
    said.push((await runIn(folder, words)).code)
  }
  const report = await runIn(folder, ['report', 'fresh', '--format', 'html', '--out', 'pages'])
  expect([...said, report.code]).toEqual([0, 0, 0, 0])
  const page = (name: string): string => readFileSync(join(folder, 'pages', name), 'utf8')
  for (const language of ['fr', 'en']) {
    const contents = /<nav.*?<\/nav>/s.exec(page(`report.${language}.html`))?.[0]
    expect(contents).toContain(`href="strategy.${language}.html"`)
    const diagnosis = page(`strategy.${language}.html`)
    for (const beside of [`report.${language}.html`, 'plan.csv', `plan.${language}.ics`]) {
      expect(diagnosis).toContain(`href="${beside}"`)
      expect(page(beside).length).toBeGreaterThan(100)
    }
  }
})

test('what is bad is told, and nothing is written', async () => {
  writeFileSync(join(folder, 'bad.csv'), 'id,figure,planned,unit\na,=cmd(),-10,points\n')
  const plan = await runIn(folder, ['strategy', ours, '--plan', 'bad.csv', '--out', 'never'])
  expect([plan.code, plan.err.includes('bad.csv:2:2')]).toEqual([2, true])
  const none = await runIn(folder, ['strategy', masculinity, '--out', 'never'])
  expect([none.code, none.err.includes('strategy.none')]).toEqual([2, true])
  const apart = await runIn(folder, [
    'strategy',
    ours,
    '--benchmark',
    masculinity,
    '--out',
    'never',
  ])
  expect([apart.code, apart.err.includes('strategy.nothing_in_common')]).toEqual([2, true])
  const lost = await runIn(folder, ['strategy', ours, '--benchmark', 'nowhere', '--out', 'never'])
  expect(lost.code).toBe(2)
  expect(existsSync(join(folder, 'never'))).toBe(false)
})
