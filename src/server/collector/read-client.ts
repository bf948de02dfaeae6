import { readFile } from 'node:fs/promises'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { CollectMode } from '../../study/fieldwork.ts'
import { clientScript } from './client-script.ts'
import type { ClientScript, ClientScripts } from './client-script.ts'

/** Where the built scripts lie, seen from the built product and from its source. */
const folders = ['../../respondent/', '../../../dist/respondent/']

const names: Readonly<Record<CollectMode, readonly [string, ...string[]]>> = {
  anonymous: ['client.js', 'answer.js'],
  confidential: ['enhance.js'],
  open: ['enhance.js'],
}

/**
 * Reads the scripts of a mode's pages as they were built.
 *
 * Issues: `collector.no_client`.
 */
export async function readClient(mode: CollectMode): Promise<Result<ClientScripts>> {
  const read = all(await Promise.all(names[mode].map(readScript)))
  if (!read.ok) return read
  const [first, ...further] = read.value
  return first === undefined ? fail([issue('collector.no_client')]) : ok({ first, further })
}

async function readScript(name: string): Promise<Result<ClientScript>> {
  for (const folder of folders) {
    const file = new URL(folder + name, import.meta.url)
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes !== undefined) return ok(clientScript(`/${name}`, new Uint8Array(bytes)))
  }
  return fail([issue('collector.no_client')])
}
