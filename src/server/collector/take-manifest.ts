import { base64UrlOf } from '../../ballot/bytes.ts'
import { checkManifest } from '../../ballot/check-manifest.ts'
import { fingerprintWords } from '../../ballot/fingerprint-words.ts'
import { manifestHash } from '../../ballot/manifest-hash.ts'
import type { Manifest } from '../../ballot/manifest.ts'
import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { differingHashes, questionnaireHashes } from '../control/questionnaire-hashes.ts'
import { parseJson } from '../http/parse-json.ts'
import type { CollectorContext, ManifestInForce } from './collector-context.ts'

/**
 * Takes the manifest that both parties signed, if it names what is served here; once the wave was
 * opened it never changes.
 *
 * Issues: those of `checkManifest`, `collector.manifest_differs` for each part, `collector.manifest_kept`.
 *
 * @returns its eight words
 */
export async function takeManifest(
  context: CollectorContext,
  signed: string,
): Promise<Result<string>> {
  const read = await readManifest(context, signed)
  if (!read.ok) return read
  const { manifest, hash } = read.value
  const fingerprint = fingerprintWords(hash)
  const kept = context.manifest()
  if (kept !== undefined && fingerprintWords(kept.hash) === fingerprint) return ok(fingerprint)
  const { phase } = await context.store.state()
  if (phase !== 'preparing') return fail([issue('collector.manifest_kept')])
  const differing = await differences(context, manifest)
  if (differing.length > 0) return fail(differing)
  await context.store.setManifest(signed)
  context.useManifest(read.value)
  return ok(fingerprint)
}

/** Reads and checks a signed manifest. */
export async function readManifest(
  { crypto, fieldwork }: Pick<CollectorContext, 'crypto' | 'fieldwork'>,
  signed: string,
): Promise<Result<ManifestInForce>> {
  const json = parseJson(signed)
  if (!json.ok) return json
  const witnessKey = fieldwork.witness?.key
  const checked = await checkManifest(json.value, { crypto, witnessKey })
  if (!checked.ok) return checked
  return ok({ signed, manifest: checked.value, hash: await manifestHash(checked.value, crypto) })
}

/** What of a manifest is not what this process serves. */
async function differences(
  context: CollectorContext,
  manifest: Manifest,
): Promise<readonly Issue[]> {
  const hashes = await questionnaireHashes(context, context.crypto)
  const groups = new Set(manifest.keys.map(({ group }) => group))
  const parts: Readonly<Record<string, boolean>> = {
    study: manifest.study === context.study.id,
    wave: manifest.wave === context.fieldwork.wave,
    collector: manifest.collector === context.origin,
    issuer: manifest.issuer === context.issuer,
    receiptKey: manifest.receiptKey === base64UrlOf(context.receiptKey.publicKey),
    client: manifest.client === context.client.first.hash,
    questionnaires: differingHashes(manifest.questionnaires, hashes).length === 0,
    keys:
      groups.size === manifest.keys.length &&
      manifest.keys.every(
        ({ group, population }) => context.courses.get(group)?.group.population === population,
      ),
  }
  const wrong = Object.entries(parts).filter(([, isSame]) => !isSame)
  return wrong.map(([part]) => issue('collector.manifest_differs', { part }, { path: part }))
}
