import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { ControlFile } from './control-file.ts'
import { openCollectorControl } from './open-collector-control.ts'
import { openRegistrarControl } from './open-registrar-control.ts'
import type { WaveControls } from './wave-actions.ts'

/**
 * Speaks to both services on behalf of somebody.
 *
 * **Issues** `serve.other_machine` when one of them is not known here.
 *
 * @param actor - whom the audit log names
 */
export function openControls(
  { registrar, collector }: Pick<ControlFile, 'registrar' | 'collector'>,
  actor: string,
): Result<WaveControls> {
  if (registrar !== undefined && collector !== undefined) {
    return ok({
      registrar: openRegistrarControl({ ...registrar, actor }),
      collector: openCollectorControl({ ...collector, actor }),
    })
  }
  const service = registrar === undefined ? 'registrar' : 'collector'
  return fail([issue('serve.other_machine', { service, variable: service.toUpperCase() })])
}
