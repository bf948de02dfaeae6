import type { FormFields } from './form-fields.ts'

/** Answers signed and on their way. */
export interface WaitingBallot {
  readonly version: number
  readonly payload: string
  /** Not to be sent before this moment (milliseconds since 1970, by the device's clock). */
  readonly notBefore: number
}

/** What the collector signed for. */
export interface Receipt {
  readonly rid: string
  readonly version: number
  readonly digest: string
  readonly signature: string
}

/** The signed right to answer, base64url. */
export interface SignedRight {
  readonly prepared: string
  readonly signature: string
}

/** Everything that the device knows of one interview; bytes are base64url. */
export interface SavedInterview {
  /** Name of the entry on the device. */
  readonly id: string
  readonly keyId: string
  /** Words of the manifest that the interview began under. */
  readonly words: string
  readonly seed: string
  /** Kept until the credential is there, then forgotten. */
  readonly secret?: string | undefined
  /** The blinding under way: sent again as it was, the same signature comes back. */
  readonly blinding?: Blinding | undefined
  readonly right?: SignedRight | undefined
  /** `InterviewJson`, as the server last gave it. */
  readonly state?: unknown
  /** What stands in the form of the page shown, not yet sent. */
  readonly typed?: { readonly page: string; readonly fields: FormFields } | undefined
  /** Time with the questionnaire in sight, in milliseconds; never leaves the device. */
  readonly seenMs: number
  /** Last version cast; 0 before the first. */
  readonly version: number
  /** The server's last page with the panels of the end: shown again without asking for it. */
  readonly closing?: string | undefined
  readonly waiting?: WaitingBallot | undefined
  readonly receipt?: Receipt | undefined
}

/** A blinding under way, base64url. */
export interface Blinding {
  readonly prepared: string
  readonly blinded: string
  readonly unblind: string
}
