import type { Generated } from 'kysely'
import type { Role } from './office-store.ts'

/** The office's tables, as `migrations.ts` makes them. */
export interface OfficeTables {
  readonly study: { readonly id: string; readonly title: string }
  readonly staff: {
    readonly id: Generated<string>
    readonly email: string
    readonly name: string
    readonly subject: string | null
  }
  readonly membership: { readonly staff: string; readonly study: string; readonly role: Role }
  readonly passkey: {
    readonly id: string
    readonly staff: string
    readonly public_key: Uint8Array
    readonly counter: number | string
    readonly transports: string
  }
  readonly session: {
    readonly hash: Uint8Array
    readonly staff: string
    readonly created_at: Date
    readonly seen_at: Date
    readonly expires_at: Date
  }
  readonly invitation: {
    readonly hash: Uint8Array
    readonly study: string
    readonly email: string | null
    readonly role: Role
    readonly invited_by: string | null
    readonly expires_at: Date
    readonly used_at: Date | null
  }
  readonly api_key: {
    readonly id: Generated<string>
    readonly hash: Uint8Array
    readonly study: string
    readonly name: string
    readonly role: Role
    readonly made_by: string | null
    readonly made_on: Generated<string>
    readonly until: string
    readonly used_on: string | null
  }
  readonly audit: {
    readonly study: string
    readonly n: Generated<number | string>
    readonly at: Generated<string>
    readonly actor: string
    readonly action: string
    readonly detail: string
    readonly before: Generated<string>
    readonly hash: Generated<string>
  }
}
