import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mustRun, runIn } from './run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-paper-'))
const study = join(root, 'barometre')

function edit(file: string, change: (text: string) => string): () => void {
  const path = join(study, file)
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, change(before))
  return () => {
    writeFileSync(path, before)
  }
}

beforeAll(async () => {
  await mustRun(root, ['new', 'barometre'])
  await mustRun(root, ['simulate', 'barometre'])
}, 60_000)

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('visavis notice', () => {
  test('says each sample and what its notice lacks, and that answers are simulated', async () => {
    const told = await runIn(root, ['notice', 'barometre'], 'fr')
    expect([told.code, told.err]).toEqual([0, ''])
    expect(told.out).toContain('Salariés, Vague 2025')
    expect(told.out).toContain('– la base de sondage (frame)')
    expect(told.out).toContain('Données simulées')
    expect(told.out).not.toMatch(/undefined|NaN|\[object/)
  })

  test('--strict refuses what is missing, item by item, and accepts a notice that says all', async () => {
    const strict = await runIn(root, ['notice', 'barometre', '--strict'])
    expect(strict.code).toBe(1)
    expect(strict.err).toContain(
      'study.yaml publish.notice_lacks The notice of “Managers, Wave 2025” does not say: who paid for it.',
    )
    const text = '{ fr: Dit, en: Said }'
    const undo = edit('study.yaml', (before) =>
      before
        .replace(
          /^universe:/m,
          `paid_by: ${text}\ncontact: a@example.org\nprocessing: ${text}\ncoding: ${text}\nlimitations: ${text}\nuniverse:`,
        )
        .replace(/^( +)(members: .*)$/gm, `$1$2\n$1exclusions: ${text}`)
        .replace(
          /^( +)(n: \d+)$/gm,
          `$1$2\n$1frame: ${text}\n$1selection: ${text}\n$1sampling: probability\n$1incentive: ${text}\n$1outcomes: { invited: 900, eligible: 800, complete: 600, partial: 10, screened_out: 100 }`,
        ),
    )
    const whole = await runIn(root, ['notice', 'barometre', '--strict', '--json'])
    undo()
    expect([whole.err, whole.code]).toEqual(['', 0])
    const { notices } = JSON.parse(whole.out) as {
      notices: readonly { missing: unknown; lines: readonly { key: string; text: string }[] }[]
    }
    expect(notices.map(({ missing }) => missing)).toEqual([[], []])
    expect(notices[0]?.lines.find(({ key }) => key === 'rate')?.text).toContain('75.0%')
  })
})

describe('visavis press', () => {
  test('writes releases that verify at once, and never over one that is there', async () => {
    const written = await runIn(root, ['press', 'barometre', '--json'])
    expect(JSON.parse(written.out)).toEqual({
      ok: true,
      files: [join('barometre', 'press.fr.md'), join('barometre', 'press.en.md')],
    })
    for (const file of ['press.fr.md', 'press.en.md']) {
      const verified = await runIn(root, ['verify', join('barometre', file)])
      expect([verified.err, verified.code]).toEqual(['', 0])
    }
    expect((await runIn(root, ['check', 'barometre'])).code).toBe(0)
    const undo = edit('press.fr.md', () => 'À moi.')
    const again = await runIn(root, ['press', 'barometre'])
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('file.exists')])
    expect(readFileSync(join(study, 'press.fr.md'), 'utf8')).toBe('À moi.')
    undo()
    expect((await runIn(root, ['press', 'barometre', '--force'])).code).toBe(0)
  })

  test('a release whose number was changed by hand is refused', async () => {
    const undo = edit('press.en.md', (text) => text.replace(/\[(\d+)%\]/, '[99%]'))
    const verified = await runIn(root, ['verify', 'barometre'])
    undo()
    expect(verified.code).toBe(1)
    expect(verified.err).toMatch(/press\.en\.md:\d+:\d+ publish\.rounds_differently/)
  })
})

describe('a report that cannot be', () => {
  test.each([
    ['includes itself', '{{include report.en.md}}', 'study.include_loop'],
    ['places nothing', '{{bars}}', 'study.directive_needs'],
    ['names a directive that is not', '{{graphic}}', 'study.unknown_directive'],
    ['places a table that is gone', '{{table leaders}}', 'study.unknown_table'],
    [
      'quotes a figure that is gone',
      '[4%](figure:2025/employees/gone.yes)',
      'study.unknown_variable',
    ],
  ])('%s: told with file and line, nothing written', async (_, line, code) => {
    const undo = edit('report.en.md', (text) => `${text}\n${line}\n`)
    const lines = readFileSync(join(study, 'report.en.md'), 'utf8').trimEnd().split('\n').length
    const run = await runIn(root, ['report', 'barometre', '--out', 'pages'])
    undo()
    expect(run.code).toBe(2)
    expect(run.err).toContain(`report.en.md:${String(lines)}:1 ${code}`)
    expect(existsSync(join(root, 'pages'))).toBe(false)
  })
})
