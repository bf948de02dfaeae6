import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readReference } from '../reference/read-reference.ts'

const guide = readFileSync(new URL('../../docs/check-against-r.md', import.meta.url), 'utf8')
const { files, tolerance } = readReference<{
  readonly files: Readonly<Record<string, string>>
  readonly tolerance: { readonly estimate: number; readonly se: number }
}>('check-against-r')

/** Inside the package, so that the example finds `visavis` by its name. */
let folder: string

beforeAll(() => {
  folder = mkdtempSync(fileURLToPath(new URL('.check-against-r-', import.meta.url)))
  const example = /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
  writeFileSync(join(folder, 'compare.mjs'), example)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('the example of docs/check-against-r.md prints ours beside what R stored', () => {
  const printed = execFileSync(process.execPath, ['compare.mjs'], { cwd: folder, encoding: 'utf8' })
  const lines = printed
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  expect(lines.length).toBe(6)
  for (const [, ...cells] of lines) {
    const [estimate = 0, expected = 0, se = 0, error = 0] = cells.map(Number)
    expect(Math.abs(estimate / expected - 1)).toBeLessThanOrEqual(tolerance.estimate)
    expect(Math.abs(se / error - 1)).toBeLessThanOrEqual(tolerance.se)
  }
})
