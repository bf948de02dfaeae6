import { isReservedName } from '../../../../study/expression/scope.ts'
import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'

/** Ids are written into data and figures. */
const idShape = /^[a-z0-9][a-z0-9_]*$/

/** The first of `base`, `base_2`, `base_3`… that nothing bears yet. */
export function freeId(base: string, taken: readonly string[]): string {
  const stem = base.replace(/_\d+$/, '')
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}_${String(n)}`
    if (!taken.includes(id)) return id
  }
}

/** Why an id cannot be given; undefined when it can. */
export function refusedId(id: string, taken: readonly string[]): StudioTextKey | undefined {
  if (!idShape.test(id)) return 'design.id_shape'
  if (isReservedName(id)) return 'design.id_reserved'
  return taken.includes(id) ? 'design.id_taken' : undefined
}
