import { roles } from '../../api/role.ts'
import type { Role } from '../../api/role.ts'

export { roles }
export type { Role }

/** A member of staff. */
export interface Staff {
  /** UUID version 4. */
  readonly id: string
  readonly email: string
  readonly name: string
}

/** What a member may do in one study. */
export interface Membership {
  readonly study: string
  readonly role: Role
}

/** A member of a study, as its members see each other. */
export interface Member extends Staff {
  readonly role: Role
}

/** A one-time link that lets somebody in; the link itself is kept as SHA-256 alone. */
export interface Invitation {
  readonly study: string
  readonly role: Role
  /** Undefined for a director's link made by the house at its first start. */
  readonly email?: string | undefined
}

/** What is kept of a passkey. */
export interface Passkey {
  /** Credential id in base64url. */
  readonly id: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
}

/** A new session: its token's SHA-256, and when it began. */
export interface NewSession {
  readonly hash: Uint8Array
  /** The session that it takes the place of. */
  readonly replaces?: Uint8Array | undefined
  readonly now: Date
}

/** Who is behind a session. */
export interface SessionOwner {
  readonly staff: Staff
  readonly memberships: readonly Membership[]
}

/** What was done, by whom, in a chain: each hash covers its line and the hash before. */
export interface OfficeAuditLine {
  readonly study: string
  readonly n: number
  /** UTC instant of the database's clock, to the millisecond. */
  readonly at: string
  readonly actor: string
  readonly action: string
  /** JSON text. */
  readonly detail: string
  readonly before: string
  readonly hash: string
}

/** What came of an enrolment. */
export type Enrolled =
  | { readonly kind: 'enrolled'; readonly staff: string }
  /** Used, out of date or never made. */
  | { readonly kind: 'unknown_link' }
  /** The address has an account: sign in with it, then open the link again. */
  | { readonly kind: 'email_known' }

/** Somebody on the way in by a one-time link. */
export interface Enrolment {
  readonly link: Uint8Array
  readonly name: string
  /** Asked of the first director; otherwise the invitation says it. */
  readonly email?: string | undefined
  readonly passkey: Passkey
  readonly session: NewSession
}

/** What an identity provider vouches for. */
export interface OidcIdentity {
  /** Issuer and subject. */
  readonly subject: string
  /** Verified by the provider, in lower case. */
  readonly email: string
  readonly name: string
}

/** Who acts on a study, for the rules of the database. */
export interface Acting {
  /** Whom the log names: a member's id, or `key:` and the id of a key. */
  readonly staff: string
  readonly study: string
  /** SHA-256 of the key that acts in the place of a member. */
  readonly key?: Uint8Array | undefined
}

/** A key by which a program acts in one study; the key itself is kept as SHA-256 alone. */
export interface ApiKey {
  /** UUID version 4. */
  readonly id: string
  readonly study: string
  readonly name: string
  readonly role: Role
}

/** A key as directors see it. */
export interface ListedKey extends ApiKey {
  /** Name of the director who made it; absent once they have left. */
  readonly madeBy?: string | undefined
  /** Day, `2026-03-31`. */
  readonly madeOn: string
  /** Its last day, `2026-03-31`. */
  readonly until: string
  /** Day of its last use. */
  readonly usedOn?: string | undefined
}

/** A key that is being made. */
export interface NewKey {
  readonly hash: Uint8Array
  readonly name: string
  readonly role: Role
  /** Its last day, `2026-03-31`. */
  readonly until: string
}

/** What came of a change of a member's role, or of a member's leaving. */
export type MemberChange = 'changed' | 'unknown' | 'last_director'

/** What the office keeps: staff and their sessions, and what they did; nothing of respondents. */
export interface OfficeStore {
  readonly invitation: (link: Uint8Array, now: Date) => Promise<Invitation | undefined>
  readonly enrol: (enrolment: Enrolment) => Promise<Enrolled>
  /** Lets a signed-in member of staff into one more study. */
  readonly acceptInvitation: (
    staff: Staff,
    link: Uint8Array,
    now: Date,
  ) => Promise<Membership | undefined>
  readonly passkey: (id: string) => Promise<(Passkey & { readonly staff: string }) | undefined>
  readonly signIn: (
    staff: string,
    passkey: Pick<Passkey, 'id' | 'counter'>,
    session: NewSession,
  ) => Promise<void>
  /** Writes in the log of each study of a member of staff that their passkey was refused. */
  readonly noteRefusedSignIn: (staff: string) => Promise<void>
  /** Lets in whom an identity provider vouches for, if they are staff or were invited. */
  readonly signInByOidc: (
    identity: OidcIdentity,
    session: NewSession,
  ) => Promise<string | undefined>
  /** Who is behind a token, and notes that they were seen if they are; undefined once it is out of date. */
  readonly session: (
    hash: Uint8Array,
    now: Date,
    isUsed?: boolean,
  ) => Promise<SessionOwner | undefined>
  readonly endSession: (hash: Uint8Array) => Promise<void>
  /** Ends all sessions of a member of staff; how many there were. */
  readonly endSessions: (acting: Acting, staff: string) => Promise<number | undefined>
  readonly endOwnSessions: (staff: string) => Promise<number>
  readonly members: (acting: Acting) => Promise<readonly Member[]>
  readonly invite: (
    acting: Acting,
    invitation: { readonly email: string; readonly role: Role },
    link: { readonly hash: Uint8Array; readonly expiresAt: Date },
  ) => Promise<void>
  readonly changeRole: (acting: Acting, staff: string, role: Role) => Promise<MemberChange>
  readonly removeMember: (acting: Acting, staff: string) => Promise<MemberChange>
  readonly appendAudit: (
    acting: Acting,
    action: string,
    detail: Readonly<Record<string, string | number>>,
  ) => Promise<void>
  readonly audit: (
    acting: Acting,
    page: { readonly after: number; readonly size: number },
  ) => Promise<readonly OfficeAuditLine[]>
  /** The keys of a study, the newest first. */
  readonly apiKeys: (acting: Acting) => Promise<readonly ListedKey[]>
  /** Keeps a new key; answers its id. */
  readonly makeKey: (acting: Acting, key: NewKey) => Promise<string>
  /** Ends a key; false when the study has none of that id. */
  readonly revokeKey: (acting: Acting, id: string) => Promise<boolean>
  /** The key behind a hash, while it lasts; notes the day. */
  readonly apiKey: (hash: Uint8Array, now: Date) => Promise<ApiKey | undefined>
  /** What the database's clock says. */
  readonly now: () => Promise<Date>
  readonly end: () => Promise<void>
}

/** How long a session lasts. */
export interface SessionLimits {
  /** Without being used. */
  readonly idleMinutes: number
  /** In all. */
  readonly hours: number
}

/** An hour without use, twelve hours in all: a working day. */
export const sessionLimits: SessionLimits = { idleMinutes: 60, hours: 12 }
