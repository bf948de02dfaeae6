import { signManifest } from '../../src/ballot/sign-manifest.ts'
import { base64UrlOf } from '../../src/ballot/bytes.ts'
import { nodeBallotCrypto } from '../../src/adapters/ballot-keys/node-ballot-crypto.ts'
import { signingKeyFromSeed } from '../../src/adapters/ballot-keys/signing-key.ts'
import type { SigningKey } from '../../src/ballot/ballot-crypto.ts'
import type { Manifest, ManifestKey, SignedManifest } from '../../src/ballot/manifest.ts'

/** Keys of the same person in every test. */
export const operatorKey: SigningKey = signingKeyFromSeed(new Uint8Array(32).fill(1))
export const witnessKey: SigningKey = signingKeyFromSeed(new Uint8Array(32).fill(2))

/** A modulus that looks like one of 3072 bits; nobody signs with it. */
export function modulusLike(number: number, length = 384): string {
  return base64UrlOf(new Uint8Array(length).fill(129 + 2 * number))
}

/** A key of the manifest for one group. */
export function makeManifestKey(number: number): ManifestKey {
  return {
    keyId: `employees-${String(number)}`,
    population: 'employees',
    group: `group-${String(number)}`,
    jwk: { kty: 'RSA', n: modulusLike(number), e: 'AQAB', alg: 'PS384' },
    invited: 120,
  }
}

/** A manifest that says nothing wrong. */
export function makeManifest(changes: Partial<Manifest> = {}): Manifest {
  return {
    format: 'visavis-manifest-1',
    study: 'social-networks',
    wave: '2026',
    opens: '2026-03-02',
    closes: '2026-03-20',
    issuer: 'https://register.example.org',
    collector: 'https://answers.example.org:8443',
    keys: [makeManifestKey(0), makeManifestKey(1)],
    questionnaires: { employees: 'ab'.repeat(32) },
    client: 'cd'.repeat(32),
    receiptKey: base64UrlOf(new Uint8Array(32).fill(9)),
    thresholds: { group: 100, showAfter: 30 },
    reissueCap: 5,
    retention: { linksDays: 30, answersMonths: 24 },
    ...changes,
  }
}

/** Signed by operator and witness. */
export async function signByBoth(manifest: Manifest): Promise<SignedManifest> {
  const signers = [
    { by: 'operator', name: 'Institut d’études', key: operatorKey },
    { by: 'witness', name: 'Comité social', key: witnessKey },
  ] as const
  const signatures = await Promise.all(
    signers.map((signer) => signManifest(manifest, signer, nodeBallotCrypto)),
  )
  return { manifest, signatures }
}
