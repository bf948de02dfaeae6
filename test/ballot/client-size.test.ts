import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const resolveDir = fileURLToPath(new URL('../../', import.meta.url))

/** Bytes that a phone downloads for a script of these lines: minified, gzipped. */
async function bytesOfScript(lines: readonly string[]): Promise<number> {
  const stdin = { contents: lines.join('\n'), resolveDir, loader: 'ts' } as const
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

test('blinding and finalizing take about 1 kB of the 10 that a respondent’s script may have', async () => {
  const bytes = await bytesOfScript([
    "export { blind } from './src/ballot/blind.ts'",
    "export { finalize } from './src/ballot/finalize.ts'",
  ])
  expect(bytes).toBeGreaterThan(700)
  expect(bytes).toBeLessThan(1280)
})

test('all that ballots need on a phone takes 6 kB at most, receipts’ tree included', async () => {
  const bytes = await bytesOfScript([
    "export * from './src/ballot/index.ts'",
    "export * from './src/respondent/web-ballot-crypto.ts'",
  ])
  expect(bytes).toBeLessThan(6144)
})
