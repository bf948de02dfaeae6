import type { Durability, WaveState } from '../../collect/ports/phase.ts'
import { all, ok, settle } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { durabilityIssues } from './durability-issues.ts'
import type { CollectorControl } from './collector-control.ts'
import type { PreparedManifest, RegistrarControl } from './registrar-control.ts'

/** Both services of a wave. */
export interface WaveControls {
  readonly registrar: RegistrarControl
  readonly collector: CollectorControl
}

/** Anonymous mode: makes keys and the manifest, signed by the operator alone. */
export async function prepareWave(wave: WaveControls): Promise<Result<PreparedManifest>> {
  const identity = await wave.collector.identity()
  return identity.ok ? wave.registrar.prepare(identity.value) : identity
}

/**
 * Opens a wave, or goes on after a pause: the collector first, so that whoever is issued a
 * credential can use it.
 *
 * @param signed - the manifest that the witness signed; anonymous mode only, not needed after a pause
 */
export async function openWave(wave: WaveControls, signed?: string): Promise<Result<WaveState>> {
  const { registrar, collector } = wave
  const durable = await checkDurability(wave)
  if (!durable.ok) return durable
  if (signed !== undefined) {
    const kept = await registrar.sign(signed)
    if (!kept.ok) return kept
    const given = await collector.manifest(kept.value.signed)
    if (!given.ok) return given
  }
  const identity = await collector.identity()
  if (!identity.ok) return identity
  const taking = await collector.open()
  if (!taking.ok) return taking
  const opened = await registrar.open(identity.value)
  // Nobody can be let in: what the collector would take has no one to come from.
  if (!opened.ok) await collector.pause()
  return opened
}

/** Refuses a wave whose databases could lose what they acknowledged. */
async function checkDurability(wave: WaveControls): Promise<Result<null>> {
  const checked = [
    judge('registrar', await wave.registrar.durability()),
    judge('collector', await wave.collector.durability()),
  ]
  const whole = all(checked)
  return whole.ok ? ok(null) : whole
}

function judge(service: string, told: Result<Durability>): Result<null> {
  return told.ok ? settle(null, durabilityIssues(service, told.value)) : told
}

/** Pauses: no credential is issued and no answer taken until it is opened again. */
export async function pauseWave({
  registrar,
  collector,
}: WaveControls): Promise<Result<WaveState>> {
  const paused = await registrar.pause()
  return paused.ok ? collector.pause() : paused
}

/** Moves the last day of a wave on both sides. */
export async function extendWave(
  { registrar, collector }: WaveControls,
  closes: string,
): Promise<Result<WaveState>> {
  const extended = await collector.extend(closes)
  return extended.ok ? registrar.extend(closes) : extended
}

/** Closes a wave for good: private keys are destroyed first, then the answers are mixed. */
export async function closeWave({
  registrar,
  collector,
}: WaveControls): Promise<Result<{ readonly answers: number }>> {
  const state = await registrar.state()
  if (!state.ok) return state
  // Taken up again where an earlier close was interrupted.
  const closed = state.value.phase === 'closed' ? state : await registrar.close()
  return closed.ok ? collector.close() : closed
}
