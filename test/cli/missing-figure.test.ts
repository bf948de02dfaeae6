import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mustRun, runIn } from './run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-missing-'))

beforeAll(async () => {
  await mustRun(root, ['new', 'telework'])
  await mustRun(root, ['simulate', 'telework'])
  // Well formed, and of a base that exists; but no table counts this question on it.
  appendFileSync(
    join(root, 'telework/report.en.md'),
    '\nAmong them, [41%](figure:2025/employees/feels_watched.yes@teleworkers) feel watched.\n',
  )
}, 120_000)

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

test(
  'a text bound to a figure that does not exist: told where, nothing written',
  { timeout: 60_000 },
  async () => {
    for (const language of ['fr', 'en'] as const) {
      const run = await runIn(root, ['report', 'telework'], language)
      expect(run.err).toMatch(/report\.en\.md:\d+:\d+ publish\.unknown_figure/)
      expect([run.out, run.code]).toEqual(['', 2])
      expect(existsSync(join(root, 'out'))).toBe(false)
    }
  },
)
