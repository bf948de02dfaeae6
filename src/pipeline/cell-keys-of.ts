import { openCellKeys } from '../adapters/cell-keys/cell-keys.ts'
import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { CellKeys } from '../protect/cell-keys/perturb-table.ts'
import type { Study } from '../study/model.ts'

/** Opens what moves the counts of crossed columns, where a study asks for it; in its private folder. */
export async function cellKeysOf(
  { policy }: Pick<Study, 'policy'>,
  folder: string,
): Promise<Result<CellKeys | undefined>> {
  return policy.crossings === 'perturbed' ? openCellKeys(folder) : ok(undefined)
}
