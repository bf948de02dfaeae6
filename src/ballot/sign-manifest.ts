import { base64UrlOf, hexOf, utf8Of } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import { manifestHash } from './manifest-hash.ts'
import type { BallotCrypto, SigningKey } from './ballot-crypto.ts'
import type { Manifest, ManifestSignature, SignerRole } from './manifest.ts'

/** Who signs, in which role, and with which key. */
export interface ManifestSigner {
  readonly by: SignerRole
  readonly name: string
  readonly key: SigningKey
}

/** What is signed: role and name as well, so that nobody's signature can be given to another. */
export function signatureMessage(
  hash: Uint8Array,
  { by, name }: { readonly by: SignerRole; readonly name: string },
): Uint8Array {
  const signed = { format: 'visavis-manifest-signature-1', by, name, manifest: hexOf(hash) }
  return utf8Of(canonicalJson(signed))
}

/** Signs a manifest as its operator or as its witness. */
export async function signManifest(
  manifest: Manifest,
  { by, name, key }: ManifestSigner,
  crypto: BallotCrypto,
): Promise<ManifestSignature> {
  const message = signatureMessage(await manifestHash(manifest, crypto), { by, name })
  const signature = base64UrlOf(await key.sign(message))
  return { by, name, key: base64UrlOf(key.publicKey), signature }
}
