import type { Result } from '../../core/result.ts'
import { readControlFile } from '../control/control-file.ts'
import { openControls } from '../control/open-controls.ts'
import type { WaveControls } from '../control/wave-actions.ts'

/**
 * Speaks to the services that serve a study's fieldwork, where there are any.
 *
 * Issues: `serve.not_running`, `serve.other_machine`.
 *
 * @param folder - of the study
 * @param actor - whom the services' logs name
 */
export async function waveOf(folder: string, actor: string): Promise<Result<WaveControls>> {
  const file = await readControlFile(folder)
  return file.ok ? openControls(file.value, actor) : file
}
