import { readFile } from 'node:fs/promises'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { CollectMode } from '../../study/fieldwork.ts'
import { clientScript } from './client-script.ts'
import type { ClientScript } from './client-script.ts'

/** Where the built scripts lie, seen from the built product and from its source. */
const folders = ['../../respondent/', '../../../dist/respondent/']

/**
 * Reads the script of a mode's pages as it was built.
 *
 * Issues: `collector.no_client`.
 */
export async function readClient(mode: CollectMode): Promise<Result<ClientScript>> {
  const name = mode === 'anonymous' ? 'client.js' : 'enhance.js'
  for (const folder of folders) {
    const file = new URL(folder + name, import.meta.url)
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes !== undefined) return ok(clientScript(`/${name}`, new Uint8Array(bytes)))
  }
  return fail([issue('collector.no_client')])
}
