/**
 * A gate that no longer bites is worse than none. Each test breaks one law on purpose, in a small
 * checkout under the repository's own configuration, and expects the gate to name that very breach.
 */
import { randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeProject, repository } from './project.ts'
import type { Project } from './project.ts'

// A second each when alone; the whole suite shares two cores.
vi.setConfig({ testTimeout: 30_000 })

const projects: Project[] = []

function project(files: Readonly<Record<string, string>>): Project {
  const made = makeProject(files)
  projects.push(made)
  return made
}

afterEach(() => {
  for (const made of projects.splice(0)) made.remove()
})

/** The repository's own files under a folder, by path. */
function filesUnder(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name))
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(repository, file), 'utf8')]),
  )
}

const one = 'export const one: number = 1\n'
const importing = (from: string): string => `export { one } from '${from}'\n`

/** Which rule each file breaks, as `file rule`. */
async function breaches(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { said } = await project(files).run('depcruise', 'src', '--output-type', 'json')
  const { summary } = JSON.parse(said) as {
    readonly summary: {
      readonly totalCruised: number
      readonly violations: readonly {
        readonly from: string
        readonly rule: { readonly name: string }
      }[]
    }
  }
  expect(summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(files).length)
  return summary.violations.map(({ from, rule }) => `${from} ${rule.name}`).toSorted()
}

/** A function of `count` lines beside its frame. */
function grown(name: string, count: number): string {
  const lines = '  count += 1\n'.repeat(count)
  return `export function ${name}(): number {\n  let count = 0\n${lines}  return count\n}\n`
}

describe('import law', () => {
  const room = {
    'src/core/one.ts': one,
    'src/stats/two.ts': importing('../core/one.ts'),
    'src/tabulate/table.ts': importing('../stats/two.ts'),
    'src/protect/protected.ts': importing('../tabulate/table.ts'),
    'src/adapters/csv.ts': `import 'csv-parse'\nimport 'node:fs'\n${importing('../core/one.ts')}`,
    'src/server/main.ts': importing('../adapters/csv.ts'),
    'src/cli/main.ts': importing('../server/main.ts'),
  }

  test('lets a lawful house pass', async () => {
    expect(await breaches(room)).toEqual([])
  })

  test('names each unlawful import', async () => {
    const files = {
      ...room,
      'src/study/uphill.ts': importing('../tabulate/table.ts'),
      'src/publish/unprotected.ts':
        "import type { one } from '../tabulate/table.ts'\nexport type One = typeof one\n",
      'src/collect/reads-files.ts': "export { readFileSync } from 'node:fs'\n",
      'src/dataset/bypasses-adapter.ts': "export { parse } from 'csv-parse'\n",
      'src/server/bypasses-adapter.ts': "export { parse } from 'csv-parse'\n",
      'src/weigh/hen.ts':
        "import type { Egg } from './egg.ts'\nexport interface Hen { egg: Egg }\n",
      'src/weigh/egg.ts':
        "import type { Hen } from './hen.ts'\nexport interface Egg { hen: Hen }\n",
      'src/interview/leans-on-adapter.ts': importing('../adapters/csv.ts'),
      'src/compare/enters-by-the-door.ts': importing('../core/index.ts'),
      'src/core/index.ts': importing('./one.ts'),
      'src/respondent/looks-behind.ts': importing('../dataset/bypasses-adapter.ts'),
      'src/studio/imports-server.ts': importing('../server/main.ts'),
      'src/api/answer.ts': importing('../tabulate/table.ts'),
      'src/api/reads-files.ts': "export { readFileSync } from 'node:fs'\n",
      'src/studio/asks.ts': importing('../api/answer.ts'),
      'src/study/knows-the-api.ts': importing('../api/answer.ts'),
      'src/stats/utils.ts': one,
      'src/stats/three.ts': importing('./utils.ts'),
      'src/exchange/alone.ts': one,
      'src/core/nowhere.ts': importing('./nothing-here.ts'),
    }
    expect(await breaches(files)).toEqual(
      [
        'src/study/uphill.ts no-uphill-from-study',
        'src/publish/unprotected.ts publish-sees-protected-tables-only',
        'src/collect/reads-files.ts rooms-use-no-platform',
        'src/dataset/bypasses-adapter.ts rooms-use-pure-packages-only',
        'src/dataset/bypasses-adapter.ts adapters-alone-touch-the-world',
        'src/server/bypasses-adapter.ts adapters-alone-touch-the-world',
        'src/weigh/egg.ts no-cycle', // one loop, told once
        'src/interview/leans-on-adapter.ts rooms-import-rooms-only',
        'src/compare/enters-by-the-door.ts rooms-name-the-file',
        'src/respondent/looks-behind.ts respondent-sees-the-interview-only',
        'src/studio/imports-server.ts faces-stand-apart',
        'src/api/answer.ts api-says-what-may-leave',
        'src/api/reads-files.ts rooms-use-no-platform',
        'src/study/knows-the-api.ts rooms-import-rooms-only',
        'src/stats/three.ts no-vague-name',
        'src/exchange/alone.ts no-orphan',
        'src/core/nowhere.ts no-unresolved',
      ].toSorted(),
    )
  })
})

