import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = fileURLToPath(new URL('src/', import.meta.url))
const isCi = process.env['CI'] === 'true'

export default defineConfig({
  resolve: {
    // Tests and documented examples import the package by its public doors, from the source.
    alias: [
      { find: /^visavis$/, replacement: `${source}index.ts` },
      { find: /^visavis\/(.+)$/, replacement: `${source}$1/index.ts` },
    ],
  },
  test: {
    include: ['{src,scripts}/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    benchmark: { include: ['{src,bench}/**/*.bench.ts'] },
    pool: 'forks',
    // Most of the long tests wait for browsers, databases and processes of their own.
    maxWorkers: '100%',
    reporters: isCi
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
    // Tests that start a program start what was built last.
    globalSetup: 'scripts/programs.mjs',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**'], reportsDirectory: 'coverage' },
  },
})
