/**
 * Bundles the scripts of the respondents' pages: `client.js` and `answer.js` for anonymous mode, and
 * `enhance.js` for the modes that work without.
 *
 * The first view carries `client.js` alone, whose hash the manifest names; it holds the hash of
 * `answer.js`, which is loaded while the welcome is read. The same sources give the same bytes on
 * every machine: anyone can build the client and compare.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../', import.meta.url))
const source = `${root}src/respondent/`

/**
 * @param {string} entry
 * @param {Pick<import('esbuild').BuildOptions, 'define' | 'plugins'>} more
 * @returns {Promise<Uint8Array>}
 */
async function bundle(entry, more = {}) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`${source}${entry}`],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    // What configures the machine must not change the bytes.
    tsconfigRaw: {},
    logLevel: 'warning',
    ...more,
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** Names that the second half takes from the first, by file: the imports of `device-parts.ts`. */
function lentNames() {
  const text = readFileSync(`${source}device-parts.ts`, 'utf8')
  const imports = text.matchAll(/import \{([^}]*)\} from '([^']*)'/g)
  return new Map([...imports].map(([, names = '', file = '']) => [resolve(source, file), names]))
}

/** @returns {import('esbuild').Plugin} */
function borrowing() {
  const lent = lentNames()
  return {
    name: 'borrow what the first half of the script holds',
    setup(bundling) {
      bundling.onResolve({ filter: /\.ts$/ }, ({ path, importer }) => {
        const file = resolve(dirname(importer), path)
        return importer !== '' && lent.has(file) ? { path: file, namespace: 'lent' } : undefined
      })
      bundling.onLoad({ filter: /./, namespace: 'lent' }, ({ path }) => ({
        contents: `export const {${lent.get(path) ?? ''}} = window.visavis`,
      }))
    },
  }
}

/** Writes the scripts into `dist/respondent/`. */
export async function bundleClient() {
  const answer = await bundle('go-on.ts', { plugins: [borrowing()] })
  const integrity = `sha384-${createHash('sha384').update(answer).digest('base64')}`
  const define = { ANSWER_INTEGRITY: JSON.stringify(integrity) }
  const client = await bundle('answer-anonymously.ts', { define })
  const enhance = await bundle('enhance-pages.ts')
  mkdirSync(`${root}dist/respondent`, { recursive: true })
  for (const [name, bytes] of Object.entries({ client, answer, enhance })) {
    writeFileSync(`${root}dist/respondent/${name}.js`, bytes)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleClient()
