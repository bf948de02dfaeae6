import type { OfficeStore } from '../../adapters/postgres-office/office-store.ts'
import type { Result } from '../../core/result.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import type { Ceremonies } from './ceremonies.ts'
import type { HeldStudy } from '../studio/held-study.ts'
import type { StudioAssets } from '../studio/studio-assets.ts'
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
  | {
      readonly kind: 'oidc'
      readonly oidc: OidcCeremony
      /** Where to go then. */
      readonly to: string
    }

/** What every handler of the office works with. */
export interface OfficeContext {
  readonly store: OfficeStore
  readonly studies: ReadonlyMap<string, OfficeStudy>
  /** The same studies, as the Studio shows them. */
  readonly held: ReadonlyMap<string, HeldStudy>
  /** Writes a backup of the office's own database to a file. */
  readonly backup: (file: string) => Promise<Result<{ readonly file: string }>>
  /** The Studio's application. */
  readonly assets: StudioAssets
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
