import { issue } from '../core/issue.ts'
import { settle } from '../core/result.ts'
import { bytesOfBase64Url } from './bytes.ts'
import { checkPromises } from './check-promises.ts'
import { fingerprintWords } from './fingerprint-words.ts'
import { manifestHash } from './manifest-hash.ts'
import { readSignedManifest } from './read-signed-manifest.ts'
import { signatureMessage } from './sign-manifest.ts'
import type { Issue } from '../core/issue.ts'
import type { Result } from '../core/result.ts'
import type { BallotCrypto } from './ballot-crypto.ts'
import type { Manifest, ManifestSignature } from './manifest.ts'

/** What is known beforehand of the manifest that ought to come. */
export interface ManifestExpectations {
  readonly crypto: BallotCrypto
  /** Key of the witness, 32 bytes in base64url. */
  readonly witnessKey?: string | undefined
  /** Words of the e-mail, the poster or the last visit. */
  readonly knownFingerprint?: string | undefined
}

/**
 * Checks a manifest before anything is trusted: shape, signatures of the operator and of at least
 * one witness, every one of them good; groups large enough to hide in, twelve keys at most, 3072-bit
 * keys, thresholds, dates; and that it is the one that was announced.
 *
 * Issues: `ballot.manifest_unreadable`, `ballot.signature_invalid`, `ballot.operator_missing`,
 * `ballot.witness_missing`, `ballot.witness_unknown`, `ballot.witness_is_operator`,
 * `ballot.fingerprint_changed`, and those of `checkPromises`.
 *
 * @param signed - whatever came as the manifest
 */
export async function checkManifest(
  signed: unknown,
  { crypto, witnessKey, knownFingerprint }: ManifestExpectations,
): Promise<Result<Manifest>> {
  const read = readSignedManifest(signed)
  if (!read.ok) return read
  const { manifest, signatures } = read.value
  const hash = await manifestHash(manifest, crypto)
  return settle(manifest, [
    ...checkFingerprint(fingerprintWords(hash), knownFingerprint),
    ...(await checkSignatures(signatures, hash, crypto)),
    ...checkSigners(signatures, witnessKey),
    ...checkPromises(manifest),
  ])
}

function checkFingerprint(found: string, known: string | undefined): readonly Issue[] {
  const expected = known
    ?.trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '-')
  return expected === undefined || expected === found
    ? []
    : [issue('ballot.fingerprint_changed', { expected, found })]
}

async function checkSignatures(
  signatures: readonly ManifestSignature[],
  hash: Uint8Array,
  crypto: BallotCrypto,
): Promise<readonly Issue[]> {
  const checks = signatures.map(async (one) => {
    const key = bytesOfBase64Url(one.key)
    const signature = bytesOfBase64Url(one.signature)
    const good =
      key !== undefined &&
      signature !== undefined &&
      (await crypto.verifyEd25519(key, signatureMessage(hash, one), signature))
    return good ? [] : [issue('ballot.signature_invalid', { name: one.name })]
  })
  return (await Promise.all(checks)).flat()
}

function checkSigners(
  signatures: readonly ManifestSignature[],
  witnessKey: string | undefined,
): readonly Issue[] {
  const keysOf = (by: string): readonly string[] =>
    signatures.filter((one) => one.by === by).map(({ key }) => key)
  const operators = keysOf('operator')
  const witnesses = keysOf('witness')
  const issues: Issue[] = []
  if (operators.length === 0) issues.push(issue('ballot.operator_missing'))
  if (witnesses.length === 0) issues.push(issue('ballot.witness_missing'))
  else if (witnessKey !== undefined && !witnesses.includes(witnessKey)) {
    issues.push(issue('ballot.witness_unknown'))
  }
  if (witnesses.some((key) => operators.includes(key))) {
    issues.push(issue('ballot.witness_is_operator'))
  }
  return issues
}
