import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../system-code.ts'
import { writePrivateFile } from '../write-files/write-private-file.ts'

/**
 * The secret that names a study's publications, in its private folder; made the first time. Another one
 * gives later publications other names, and changes nothing of those that are there.
 */
export async function publicationSecret(folder: string): Promise<string> {
  const file = join(folder, 'publication-secret')
  const known = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return ''
    throw error
  })
  if (known.trim() !== '') return known.trim()
  const secret = randomBytes(32).toString('hex')
  await writePrivateFile(file, `${secret}\n`)
  return secret
}
