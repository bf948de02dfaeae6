import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writePrivateFile } from '../../adapters/write-files/write-private-file.ts'
import { issue } from '../../core/issue.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { stateFolder } from '../../server/control/control-file.ts'
import {
  closeWave,
  extendWave,
  openWave,
  pauseWave,
  prepareWave,
} from '../../server/control/wave-actions.ts'
import type { WaveControls } from '../../server/control/wave-actions.ts'
import type { WaveState } from '../../collect/ports/phase.ts'
import type { FieldAction, FieldAnswer, FieldContext } from './field-action.ts'
import { sentence, withWave } from './with-wave.ts'

function manifestFile(folder: string): string {
  return join(stateFolder(folder), 'manifest.json')
}

/** `field prepare`: keys and manifest of an anonymous wave. */
export const prepare: FieldAction = {
  run: async (context) => {
    const file = manifestFile(context.folder)
    const wave = await context.controls()
    if (!wave.ok) return wave
    const prepared = await prepareWave(wave.value)
    if (!prepared.ok) return prepared
    const { signed, fingerprint } = prepared.value
    await writePrivateFile(file, `${signed}\n`)
    return withWave(
      context,
      async () => prepared,
      () => sentence(context, 'field.prepared', { file, fingerprint }),
    )
  },
}

/** `field open`: opens, or goes on after a pause. */
export const open: FieldAction = {
  run: async (context) =>
    withWave(context, async (wave) => openSigned(wave, context), tellPhase(context)),
}

/** Opens with the signed manifest where one is needed: anonymous mode, for the first time. */
async function openSigned(
  wave: WaveControls,
  { fieldwork, folder }: FieldContext,
): Promise<Result<WaveState>> {
  const state = await wave.registrar.state()
  if (!state.ok) return state
  if (fieldwork.mode !== 'anonymous' || state.value.phase !== 'preparing') return openWave(wave)
  const signed = await readFile(manifestFile(folder), 'utf8').catch(() => undefined)
  return signed === undefined ? fail([issue('registrar.no_manifest')]) : openWave(wave, signed)
}

/** `field pause`. */
export const pause: FieldAction = {
  run: async (context) => withWave(context, pauseWave, tellPhase(context)),
}

/** `field extend`: another last day. */
export const extend: FieldAction = {
  value: 'DAY',
  run: async (context) => {
    const { value = '' } = context
    if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value))) {
      const values = { option: 'DAY', value, expected: '2026-03-31' }
      return fail([issue('cli.impossible_value', values)])
    }
    return withWave(
      context,
      async (wave) => extendWave(wave, value),
      () => sentence(context, 'field.extended', { closes: value }),
    )
  },
}

/** `field close`: for good. */
export const close: FieldAction = {
  run: async (context) =>
    withWave(context, closeWave, ({ answers }) => sentence(context, 'field.closed', { answers })),
}

function tellPhase(context: FieldContext): (state: WaveState) => FieldAnswer {
  return ({ phase, takesAnswers }) => ({
    ...sentence(
      context,
      phase === 'open' ? (takesAnswers ? 'field.open' : 'field.open_later') : 'field.paused',
    ),
    data: { phase, takesAnswers },
  })
}
