import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'

/**
 * The studies that stand in a folder, by name: those made in the Studio the day before, too.
 *
 * @param folder - whose folders are looked into, not those inside them
 * @param known - folders that are open already; their names are taken
 */
export async function studiesHere(
  folder: string,
  known: readonly string[],
): Promise<readonly string[]> {
  const taken = new Set(known.map((one) => basename(one)))
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !taken.has(entry.name))
    .map(({ name }) => join(folder, name))
    .filter((one) => existsSync(join(one, 'study.yaml')))
    .toSorted()
}
