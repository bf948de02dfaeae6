import { readFile } from 'node:fs/promises'
import type { FieldAnonymity } from '../../../api/field-answers.ts'
import type { WaveState } from '../../../collect/ports/phase.ts'
import { ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { WaveControls } from '../../control/wave-actions.ts'
import { manifestFile } from '../../field/signed-opening.ts'
import type { WavePlan } from '../../field/wave-plan.ts'
import { fingerprintWordsOf } from '../../registrar/fingerprint-words-of.ts'

/** What an anonymous wave can be checked by: its eight words, and the ledger of its keys. */
export async function fieldAnonymity(
  { fieldwork: { showAfter }, folder }: WavePlan,
  { registrar, collector }: WaveControls,
  { manifest, phase }: WaveState,
): Promise<Result<FieldAnonymity>> {
  const [issued, ballots, identity] = [
    await registrar.ledger(),
    await collector.ledger(),
    await collector.identity(),
  ]
  if (!issued.ok) return issued
  if (!ballots.ok) return ballots
  // What was prepared last and is not signed yet lies where the witness finds it.
  const prepared = await readFile(manifestFile(folder), 'utf8').catch(() => undefined)
  const served = await collector.state()
  return ok({
    fingerprint: await fingerprintWordsOf(manifest ?? prepared),
    // The collector keeps none but one that both have signed.
    isSigned: served.ok && served.value.manifest !== undefined,
    ledgerAddress: identity.ok ? `${identity.value.origin}/ledger.json` : undefined,
    keys: issued.value.map((key) => {
      const cast = ballots.value.keys.find(({ keyId }) => keyId === key.keyId)
      return {
        ...key,
        ballots:
          cast === undefined && phase !== 'closed'
            ? { fewerThan: showAfter }
            : { n: cast?.ballots ?? 0 },
        root: cast?.root,
      }
    }),
    erased: ballots.value.erased,
  })
}
