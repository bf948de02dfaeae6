import {
  fieldConfirmSchema,
  fieldExportSchema,
  fieldExtendSchema,
  fieldMailSchema,
  fieldNothingSchema,
  fieldSignSchema,
} from '../../../api/field-requests.ts'
import type { FieldAction } from '../../../api/field-answers.ts'
import { writePrivateFile } from '../../../adapters/write-files/write-private-file.ts'
import type { WaveState } from '../../../collect/ports/phase.ts'
import type { MailKind } from '../../../collect/ports/registrar-store.ts'
import { ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { closeWave, extendWave, pauseWave } from '../../control/wave-actions.ts'
import { exportWave } from '../../field/export-wave.ts'
import { manifestFile, openSigned, prepareManifest } from '../../field/signed-opening.ts'
import { confirmed, waveDeed } from './deed.ts'
import type { Deed, WaveCall } from './deed.ts'
import { fieldText } from './field-texts.ts'

const nothing = fieldNothingSchema

/** What staff do with a wave that is served, as `visavis field` does. */
export const waveDeeds: Readonly<Partial<Record<FieldAction, Deed>>> = {
  prepare: waveDeed(nothing, async ({ plan, wave, language }) => {
    const prepared = await prepareManifest(wave, plan.folder)
    if (!prepared.ok) return prepared
    const { fingerprint } = prepared.value
    return ok([fieldText(language, 'field.said_prepared', { fingerprint })])
  }),
  sign: waveDeed(fieldSignSchema, async ({ plan, wave, language }, { signed }) => {
    // The registrar checks both signatures, and that nothing but them was added.
    const kept = await wave.registrar.sign(signed)
    if (!kept.ok) return kept
    await writePrivateFile(manifestFile(plan.folder), `${kept.value.signed}\n`)
    return ok([fieldText(language, 'field.said_signed')])
  }),
  open: waveDeed(nothing, async (call) => tellPhase(call, await openSigned(call.wave, call.plan))),
  pause: waveDeed(nothing, async (call) => tellPhase(call, await pauseWave(call.wave))),
  extend: waveDeed(fieldExtendSchema, async ({ wave, language }, { closes }) => {
    const extended = await extendWave(wave, closes)
    return extended.ok ? ok([fieldText(language, 'field.extended', { closes })]) : extended
  }),
  invite: mailDeed('invitation'),
  remind: mailDeed('reminder'),
  halt: waveDeed(nothing, async ({ wave, language }) => {
    const halted = await wave.registrar.haltMailing()
    return halted.ok ? ok([fieldText(language, 'field.said_halted')]) : halted
  }),
  close: waveDeed(fieldConfirmSchema, async (call, { name }) =>
    confirmed(call, name, async () => {
      call.field.interrupt()
      const closed = await closeWave(call.wave)
      if (!closed.ok) return closed
      const { answers } = closed.value
      return ok([fieldText(call.language, 'field.said_closed', { answers })])
    }),
  ),
  export: waveDeed(fieldExportSchema, async ({ study, plan, wave, language }, { force }) => {
    const exported = await exportWave({ ...plan, force }, wave)
    if (!exported.ok) return exported
    // Figures are under way before the room asks for them.
    await study.read(true)
    return ok(
      exported.value.map(({ file, dataset, all, excluded }) =>
        fieldText(language, 'field.exported', { file, n: dataset.n, all, excluded }),
      ),
    )
  }),
}

function mailDeed(kind: MailKind): Deed {
  return waveDeed(fieldMailSchema, async ({ wave, language }, { size, pauseSeconds }) => {
    const order = { kind, size, pauseMs: pauseSeconds * 1000 }
    const started = await wave.registrar.startMailing(order)
    return started.ok ? ok([fieldText(language, 'field.said_mailing')]) : started
  })
}

function tellPhase({ language }: WaveCall, state: Result<WaveState>): Result<readonly string[]> {
  if (!state.ok) return state
  const { phase, takesAnswers } = state.value
  const key = phase === 'open' ? (takesAnswers ? 'field.open' : 'field.open_later') : 'field.paused'
  return ok([fieldText(language, key)])
}
