import { concatBytes } from './bytes.ts'
import type { BallotCrypto } from './ballot-crypto.ts'

const hashLength = 48
const saltLength = 48

/** MGF1 with SHA-384 (RFC 8017 §B.2.1): as many bytes as wanted that look like chance. */
async function maskOf(seed: Uint8Array, length: number, crypto: BallotCrypto): Promise<Uint8Array> {
  const counters = Array.from({ length: Math.ceil(length / hashLength) }, (_, i) => i)
  const blocks = counters.map((i) => crypto.sha384(concatBytes(seed, Uint8Array.of(0, 0, 0, i))))
  return concatBytes(...(await Promise.all(blocks))).subarray(0, length)
}

/**
 * Encodes a message for signing (EMSA-PSS-ENCODE, RFC 8017 §9.1.1, SHA-384, 48 bytes of salt) in
 * `length` bytes whose first bit is 0, as for a modulus that fills its bytes.
 */
export async function encodePss(
  message: Uint8Array,
  length: number,
  crypto: BallotCrypto,
): Promise<Uint8Array> {
  const salt = crypto.randomBytes(saltLength)
  const digest = await crypto.sha384(message)
  const hash = await crypto.sha384(concatBytes(new Uint8Array(8), digest, salt))
  const zeros = new Uint8Array(length - hashLength - saltLength - 2)
  const block = concatBytes(zeros, Uint8Array.of(1), salt)
  const mask = await maskOf(hash, block.length, crypto)
  const masked = block.map((byte, i) => byte ^ (mask[i] ?? 0))
  masked[0] = (masked[0] ?? 0) & 127
  return concatBytes(masked, hash, Uint8Array.of(188))
}
