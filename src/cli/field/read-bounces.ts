import { readFile } from 'node:fs/promises'
import { reasonOf } from '../../adapters/study-folder/reason-of.ts'
import { issue } from '../../core/issue.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { bounceAddresses } from '../../server/field/bounce-addresses.ts'

/**
 * Reads a file of addresses that mail did not reach.
 *
 * **Issues** `file.missing`, `file.unreadable`, those of `bounceAddresses`.
 *
 * @param path - the file
 * @param shown - how messages name it
 */
export async function readBounces(path: string, shown: string): Promise<Result<readonly string[]>> {
  try {
    return bounceAddresses(await readFile(path, 'utf8'), shown)
  } catch (error) {
    const reason = reasonOf(error)
    return fail([
      reason === 'ENOENT'
        ? issue('file.missing', { file: shown })
        : issue('file.unreadable', { file: shown, reason }),
    ])
  }
}
