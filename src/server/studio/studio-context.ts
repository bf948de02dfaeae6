import type { Result } from '../../core/result.ts'
import type { Language } from '../../core/local-text.ts'
import type { AppContext } from '../http/make-app.ts'
import type { FieldDesk } from './field/field-desk.ts'
import type { HeldStudy } from './held-study.ts'
import type { StudioAssets } from './studio-assets.ts'
import type { StudioCaller, StudioGate } from './studio-gate.ts'

/** What the Studio's server is made of. */
export interface StudioContext {
  /** By id, in the order in which they are listed. */
  readonly studies: ReadonlyMap<string, HeldStudy>
  /** Where new studies are made; none are where it is not said. */
  readonly home?: string | undefined
  /** Serves one more study. */
  readonly add: (id: string, folder: string) => HeldStudy
  readonly origin: string
  /** Who is let in. */
  readonly gate: StudioGate
  readonly assets: StudioAssets
  /** Absent on one's own machine. */
  readonly office?: StudioOffice | undefined
  readonly report: (code: string) => void
  /** Where waves are led from. */
  readonly field: FieldDesk
}

/** The office's own database, where people sign in. */
export interface StudioOffice {
  /** What its clock says. */
  readonly now: () => Promise<Date>
  /** Writes a backup of it to a file. */
  readonly backup: (file: string) => Promise<Result<{ readonly file: string }>>
}

/** A question about one study. */
export interface StudyCall {
  readonly study: HeldStudy
  readonly language: Language
  /** Parameters of the address. */
  readonly query: URLSearchParams
  readonly context: AppContext
  /** Who asks. */
  readonly caller: StudioCaller
}
