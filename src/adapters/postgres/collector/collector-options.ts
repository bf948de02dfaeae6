import type { CollectMode } from '../../../study/fieldwork.ts'
import type { ConnectionOptions } from '../connection.ts'

/** How a collector keeps answers. */
export interface CollectorOptions extends ConnectionOptions {
  /** Confidential answers keep their link past the close, until it is cut. */
  readonly mode: CollectMode
  /** The population of each group, by its id: a ballot names its group only. */
  readonly populations: Readonly<Record<string, string>>
}
