import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

const source = fileURLToPath(new URL('src/', import.meta.url))
const isCi = process.env['CI'] === 'true'

/** Minutes of faults and browsers begin first: begun last, one core would wait for the other. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's own method of that name
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /test\/(faults|e2e)\//.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** What is pure: nothing that a test leaves behind can reach another. */
const rooms = [
  'src/{core,stats,study,interview,ballot,collect,dataset,weigh,tabulate,compare,protect,publish}/**/*.test.ts',
  'src/studio/app/**/*.test.{ts,tsx}',
]

export default defineConfig({
  resolve: {
    // Tests and documented examples import the package by its public doors, from the source.
    alias: [
      { find: /^visavis$/, replacement: `${source}index.ts` },
      { find: /^visavis\/(.+)$/, replacement: `${source}$1/index.ts` },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        // Modules are loaded once a worker, not once a file: a third of these tests' time.
        test: { name: 'rooms', include: rooms, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'edges',
          include: ['{src,scripts}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...rooms],
          // Tests that start a program start what was built last.
          globalSetup: 'scripts/programs.mjs',
        },
      },
    ],
    benchmark: { include: ['{src,bench}/**/*.bench.ts'] },
    pool: 'forks',
    // Most of the long tests wait for browsers, databases and processes of their own.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    reporters: isCi
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**'], reportsDirectory: 'coverage' },
  },
})
