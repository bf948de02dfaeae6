/**
 * Bundles the programs (the command, and the services and threads that it starts) into `dist/programs/`.
 *
 * A program made of a thousand small files spends most of a second opening them each time it starts;
 * bundled, it starts three times as fast. What is loaded only by some commands stays in parts of its
 * own. The files of `dist/` themselves remain, for those who import the package by its doors.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = `${root}dist/programs`

const entryPoints = {
  visavis: 'dist/cli/main.js',
  collector: 'dist/server/collector/main.js',
  registrar: 'dist/server/registrar/main.js',
  'render-worker': 'dist/pipeline/render-worker.js',
  'snapshot-worker': 'dist/pipeline/studio/snapshot-worker.js',
}

/** Packages carried within: plain modules made of many files, needed at each start or to publish. */
const carried = new Set([
  '@hono/node-server',
  '@observablehq/plot',
  'altcha-lib',
  'csv-parse',
  'hono',
  'hucre',
  'kysely',
  'linkedom',
  'mdast-util-from-markdown',
  'pure-rand',
  'uqr',
  'yalps',
  'yaml',
  'zod',
])

/** Packages carried within that are no modules ask Node for its own parts by `require`. */
const requireOfNode =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"

/** Packages that stay where they are installed. */
function leftOutside() {
  /** @type {{ readonly dependencies: Readonly<Record<string, string>> }} */
  const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  return Object.keys(dependencies).filter((name) => !carried.has(name))
}

/**
 * Files find what lies beside them as if they were still in their place.
 *
 * @type {import('esbuild').Plugin}
 */
const inPlace = {
  name: 'let each file know its own address',
  setup(bundling) {
    bundling.onLoad({ filter: /\/dist\/.*\.js$/ }, ({ path }) => {
      const address = `new URL(${JSON.stringify(relative(folder, path))}, import.meta.url).href`
      const contents = readFileSync(path, 'utf8').replaceAll('import.meta.url', address)
      return { contents }
    })
  },
}

/**
 * The licences of what is carried, which ask to go with it.
 *
 * @param {readonly string[]} files
 */
function licencesOf(files) {
  const packages = files.flatMap(
    (file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  )
  return [...new Set(packages)].toSorted().map((name) => {
    const file = readdirSync(`${root}${name}`).find((one) => /^licen[cs]e/i.test(one))
    const text =
      file === undefined
        ? readField(name, 'license')
        : readFileSync(`${root}${name}/${file}`, 'utf8')
    return `${name.replace('node_modules/', '')}\n\n${text.trim()}\n`
  })
}

/**
 * @param {string} name
 * @param {string} field
 */
function readField(name, field) {
  /** @type {Readonly<Record<string, unknown>>} */
  const manifest = JSON.parse(readFileSync(`${root}${name}/package.json`, 'utf8'))
  return String(manifest[field])
}

/** Writes `dist/programs/` anew. */
export async function bundlePrograms() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: requireOfNode },
    external: leftOutside(),
    plugins: [inPlace],
    metafile: true,
    tsconfigRaw: {},
    logLevel: 'warning',
  })
  const written = new Set(Object.keys(metafile.outputs).map((file) => `${root}${file}`))
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!written.has(`${folder}/${name}`)) rmSync(`${folder}/${name}`)
  }
  const licences = licencesOf(Object.keys(metafile.inputs))
  writeFileSync(`${folder}/LICENCES.txt`, licences.join(`\n${'-'.repeat(72)}\n\n`))
}

export { bundlePrograms as setup }

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundlePrograms()
