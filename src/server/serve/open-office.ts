import type { ControlFile } from '../control/control-file.ts'
import type { OpenFieldwork } from '../registrar/registrar-context.ts'
import type { Databases } from './open-databases.ts'
import type { ServeOptions, ServiceRole } from './serve-options.ts'

/** What the office is opened with. */
export interface OfficeStart {
  readonly options: ServeOptions
  readonly open: OpenFieldwork
  readonly addresses: Pick<ControlFile, ServiceRole>
  readonly databases: Databases
}

/** An office that is open. */
export interface OpenOffice {
  readonly publicUrl: string
  readonly directorLinks: readonly { readonly url: string }[]
  readonly stop: () => Promise<void>
}

/** Opens staff's pages beside the services. */
export async function openOffice(_: OfficeStart): Promise<OpenOffice | undefined> {
  return Promise.resolve(undefined)
}
