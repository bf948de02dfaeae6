import { base as collectorBase } from './collector/base.ts'
import { casting } from './collector/casting.ts'
import { erasures } from './collector/erasures.ts'
import { pages } from './collector/pages.ts'
import type { Migration, SchemaKind } from './migration.ts'
import { base as registrarBase } from './registrar/base.ts'
import { finalCounts } from './registrar/final-counts.ts'
import { mails } from './registrar/mails.ts'

/** Every step of each side's schema, in order. */
export const schemas: Readonly<Record<SchemaKind, readonly Migration[]>> = {
  collector: [collectorBase, pages, casting, erasures],
  registrar: [registrarBase, mails, finalCounts],
}
