/**
 * All that a respondent's browser must be able to trust, as operator and witness signed it before
 * the wave opened: which keys issue credentials, which questionnaire and which script are served,
 * what is shown and for how long it is kept.
 */
export interface Manifest {
  readonly format: 'visavis-manifest-1'
  readonly study: string
  readonly wave: string
  /** First and last day (`2026-03-02`); free when absent. */
  readonly opens?: string | undefined
  readonly closes?: string | undefined
  /** Public origin of the registrar, which issues credentials. */
  readonly issuer: string
  /** Public origin of the collector, which takes ballots. */
  readonly collector: string
  readonly keys: readonly ManifestKey[]
  /** SHA-256, hex, of each population's questionnaire as canonical JSON. */
  readonly questionnaires: Readonly<Record<string, string>>
  /** SHA-256, hex, of the script that respondents run. */
  readonly client: string
  /** Ed25519 key of the collector's receipts, 32 bytes in base64url. */
  readonly receiptKey: string
  readonly thresholds: Thresholds
  /** Credentials that may be issued a second time, in all. */
  readonly reissueCap: number
  readonly retention: ManifestRetention
}

/** A key that issues the credentials of one group. */
export interface ManifestKey {
  /** Lower-case letters, digits, `-` and `_`, 64 at most. */
  readonly keyId: string
  readonly population: string
  readonly group: string
  readonly jwk: RsaPublicJwk
  /** People invited in this group: those among whom a ballot hides. */
  readonly invited: number
}

/** Public key of an issuing key: RSA of 3072 bits, e = 65537. */
export interface RsaPublicJwk {
  readonly kty: 'RSA'
  /** Modulus in base64url. */
  readonly n: string
  /** Exponent in base64url. */
  readonly e: string
  readonly alg: 'PS384'
}

/** Fewest people before something happens. */
export interface Thresholds {
  /** Fewest people invited in a group that has a key of its own; never below 100. */
  readonly group: number
  /** Fewest answers of a group before anything of it is shown; never below 30. */
  readonly showAfter: number
}

/** How long things are kept. */
export interface ManifestRetention {
  /** Days after the close until invitations are deleted. */
  readonly linksDays: number
  /** Months after the close until the answers are deleted. */
  readonly answersMonths: number
}

/** A manifest and who signed it. */
export interface SignedManifest {
  readonly manifest: Manifest
  readonly signatures: readonly ManifestSignature[]
}

/** One signature of a manifest. */
export interface ManifestSignature {
  readonly by: SignerRole
  readonly name: string
  /** Ed25519 public key, 32 bytes in base64url. */
  readonly key: string
  /** 64 bytes in base64url. */
  readonly signature: string
}

/** The operator keeps the house; the witness (works council, auditor) watches it. */
export type SignerRole = 'operator' | 'witness'
