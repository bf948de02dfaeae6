import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'test/docs/.examples')

/** An example of a doc comment, and where it stands. */
interface Example {
  readonly name: string
  readonly code: string
}

/** Every ```ts block under an `@example` tag of the source. */
function collectExamples(): readonly Example[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const source = readFileSync(join(root, 'src', file), 'utf8')
      return [...source.matchAll(/@example[^\n]*\n\s*\* ```ts\n([\s\S]*?)\* ```/g)].map(
        (found, i) => ({
          name: `${file} ${String(i + 1)}`,
          code: (found[1] ?? '').replace(/^\s*\* ?/gm, ''),
        }),
      )
    })
}

/** Turns `expression // => value` into an assertion, and `// ≈ value` into a close one. */
function toModule({ code }: Example): string {
  const lines = code.split('\n').map((line) => {
    const equal = /^(.*\S)\s+\/\/ => (.*)$/.exec(line)
    if (equal !== null) return `expect(await (${equal[1] ?? ''})).toEqual(${equal[2] ?? ''})`
    const close = /^(.*\S)\s+\/\/ ≈ (.*)$/.exec(line)
    if (close !== null) return `expect(${close[1] ?? ''}).toBeCloseTo(${close[2] ?? ''}, 9)`
    return line
  })
  const imports = lines.filter((line) => line.startsWith('import '))
  const body = lines.filter((line) => !line.startsWith('import '))
  return [
    "import { expect } from 'vitest'",
    ...imports,
    'export async function run(): Promise<void> {',
    ...body,
    '}',
  ].join('\n')
}

const examples = collectExamples()

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [i, example] of examples.entries()) {
    writeFileSync(join(folder, `example-${String(i)}.ts`), toModule(example))
  }
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('examples of the doc comments', () => {
  test('there are examples to run', () => {
    expect(examples.length).toBeGreaterThan(20)
  })

  test.each(examples.map(({ name }, i) => [name, i] as const))('%s', async (_, i) => {
    const path = `./${relative(join(root, 'test/docs'), join(folder, `example-${String(i)}.ts`))}`
    const module = (await import(/* @vite-ignore */ path)) as { run: () => Promise<void> }
    const { code } = examples[i] ?? { code: '' }
    expect(code, 'an example must assert something').toMatch(/\/\/ (=>|≈) /)
    await module.run()
  })
})
