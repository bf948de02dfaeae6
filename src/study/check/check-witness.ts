import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import type { FieldworkFormat } from '../format/fieldwork-format.ts'
import type { Spot } from '../read/spot.ts'

/** An Ed25519 public key: 32 bytes in base64url, whose last character has two bits to spare. */
const keyPattern: RegExp = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/

/** Sees that an anonymous wave has a witness, whose key can be read once it is there. */
export function checkWitness(
  { mode, witness }: FieldworkFormat,
  spot: Spot,
  references: References,
): void {
  if (witness === undefined) {
    if (mode === 'anonymous')
      references.refuse(issue('fieldwork.witness_missing', {}, spot.place('mode')))
    return
  }
  if (witness.key !== undefined && !keyPattern.test(witness.key)) {
    references.refuse(issue('fieldwork.bad_key', {}, spot.place('witness', 'key')))
  }
}
