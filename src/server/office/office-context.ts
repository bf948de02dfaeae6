import type { OfficeStore } from '../../adapters/postgres-office/office-store.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import type { Ceremonies } from './ceremonies.ts'
import type { OfficeStudy } from './office-options.ts'
import type { OidcCeremony, OidcClient } from './oidc.ts'
import type { RelyingParty } from './passkeys.ts'

/** What is waited for while somebody touches a key or signs in elsewhere. */
export type Ceremony =
  | { readonly kind: 'sign_in'; readonly challenge: string }
  | {
      readonly kind: 'enrol'
      readonly challenge: string
      readonly link: Uint8Array
      readonly name: string
      readonly email?: string | undefined
    }
  | { readonly kind: 'oidc'; readonly oidc: OidcCeremony }

/** What every handler of the office works with. */
export interface OfficeContext {
  readonly store: OfficeStore
  readonly studies: ReadonlyMap<string, OfficeStudy>
  readonly party: RelyingParty
  readonly oidc?: OidcClient | undefined
  readonly ceremonies: Ceremonies<Ceremony>
  /** How many proxies of ours stand in front. */
  readonly proxies: number
  /** Attempts to enter, by address. */
  readonly attempts: RateLimit
  readonly clock: () => Date
  readonly report: (code: string) => void
}
