import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/** A file of the application. */
export interface StudioAsset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

/** The application as it was built. */
export interface StudioAssets {
  /** The page that starts it. */
  readonly page: string
  /** Its scripts and styles, by address; names change with their bytes. */
  readonly files: ReadonlyMap<string, StudioAsset>
}

/** Beside this file once built; run from the source, in what was built last. */
const places = ['../../studio/', '../../../dist/studio/']

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

/**
 * Reads the application once: nothing that a request names is ever looked up on disk.
 *
 * Issues: `studio.not_built`.
 */
export async function readStudioAssets(): Promise<Result<StudioAssets>> {
  const found = places
    .map((place) => new URL(place, import.meta.url))
    .find((place) => existsSync(new URL('index.html', place)))
  if (found === undefined) return fail([issue('studio.not_built')])
  const folder = new URL('assets/', found)
  const names = await readdir(fileURLToPath(folder)).catch(() => [])
  const files = new Map<string, StudioAsset>()
  for (const name of names) {
    const type = types[extname(name)]
    if (type === undefined) continue
    const bytes = new Uint8Array(await readFile(new URL(name, folder)))
    files.set(`/assets/${name}`, { bytes, type })
  }
  return ok({ page: await readFile(new URL('index.html', found), 'utf8'), files })
}
