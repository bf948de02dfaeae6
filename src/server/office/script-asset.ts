import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** A script that pages bring, under a name that changes with every byte of it. */
export interface ScriptAsset {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Beside this file once built; run from the source, in what was built last. */
const places = [
  '../../studio/office-sign-in/main.js',
  '../../../dist/studio/office-sign-in/main.js',
]

/** Reads the script of the sign-in pages. */
export function readSignInScript(): ScriptAsset {
  const files = places.map((place) => new URL(place, import.meta.url))
  const file = files.find((one) => existsSync(one))
  if (file === undefined) throw new Error('readSignInScript requires a build (npm run build)')
  const bytes = new Uint8Array(readFileSync(file))
  const name = createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
  return { path: `/assets/sign-in-${name}.js`, bytes }
}