describe('types', () => {
  test('keep the platform out of the rooms, also where a room uses a package', async () => {
    const { exitCode, said } = await project({
      'src/core/index.ts': one,
      'src/publish/page.ts': 'export const title: string = document.title\n',
      'src/study/machine.ts': [
        "import { parseDocument } from 'yaml'",
        "import { z } from 'zod'",
        "import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'",
        "import { fromMarkdown } from 'mdast-util-from-markdown'",
        'export const used: readonly unknown[] = [parseDocument, z, xoroshiro128plus, fromMarkdown]',
        'export const machine: string = process.platform',
        '',
      ].join('\n'),
      'src/cli/main.ts': 'process.exitCode = 0\n',
      'src/respondent/page.ts': 'document.title = String(1)\n',
    }).run('tsc', '--build', '--pretty', 'false')
    expect(exitCode).not.toBe(0)
    expect(said.match(/^src.*error.*$/gm)).toEqual([
      expect.stringMatching(/^src\/publish\/page\.ts.*'document'/),
      expect.stringMatching(/^src\/study\/machine\.ts\(6,.*'process'/),
    ])
  })

  test('refuse a text without one of its two languages', async () => {
    const core = filesUnder('src/core')
    const whole = await project(core).run('tsc', '--build', 'tsconfig.engine.json')
    expect(whole).toEqual({ exitCode: 0, said: '' })

    const frenchOnly =
      "export const weighIssues = { 'weigh.canary': { fr: 'Un serin.' } } as const\n"
    const { exitCode, said } = await project({
      ...core,
      'src/core/catalogue/weigh.ts': frenchOnly,
    }).run('tsc', '--build', 'tsconfig.engine.json')
    expect(exitCode).not.toBe(0)
    expect(said).toContain("Property 'en' is missing")
  })
})

describe('lint', () => {
  test('names each bad habit', async () => {
    const { exitCode, said } = await project({
      'src/core/index.ts': one,
      'src/core/floating.ts':
        'export const go = (later: () => Promise<void>): void => {\n  later()\n}\n',
      'src/core/any.ts': 'export type Anything = any\n',
      'src/core/bang.ts': 'export const first = (all: readonly string[]): string => all[0]!\n',
      'src/core/cast.ts': "export const code = (all: unknown): 'a' => all as 'a'\n",
      'src/core/switch.ts': [
        "export function read(kind: 'left' | 'right'): number {",
        '  let answer = 0',
        '  switch (kind) {',
        "    case 'left':",
        '      answer = 1',
        '  }',
        '  return answer',
        '}',
        '',
      ].join('\n'),
      'src/core/default.ts': 'export default 1\n',
      'src/core/dice.ts': 'export const dice = (): number => Math.random()\n',
      'src/core/eval.ts': "export const run = (): unknown => eval('1')\n",
      'src/core/later.ts': `// TODO: finish\n${one}`,
      'src/core/many.ts': `export const sum = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e\n`,
      'src/core/tangled.ts': `export function pick(at: number): number {\n${'  if (at > 1) return 1\n'.repeat(10)}  return 0\n}\n`,
      'src/core/camelCase.ts': one,
      'src/core/long-function.ts': grown('long', 50),
      'src/core/long-file.ts': [1, 2, 3, 4, 5, 6, 7].map((at) => grown(`part${at}`, 40)).join(''),
      'src/core/cycle-a.ts': "import type { B } from './cycle-b.ts'\nexport type A = B | 1\n",
      'src/core/cycle-b.ts': "import type { A } from './cycle-a.ts'\nexport interface B { a: A }\n",
      'src/core/mock.test.ts': [
        "import { expect, test, vi } from 'vitest'",
        "vi.mock('./index.ts')",
        "test.only('one', () => {",
        '  expect(1).toBe(1)',
        '})',
        '',
      ].join('\n'),
    }).run('oxlint', '--format', 'unix', 'src')
    expect(exitCode).not.toBe(0)
    const found = [...said.matchAll(/^src\/core\/(\S+?):\d+.*\/(.+)\]$/gm)]
    expect(new Set(found.map(([, file, rule]) => `${file} ${rule}`))).toEqual(
      new Set([
        'floating.ts typescript(no-floating-promises)',
        'any.ts typescript(no-explicit-any)',
        'bang.ts typescript(no-non-null-assertion)',
        'cast.ts typescript(no-unsafe-type-assertion)',
        'switch.ts typescript(switch-exhaustiveness-check)',
        'default.ts import(no-default-export)',
        'dice.ts eslint(no-restricted-properties)',
        'eval.ts eslint(no-eval)',
        'later.ts eslint(no-warning-comments)',
        'many.ts eslint(max-params)',
        'tangled.ts eslint(complexity)',
        'camelCase.ts unicorn(filename-case)',
        'long-function.ts eslint(max-lines-per-function)',
        'long-file.ts eslint(max-lines)',
        'cycle-a.ts import(no-cycle)',
        'cycle-b.ts import(no-cycle)',
        'mock.test.ts vitest(no-restricted-vi-methods)',
        'mock.test.ts vitest(no-focused-tests)',
      ]),
    )
  })
})

