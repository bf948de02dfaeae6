/**
 * Compiles assembly/kernel.ts: `node scripts/kernel.mjs write` puts the module and its base64 twin in
 * src/tabulate/kernel, `node scripts/kernel.mjs check` compares both with a fresh build.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const compiler = createRequire(import.meta.url).resolve('assemblyscript/bin/asc.js')
const source = 'assembly/kernel.ts'
const binary = 'src/tabulate/kernel/kernel.wasm'
const twin = 'src/tabulate/kernel/kernel-bytes.ts'

/** @returns {Buffer} */
function compile() {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-kernel-'))
  const out = join(folder, 'kernel.wasm')
  const options = ['-O2', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory']
  try {
    execFileSync(process.execPath, [compiler, source, '--outFile', out, ...options], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    return readFileSync(out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {Buffer} bytes */
function twinOf(bytes) {
  const lines = bytes.toString('base64').match(/.{1,90}/g) ?? []
  const text = lines.map((line) => `  '${line}',`).join('\n')
  return `/** The bytes of kernel.wasm in base64, written by \`npm run build:kernel\`: rooms read no file. */
export const kernelBytes: string = [
${text}
].join('')
`
}

const bytes = compile()
if (process.argv[2] === 'write') {
  writeFileSync(binary, bytes)
  writeFileSync(twin, twinOf(bytes))
} else {
  const stale = [
    { file: binary, same: bytes.equals(readFileSync(binary)) },
    { file: twin, same: twinOf(bytes) === readFileSync(twin, 'utf8') },
  ].filter(({ same }) => !same)
  for (const { file } of stale) {
    console.error(`${file} is not what ${source} compiles to: run \`npm run build:kernel\`.`)
  }
  process.exitCode = stale.length === 0 ? 0 : 1
}
