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

/** Files from which the second half borrows, and the names of all it borrows: `device-parts.ts`. */
function lentParts() {
  const text = readFileSync(`${source}device-parts.ts`, 'utf8')
  const imports = [...text.matchAll(/import \{[^}]*\} from '([^']*)'/g)]
  const [, names = ''] = /= \[([^\]]*)\]/.exec(text) ?? []
  return { files: new Set(imports.map(([, file = '']) => resolve(source, file))), names }
}

/** @returns {import('esbuild').Plugin} */
function borrowing() {
  const { files, names } = lentParts()
  return {
    name: 'borrow what the first half of the script holds',
    setup(bundling) {
      bundling.onResolve({ filter: /\.ts$/ }, ({ path, importer }) => {
        const isLent = importer !== '' && files.has(resolve(dirname(importer), path))
        return isLent ? { path: 'device-parts', namespace: 'lent' } : undefined
      })
      bundling.onLoad({ filter: /./, namespace: 'lent' }, () => ({
        contents: `export const [${names}] = window.visavis.parts`,
      }))
    },
  }
}

/**
 * Leaves out words that no page shows: messages of programmers' errors, and the values of issues,
 * which pages name by their code.
 *
 * @returns {import('esbuild').Plugin}
 */
function wordless() {
  return {
    name: 'leave out words that no page shows',
    setup(bundling) {
      bundling.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
        loader: 'ts',
        contents: readFileSync(path, 'utf8')
          .replaceAll(/new Error\((?:'[^'\n]*'|`[^`\n]*`)\)/g, 'new Error()')
          .replaceAll(/\bissue\(('[\w.]+'), (?:\{[^{}]*\}(?:, )?)+\)/g, 'issue($1)'),
      }))
    },
  }
}

/** Writes the scripts into `dist/respondent/`. */
export async function bundleClient() {
  const answer = await bundle('go-on.ts', { plugins: [borrowing(), wordless()] })
  const integrity = `sha256-${createHash('sha256').update(answer).digest('base64')}`
  const define = { ANSWER_INTEGRITY: JSON.stringify(integrity) }
  const client = await bundle('answer-anonymously.ts', { define, plugins: [wordless()] })
  const enhance = await bundle('enhance-pages.ts', { plugins: [wordless()] })
  mkdirSync(`${root}dist/respondent`, { recursive: true })
  for (const [name, bytes] of Object.entries({ client, answer, enhance })) {
    writeFileSync(`${root}dist/respondent/${name}.js`, bytes)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleClient()
