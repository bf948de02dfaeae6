import { readFile } from 'node:fs/promises'
import { makeSigningKey, signingKeyFromPem } from '../../adapters/ballot-keys/signing-key.ts'
import { systemCode } from '../../adapters/system-code.ts'
import { writePrivateFile } from '../../adapters/write-files/write-private-file.ts'
import type { SigningKey } from '../../ballot/ballot-crypto.ts'

/**
 * The key that the operator signs manifests with, kept in a file of its owner alone; made when there
 * is none.
 *
 * @returns reads it once, when it is first asked
 */
export function operatorKeyIn(file: string): () => Promise<SigningKey> {
  let key: Promise<SigningKey> | undefined
  return async () => {
    key ??= readOrMake(file)
    return key
  }
}

async function readOrMake(file: string): Promise<SigningKey> {
  try {
    return signingKeyFromPem(await readFile(file, 'utf8'))
  } catch (error) {
    // A key that cannot be read is not replaced: what it signed would no longer be ours.
    if (systemCode(error) !== 'ENOENT') throw error
  }
  const { pem } = makeSigningKey()
  await writePrivateFile(file, pem)
  return signingKeyFromPem(pem)
}
