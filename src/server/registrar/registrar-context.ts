import type { SigningKey } from '../../ballot/ballot-crypto.ts'
import type { Mailer } from '../../collect/ports/mailer.ts'
import type { RegistrarStore } from '../../collect/ports/registrar-store.ts'
import type { Result } from '../../core/result.ts'
import type { Fieldwork } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'
import type { CollectorControl } from '../control/collector-control.ts'

/** What the registrar works with. */
export interface RegistrarContext {
  readonly store: RegistrarStore
  /** The study as its folder says it now. */
  readonly fieldwork: () => Promise<Result<OpenFieldwork>>
  /** Origin of our public pages. */
  readonly origin: string
  /** Origin of the collector's pages, where links lead. */
  readonly collectorOrigin: string
  /** Undefined when no mail server was given. */
  readonly mailer: Mailer | undefined
  /** Asked in confidential mode alone: to let tokens in, and whose interview is finished. */
  readonly collector: CollectorControl | undefined
  /** Signs manifests; made when it is first needed. */
  readonly operatorKey: () => Promise<SigningKey>
  /** Writes a backup of the database. */
  readonly backup: (
    file: string,
    includeKeys: boolean,
  ) => Promise<Result<{ readonly file: string }>>
}

/** A study that has a fieldwork. */
export interface OpenFieldwork {
  readonly study: Study
  readonly fieldwork: Fieldwork
}
