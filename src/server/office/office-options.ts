import type { CollectedAnswer } from '../../collect/ports/collector-store.ts'
import type { NewPerson } from '../../collect/ports/registrar-store.ts'
import type { CollectMode } from '../../study/fieldwork.ts'
import type { Result } from '../../core/result.ts'
import type { Release } from '../../protect/protected.ts'
import type { WaveControls } from '../control/wave-actions.ts'

/** Reads a CSV of people to be invited, or tells all that is wrong with it. */
export type SampleReader = (csv: Uint8Array) => Promise<Result<readonly NewPerson[]>>

/** Makes all that may leave of answers: weighed, tabulated, compared and protected. */
export type AnswerProtector = (answers: AsyncIterable<CollectedAnswer>) => Promise<Result<Release>>

/** A study whose field is led from the office. */
export interface OfficeStudy {
  readonly id: string
  /** Where its files are: the Studio reads and writes them. */
  readonly folder: string
  /** Title by language. */
  readonly title: Readonly<Record<string, string>>
  /** Reads a file of people into those to be invited; the study's groups say what it may hold. */
  readonly readSample: SampleReader
  /** Makes of answers what may leave, while the field runs. */
  readonly protect: AnswerProtector
  /** Speaks to the services in the name of a member of staff, whose id their audit logs keep. */
  readonly controls: (actor: string) => WaveControls
  /** How answers relate to people: response rates follow from it. */
  readonly mode: CollectMode
  /** Fewest answers of a cell before its count is told, while the field runs. */
  readonly showAfter: number
}

/** How staff sign in through an identity provider; absent where there is none. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What the office is opened with. */
export interface OfficeOptions {
  /** PostgreSQL 15 or later; its user owns the schema `office`. */
  readonly databaseUrl: string
  /** As browsers see it: https, or http on `localhost`. The port of the server when absent. */
  readonly publicUrl?: string | undefined
  /** A free one when absent or 0. */
  readonly port?: number | undefined
  readonly studies: readonly OfficeStudy[]
  readonly oidc?: OidcSettings | undefined
  /** Makes a director's link even where there is a director: for one who lost their passkey. */
  readonly renewDirectorLink?: boolean | undefined
  /** How many proxies of ours stand in front; without it all staff behind one are counted as one. */
  readonly proxies?: number | undefined
  readonly clock?: (() => Date) | undefined
  /** Takes what staff who run the server should know: a code, never who or what was sent. */
  readonly report?: ((code: string) => void) | undefined
}

/** An office that is open. */
export interface RunningOffice {
  readonly port: number
  readonly publicUrl: string
  /**
   * For each study without a director, the link that makes the first one: usable once, within a
   * day. It is kept nowhere; print it.
   */
  readonly directorLinks: readonly { readonly study: string; readonly url: string }[]
  readonly stop: () => Promise<void>
}
