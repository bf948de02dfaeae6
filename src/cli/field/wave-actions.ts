import type { WaveState } from '../../collect/ports/phase.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import { closeWave, extendWave, pauseWave } from '../../server/control/wave-actions.ts'
import { manifestFile, openSigned, prepareManifest } from '../../server/field/signed-opening.ts'
import type { FieldAction, FieldAnswer, FieldContext } from './field-action.ts'
import { sentence, withWave } from './with-wave.ts'

/** `field prepare`: keys and manifest of an anonymous wave. */
export const prepare: FieldAction = {
  run: async (context) => {
    const file = manifestFile(context.folder)
    const wave = await context.controls()
    if (!wave.ok) return wave
    const prepared = await prepareManifest(wave.value, context.folder)
    if (!prepared.ok) return prepared
    const { fingerprint } = prepared.value
    return ok(sentence(context, 'field.prepared', { file, fingerprint }))
  },
}

/** `field open`: opens, or goes on after a pause. */
export const open: FieldAction = {
  run: async (context) =>
    withWave(context, async (wave) => openSigned(wave, context), tellPhase(context)),
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
