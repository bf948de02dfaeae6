import { readFile } from 'node:fs/promises'
import { makeSigningKey, signingKeyFromPem } from '../../adapters/ballot-keys/signing-key.ts'
import { systemCode } from '../../adapters/system-code.ts'
import { writePrivateFile } from '../../adapters/write-files/write-private-file.ts'
import type { SigningKey } from '../../ballot/ballot-crypto.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/**
 * The key that receipts are signed with, kept in a file of its owner alone; made when there is none. A
 * key that cannot be read is not replaced: the receipts given out would no longer be ours.
 *
 * Issues: `collector.no_key`.
 */
export async function receiptKeyIn(file: string): Promise<Result<SigningKey>> {
  try {
    const kept = await readFile(file, 'utf8').catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return undefined
      throw error
    })
    if (kept !== undefined) return ok(signingKeyFromPem(kept))
    const { pem } = makeSigningKey()
    await writePrivateFile(file, pem)
    return ok(signingKeyFromPem(pem))
  } catch {
    return fail([issue('collector.no_key', { file })])
  }
}
