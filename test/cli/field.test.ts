import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mustRun, runIn } from './run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-field-'))

beforeAll(async () => {
  await mustRun(root, ['new', 'wave'])
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

test.each([
  [
    ['field', 'invit', 'wave'],
    'cli.unknown_action_near',
    'Did you mean “invite”?',
    'Vouliez-vous dire «\u00a0invite\u00a0»',
  ],
  [['field', 'zzz', 'wave'], 'cli.unknown_action', 'There is no action', 'n’existe pas'],
  [['field', 'import', 'wave'], 'cli.missing_argument', 'needs FILE', 'attend FILE'],
  [['field', 'status', 'wave', 'x'], 'cli.too_many_arguments', 'does not expect', 'n’attend pas'],
  [['field', 'status', 'wave'], 'serve.not_running', 'is not running', 'ne tourne pas'],
  [
    ['field', 'extend', 'wave', '2026-13-40'],
    'cli.impossible_value',
    'does not accept',
    'n’accepte pas',
  ],
  [['field', 'invite', 'wave', '--batch', '0'], 'cli.impossible_value', '1 … 10000', '1 … 10000'],
  [['field', 'import', 'wave', 'none.csv'], 'file.missing', 'none.csv', 'none.csv'],
  [['field', 'bounces', 'wave', 'none.txt'], 'file.missing', 'none.txt', 'none.txt'],
  [['serve', 'wave', '--port', '70000'], 'cli.impossible_value', '0 … 65535', '0 … 65535'],
  [['serve', 'wave', '--public-url', 'ftp://x'], 'cli.impossible_value', 'https://', 'https://'],
  [
    ['serve', 'wave', '--smtp', 'smtp://user:secret@mail.example'],
    'serve.password_shown',
    'SMTP_URL',
    'SMTP_URL',
  ],
  [['serve', 'wave', '--smtp', 'nowhere'], 'cli.impossible_value', 'smtp://', 'smtp://'],
  [['witness', 'sing', 'x'], 'cli.unknown_action_near', 'sign', 'sign'],
  [['witness', 'sign', 'none.json'], 'cli.missing_argument', '--key', '--key'],
] as const)('%j tells %s in both languages', async (words, code, english, french) => {
  const [en, fr] = [await runIn(root, words, 'en'), await runIn(root, words, 'fr')]
  expect([en.code, fr.code]).toEqual([2, 2])
  expect(en.err).toContain(code)
  expect(en.err).toContain(english)
  expect(fr.err).toContain(french)
})

test('a sample with mistakes tells each with its line and column, and takes nobody', async () => {
  const lines = [
    'email,group,language',
    'a@example.org,employees,fr',
    'b@,employees,fr',
    'c@example.org,nobody,fr',
    'A@example.org,employees,fr',
  ]
  writeFileSync(join(root, 'people.csv'), `${lines.join('\n')}\n`)
  for (const language of ['en', 'fr'] as const) {
    const run = await runIn(root, ['field', 'import', 'wave', 'people.csv'], language)
    expect(run.code).toBe(2)
    expect(run.err).toMatch(/people\.csv:3:1 fieldwork\.bad_email/)
    expect(run.err).toMatch(/people\.csv:4:2 fieldwork\.sample_/)
    expect(run.err).toMatch(/people\.csv:5:1 fieldwork\.sample_twice/)
  }
})

test('a list of bounces with a line that holds no address tells which', async () => {
  writeFileSync(join(root, 'bounces.csv'), 'address;reason\nx@example.org;gone\nnothing;here\n')
  const run = await runIn(root, ['field', 'bounces', 'wave', 'bounces.csv'])
  expect(run.err).toMatch(/bounces\.csv:3:1 registrar\.no_address/)
})

test('a witness’s key is for its owner’s eyes and is never written over', async () => {
  await mustRun(root, ['witness', 'new', 'key.pem'])
  const path = join(root, 'key.pem')
  expect(statSync(path).mode & 0o077).toBe(0)
  const before = readFileSync(path, 'utf8')
  const again = await runIn(root, ['witness', 'new', 'key.pem'])
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('file.exists')])
  expect(readFileSync(path, 'utf8')).toBe(before)
  writeFileSync(join(root, 'manifest.json'), '{"manifest": 1}')
  const sign = ['witness', 'sign', 'manifest.json', '--key', 'key.pem', '--name', 'CSE']
  expect((await runIn(root, sign)).err).toContain('ballot.manifest_unreadable')
})

test('a study without fieldwork.yaml is not served, and the message says what to do', async () => {
  await mustRun(root, ['new', 'bare'])
  rmSync(join(root, 'bare', 'fieldwork.yaml'))
  const run = await runIn(root, ['serve', 'bare', '--port', '0'])
  expect([run.code, run.err]).toEqual([2, expect.stringContaining('registrar.no_fieldwork')])
  expect(existsSync(join(root, 'bare', '.visavis'))).toBe(false)
})