describe('format', () => {
  test('tells a badly formatted file from a well formatted one', async () => {
    const { exitCode, said } = await project({
      'src/core/index.ts': one,
      'src/core/untidy.ts': 'export  const one: number = 1;\n',
    }).run('oxfmt', '--list-different', 'src')
    expect(exitCode).not.toBe(0)
    expect(said.trim()).toBe('src/core/untidy.ts')
  })
})

describe('unused', () => {
  test('names the export, the file and the package that nobody uses', async () => {
    const { exitCode, said } = await project({
      'src/core/index.ts': "export { one } from './one.ts'\nexport { parse } from 'yaml'\n",
      'src/core/one.ts': `${one}export const two: number = 2\n`,
      'src/core/forgotten.ts': 'export const three: number = 3\n',
    }).run('knip', '--no-progress', '--reporter', 'compact')
    expect(exitCode).not.toBe(0)
    expect(said).toMatch(/^src\/core\/one\.ts: two$/m)
    expect(said).toMatch(/src\/core\/forgotten\.ts/)
    expect(said).toMatch(/csv-parse/)
    expect(said).not.toMatch(/yaml/)
  })
})

describe('kernel', () => {
  const source = 'assembly/kernel.ts'
  const twin = 'src/tabulate/kernel/kernel-bytes.ts'
  const binary = 'src/tabulate/kernel/kernel.wasm'
  const read = (file: string): string => readFileSync(path.join(repository, file), 'utf8')

  test('names the built files that their source has left behind', async () => {
    const text = read(source)
    const changed = text.replace('* 24', '* 32')
    expect(changed).not.toBe(text)

    const made = project({ [source]: changed, [twin]: read(twin) })
    copyFileSync(path.join(repository, binary), path.join(made.root, binary))
    const { exitCode, said } = await made.runScript('kernel.mjs', 'check')
    expect(exitCode).toBe(1)
    expect(said).toContain(`${binary} is not what ${source} compiles to`)
    expect(said).toContain(`${twin} is not what ${source} compiles to`)
  })

  test('names a built file that was changed by hand', async () => {
    const made = project({ [source]: read(source), [twin]: `${read(twin)}\n` })
    copyFileSync(path.join(repository, binary), path.join(made.root, binary))
    const { exitCode, said } = await made.runScript('kernel.mjs', 'check')
    expect(exitCode).toBe(1)
    expect(said).toContain(twin)
    expect(said).not.toContain(`${binary} is not`)
  })
})

describe('size', () => {
  const parts = {
    'dist/cli/main.js': one,
    'dist/respondent/client.js': one,
    'dist/respondent/answer.js': one,
    'dist/respondent/enhance.js': one,
    'dist/studio/assets/index-1.js': one,
    'dist/studio/assets/index-1.css': 'p { margin: 0 }\n',
  }

  test.each([
    ['a package', 'dist/cli/main.js', 2 ** 21],
    ['a script of respondents', 'dist/respondent/client.js', 2 ** 14],
    ['a first page of the Studio', 'dist/studio/assets/index-1.js', 2 ** 18],
  ])('refuses %s that has outgrown its limit', async (_, file, bytes) => {
    const small = await project(parts).run('size-limit')
    expect(small.exitCode).toBe(0)

    const heavy = `// ${randomBytes(bytes).toString('base64')}\n`
    const large = await project({ ...parts, [file]: heavy }).run('size-limit')
    expect(large.exitCode).not.toBe(0)
    expect(large.said).toContain('exceeded')
  })
})

describe('package', () => {
  test('refuses doors that lead nowhere', async () => {
    const { exitCode, said } = await project({ 'dist/core/index.js': one }).run(
      'publint',
      '--strict',
      '--pack',
      'false',
    )
    expect(exitCode).not.toBe(0)
    expect(said).toContain('./dist/core/index.d.ts but the file does not exist')
    expect(said).not.toContain('./dist/core/index.js but')
  })
})
