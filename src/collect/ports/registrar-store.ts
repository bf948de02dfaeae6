import type { WaveStore } from './phase.ts'

/** What the registrar keeps: people and what they were sent; nothing of what they answered. */
export interface RegistrarStore extends WaveStore {
  /** Adds people; those known already (same address and population) are left as they are. */
  readonly addPersons: (
    persons: readonly NewPerson[],
  ) => Promise<{ readonly added: number; readonly known: number }>
  /**
   * Takes up to `size` people who are due a mail, and marks them so that no other batch takes them.
   *
   * `invitation`: those never written to. `reminder`: those invited on an earlier day who neither
   * collected a credential, answered, refused, nor bounced.
   */
  readonly takeBatch: (kind: MailKind, size: number) => Promise<readonly Addressee[]>
  /** Remembers what a link or a stop link hashes to (SHA-256); several links of a person all work. */
  readonly addSecret: (person: string, hash: Uint8Array, purpose: 'enter' | 'stop') => Promise<void>
  readonly settleMail: (person: string, kind: MailKind, outcome: 'sent' | 'failed') => Promise<void>
  /** Gives back every mail that was taken and not settled: its process died. Answers how many. */
  readonly releaseMails: () => Promise<number>
  /** Marks addresses that mail does not reach. */
  readonly bounce: (
    emails: readonly string[],
  ) => Promise<{ readonly matched: number; readonly unknown: readonly string[] }>
  /** One click: no more mails. False when the link is not known. */
  readonly refuse: (stopHash: Uint8Array) => Promise<boolean>
  /** Confidential mode: who answered, by what the link hashes to; they are reminded no more. */
  readonly markAnswered: (enterHashes: readonly Uint8Array[]) => Promise<number>
  /** Deletes a person who has not collected a credential; the hashes of their links are returned. */
  readonly revoke: (person: string) => Promise<readonly Uint8Array[] | undefined>
  /** Lists people for staff: never with a link. */
  readonly persons: (page: {
    readonly after?: string | undefined
    readonly size: number
  }) => Promise<readonly Person[]>
  readonly setKeys: (keys: readonly IssuingKey[]) => Promise<void>
  readonly keys: () => Promise<readonly IssuingKey[]>
  /**
   * Issues a blind signature once for a person, in one transaction with the row locked.
   *
   * The same blinded message again answers the same bytes. Another one is a re-issue, allowed once
   * a person and up to `reissueCap` in all.
   */
  readonly issue: (request: IssueRequest) => Promise<IssueOutcome>
  readonly groups: () => Promise<readonly GroupCount[]>
  readonly ledger: () => Promise<readonly KeyCount[]>
  /** Overwrites and deletes private keys; they are in no backup made afterwards. */
  readonly destroyKeys: () => Promise<void>
  /** Deletes people and their links, when retention says so. */
  readonly deletePersons: () => Promise<number>
}

/** Mails that people are sent. */
export type MailKind = 'invitation' | 'reminder'

/** A person to be invited. */
export interface NewPerson {
  readonly population: string
  /** Id of the group whose key signs. */
  readonly group: string
  /** Undefined for people reached by a poster or a letter. */
  readonly email?: string | undefined
  readonly name?: string | undefined
  /** Language tag of the mails. */
  readonly language: string
  /** Confidential mode only: what the frame says, by question; empty in anonymous mode. */
  readonly frame: Readonly<Record<string, string>>
}

/** A person as staff see them. */
export interface Person extends NewPerson {
  /** UUID version 4. */
  readonly id: string
  readonly status: PersonStatus
  /** Day of the last change of status. */
  readonly day: string
}

/** `issued`: collected a credential (anonymous); `answered` is known in confidential mode only. */
export type PersonStatus = 'sampled' | 'invited' | 'issued' | 'answered' | 'refused' | 'bounced'

/** A person about to be written to. */
export interface Addressee extends Omit<Person, 'email'> {
  readonly email: string
}

/** A key that signs the credentials of one group. */
export interface IssuingKey {
  readonly keyId: string
  readonly group: string
  readonly population: string
  /** Public key as JWK text. */
  readonly jwk: string
  /** PKCS#8 PEM; undefined once destroyed. */
  readonly pem?: string | undefined
}

/** A request for a blind signature. */
export interface IssueRequest {
  readonly secretHash: Uint8Array
  readonly keyId: string
  readonly blinded: Uint8Array
  readonly reissueCap: number
  /** Signs with the key's PEM: native RSA on the blinded message. */
  readonly sign: (pem: string, blinded: Uint8Array) => Uint8Array
}

/** What came of it. */
export type IssueOutcome =
  | { readonly kind: 'issued'; readonly signature: Uint8Array; readonly again: boolean }
  | { readonly kind: 'unknown' | 'wrong_key' | 'already_issued' | 'not_open' }

/** People of one group by status. */
export interface GroupCount {
  readonly group: string
  readonly population: string
  readonly byStatus: Readonly<Record<PersonStatus, number>>
  readonly mailsSent: Readonly<Record<MailKind, number>>
}

/** What is published of one key. */
export interface KeyCount {
  readonly keyId: string
  readonly invited: number
  readonly issued: number
  readonly reissued: number
}
