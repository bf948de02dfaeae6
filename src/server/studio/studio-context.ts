import type { Language } from '../../core/local-text.ts'
import type { AppContext } from '../http/make-app.ts'
import type { Entrance } from './entrance.ts'
import type { FieldDesk } from './field/field-desk.ts'
import type { HeldStudy } from './held-study.ts'
import type { StudioAssets } from './studio-assets.ts'

/** What the Studio's server is made of. */
export interface StudioContext {
  /** By id, in the order in which they are listed. */
  readonly studies: ReadonlyMap<string, HeldStudy>
  /** Where new studies are made; none are where it is not said. */
  readonly home?: string | undefined
  /** Serves one more study. */
  readonly add: (id: string, folder: string) => HeldStudy
  readonly origin: string
  readonly entrance: Entrance
  readonly assets: StudioAssets
  /** Called when a link was used. */
  readonly onEnter: () => void
  readonly report: (code: string) => void
  /** Where waves are led from. */
  readonly field: FieldDesk
}

/** A question about one study. */
export interface StudyCall {
  readonly study: HeldStudy
  readonly language: Language
  /** Parameters of the address. */
  readonly query: URLSearchParams
  readonly context: AppContext
}
