import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runIn } from './run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-from-'))
const rows = Array.from(
  { length: 80 },
  (_, row) =>
    `p${String(row)}@b.fr;${row % 3 === 0 ? 'Yes' : 'No'};${row % 2 === 0 ? 'Staff' : 'Managers'}`,
)
writeFileSync(join(root, 'answers.csv'), ['E-mail;Do you agree?;Population', ...rows].join('\n'))
writeFileSync(join(root, 'broken.csv'), 'a;b\n1;2;3\n4\n')

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

test('writes a study from a file, says what it left out, and check accepts it', async () => {
  const run = await runIn(root, ['new', 'mine', '--from', 'answers.csv'])
  expect([run.code, run.err]).toEqual([0, ''])
  expect(run.out).toContain('Left out: “E-mail” (e-mail addresses)')
  expect(run.out).toContain('80 answers, 1 question, 1 mirror')
  expect((await runIn(root, ['check', 'mine'])).code).toBe(0)
  expect(readFileSync(join(root, 'mine/questionnaires/staff.yaml'), 'utf8')).toContain(
    'Do you agree?',
  )
})

test('tells every problem of the file, and writes nothing', async () => {
  const broken = await runIn(root, ['new', 'other', '--from', 'broken.csv'])
  expect([broken.code, existsSync(join(root, 'other'))]).toEqual([2, false])
  expect(broken.err).toContain('broken.csv:2:3')
  expect(broken.err).toContain('broken.csv:3:2')
  const absent = await runIn(root, ['new', 'other', '--from', 'absent.csv'])
  expect([absent.code, absent.err.includes('file.missing')]).toEqual([2, true])
  const taken = await runIn(root, ['new', 'mine', '--from', 'answers.csv'])
  expect([taken.code, taken.err.includes('file.exists')]).toEqual([2, true])
  expect((await runIn(root, ['new', 'Not A Name', '--from', 'answers.csv'])).code).toBe(2)
})
