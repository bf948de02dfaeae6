import { bytesOfHex, concatBytes, utf8Of } from './bytes.ts'

/** One version of a ballot, by hashes. */
export interface CastLine {
  /** 64 characters of hexadecimal. */
  readonly rid: string
  /** From 1; a correction has the next one. */
  readonly version: number
  /** SHA-256 of the payload's text, hex. */
  readonly payloadHash: string
}

/** What a receipt confirms. */
export interface ReceiptContent {
  readonly rid: string
  readonly version: number
  /** SHA-256 of the payload's text, hex. */
  readonly digest: string
}

/** What an author asks of the collector beside casting. */
export interface BallotRequest {
  readonly rid: string
  readonly action: 'read' | 'erase'
  /** Day (`2026-03-02`) on which it is asked, so that it cannot be repeated for ever. */
  readonly day: string
}

const largestVersion = 0xffff_ffff

function hashBytes(hex: string): Uint8Array {
  const bytes = bytesOfHex(hex)
  if (bytes?.length !== 32) throw new Error('a ballot message requires hashes of 32 bytes in hex')
  return bytes
}

function versionBytes(version: number): Uint8Array {
  if (!Number.isInteger(version) || version < 1 || version > largestVersion) {
    throw new Error('a ballot message requires a whole version from 1 to 2^32 - 1')
  }
  return Uint8Array.of(version >>> 24, version >>> 16, version >>> 8, version)
}

/**
 * Writes what a ballot's author signs: `"ballot-cast-v1" ‖ rid ‖ version (4 bytes) ‖ payload hash`.
 *
 * @throws Error for hashes and versions of another shape; check what came from outside before.
 * @example
 * ```ts
 * import { castMessage } from 'visavis/ballot'
 * castMessage({ rid: '00'.repeat(32), version: 1, payloadHash: 'ff'.repeat(32) }).length // => 82
 * ```
 */
export function castMessage({ rid, version, payloadHash }: CastLine): Uint8Array {
  return lineMessage('ballot-cast-v1', rid, version, payloadHash)
}

/**
 * Writes what the collector signs as a receipt: `"ballot-receipt-v1" ‖ rid ‖ version (4 bytes) ‖
 * payload hash`.
 *
 * @throws Error for hashes and versions of another shape; check what came from outside before.
 * @example
 * ```ts
 * import { receiptMessage } from 'visavis/ballot'
 * receiptMessage({ rid: '00'.repeat(32), version: 1, digest: 'ff'.repeat(32) }).length // => 85
 * ```
 */
export function receiptMessage({ rid, version, digest }: ReceiptContent): Uint8Array {
  return lineMessage('ballot-receipt-v1', rid, version, digest)
}

/**
 * Writes what an author signs to read or erase a ballot: `"ballot-request-v1" ‖ rid ‖ day ‖ action`.
 *
 * @throws Error for a rid or a day of another shape; check what came from outside before.
 * @example
 * ```ts
 * import { requestMessage } from 'visavis/ballot'
 * const rid = '00'.repeat(32)
 * requestMessage({ rid, action: 'read', day: '2026-03-02' }).length // => 63
 * ```
 */
export function requestMessage({ rid, action, day }: BallotRequest): Uint8Array {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error('requestMessage requires a day')
  return concatBytes(utf8Of('ballot-request-v1'), hashBytes(rid), utf8Of(day + action))
}

function lineMessage(domain: string, rid: string, version: number, hash: string): Uint8Array {
  return concatBytes(utf8Of(domain), hashBytes(rid), versionBytes(version), hashBytes(hash))
}
