import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { makeDocx } from '../../../test/claims/make-docx.ts'
import { readDocxApart } from './read-docx-apart.ts'
import type { ApartOptions } from './read-docx-apart.ts'
import { readDocx } from './read-docx.ts'

const folder = mkdtempSync(join(tmpdir(), 'visavis-docx-'))

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A program in place of the reader. */
function program(name: string, text: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, text)
  return pathToFileURL(path)
}

async function codesOf(bytes: Uint8Array, options: ApartOptions = {}): Promise<readonly string[]> {
  const read = await readDocxApart(bytes, 'press.docx', options)
  return read.ok ? [] : read.issues.map(({ code }) => code)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a process of its own reads what this one would', async () => {
  const bytes = makeDocx(['Titre & suite', 'Soit {61 %|2012/staff/n} des gens.', ''])
  expect(await readDocxApart(bytes, 'press.docx')).toEqual(readDocx(bytes, 'press.docx'))
})

test('and refuses what this one would, in the same words', async () => {
  for (const bytes of [
    new Uint8Array([1, 2, 3]),
    makeDocx(['x'], { flags: 1 }),
    makeDocx(['x'], { size: 5 }),
  ]) {
    expect(await readDocxApart(bytes, 'press.docx')).toEqual(readDocx(bytes, 'press.docx'))
  }
  expect(await codesOf(new Uint8Array(10_000_001))).toEqual(['docx.too_large'])
})

describe('a document that breaks its reader', { timeout: 60_000 }, () => {
  test('a bomb: 90 MB of paragraphs in an archive of 100 kB ends within its memory', async () => {
    const bomb = makeDocx([`</w:p>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(2_600_000)}<w:p>`])
    expect(bomb.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().rss
    // Which limit it meets first is the machine's affair.
    expect(['docx.reader_stopped', 'docx.takes_too_long']).toContain(
      (await codesOf(bomb, { memoryMb: 64, timeMs: 20_000 })).join(),
    )
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  test('one that hangs is stopped, and no process is left', async () => {
    const trace = join(folder, 'pid')
    const hang = program(
      'hang',
      `import { writeFileSync } from 'node:fs'
       writeFileSync(${JSON.stringify(trace)}, String(process.pid))
       for (;;);`,
    )
    expect(await codesOf(makeDocx(['x']), { program: hang, timeMs: 2_000 })).toEqual([
      'docx.takes_too_long',
    ])
    expect(existsSync(trace)).toBe(true)
    expect(isAlive(Number(readFileSync(trace, 'utf8')))).toBe(false)
  })

  test.each([
    ['is killed', "process.kill(process.pid, 'SIGKILL')"],
    ['fails', 'process.exit(3)'],
    ['throws', "throw new Error('no')"],
    ['says nothing', ''],
    ['says half', `process.stdout.write('{"ok":true,"value":{"file":')`],
    [
      'says something else',
      `process.stdout.write('{"ok":true,"value":{"file":"a","blocks":[{}]}}')`,
    ],
    [
      'tells an issue that is none',
      `process.stdout.write('{"ok":false,"issues":[{"code":"x","values":{}}]}')`,
    ],
  ])('one whose reader %s is told', async (name, text) => {
    const bytes = makeDocx(['x'])
    expect(await codesOf(bytes, { program: program(name.replaceAll(' ', '-'), text) })).toEqual([
      'docx.reader_stopped',
    ])
  })
})
