import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writePrivateFile } from '../../adapters/write-files/write-private-file.ts'
import type { WaveState } from '../../collect/ports/phase.ts'
import { issue } from '../../core/issue.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { stateFolder } from '../control/control-file.ts'
import type { PreparedManifest } from '../control/registrar-control.ts'
import { openWave, prepareWave } from '../control/wave-actions.ts'
import type { WaveControls } from '../control/wave-actions.ts'
import type { WavePlan } from './wave-plan.ts'

/** Where the manifest lies that the witness signs. */
export function manifestFile(folder: string): string {
  return join(stateFolder(folder), 'manifest.json')
}

/** Anonymous mode: makes keys and the manifest, and writes it where the witness finds it. */
export async function prepareManifest(
  wave: WaveControls,
  folder: string,
): Promise<Result<PreparedManifest>> {
  const prepared = await prepareWave(wave)
  if (prepared.ok) await writePrivateFile(manifestFile(folder), `${prepared.value.signed}\n`)
  return prepared
}

/**
 * Opens a wave, with the signed manifest where one is needed: anonymous mode, for the first time.
 *
 * Issues: `registrar.no_manifest`, those of `openWave`.
 */
export async function openSigned(
  wave: WaveControls,
  { fieldwork, folder }: Pick<WavePlan, 'fieldwork' | 'folder'>,
): Promise<Result<WaveState>> {
  const state = await wave.registrar.state()
  if (!state.ok) return state
  if (fieldwork.mode !== 'anonymous' || state.value.phase !== 'preparing') return openWave(wave)
  const signed = await readFile(manifestFile(folder), 'utf8').catch(() => undefined)
  return signed === undefined ? fail([issue('registrar.no_manifest')]) : openWave(wave, signed)
}
