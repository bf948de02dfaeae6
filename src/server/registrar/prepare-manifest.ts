import { makeIssuingKey } from '../../adapters/ballot-keys/make-issuing-key.ts'
import { nodeBallotCrypto } from '../../adapters/ballot-keys/node-ballot-crypto.ts'
import { fingerprintWords } from '../../ballot/fingerprint-words.ts'
import { manifestHash } from '../../ballot/manifest-hash.ts'
import type { Manifest, ManifestKey, SignedManifest } from '../../ballot/manifest.ts'
import { signManifest } from '../../ballot/sign-manifest.ts'
import type { ManifestSigner } from '../../ballot/sign-manifest.ts'
import type { IssuingKey } from '../../collect/ports/registrar-store.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { textIn } from '../../core/local-text.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { CollectGroup, Fieldwork } from '../../study/fieldwork.ts'
import { differingHashes, questionnaireHashes } from '../control/questionnaire-hashes.ts'
import type { CollectorIdentity, PreparedManifest } from '../control/registrar-control.ts'
import { invitedByGroup } from './invited-by-group.ts'
import type { OpenFieldwork, RegistrarContext } from './registrar-context.ts'

/** Fewest people that a key is made for (TRUST.md §2): a smaller group points at its members. */
const fewestInvited = 100

/**
 * Makes one key for each group, and the manifest that names them, signed by the operator.
 *
 * **Issues** `registrar.not_anonymous`, `registrar.already_opened`, `registrar.group_too_small` for
 * each group, `registrar.other_text` for each population.
 */
export async function prepareManifest(
  context: RegistrarContext,
  collector: CollectorIdentity,
): Promise<Result<PreparedManifest>> {
  const open = await context.fieldwork()
  if (!open.ok) return open
  const { fieldwork } = open.value
  const { phase } = await context.store.state()
  if (fieldwork.mode !== 'anonymous') {
    return fail([issue('registrar.not_anonymous', { mode: fieldwork.mode })])
  }
  if (phase !== 'preparing') return fail([issue('registrar.already_opened')])
  const invited = await invitedByGroup(context.store)
  const wrong = [
    ...smallGroups(fieldwork, invited),
    ...(await differingTexts(open.value, collector)),
  ]
  if (wrong.length > 0) return fail(wrong)
  const made: { readonly stored: IssuingKey; readonly named: ManifestKey }[] = []
  // One after the other: each takes a second of one core, and requests go on meanwhile.
  for (const group of fieldwork.groups) made.push(await makeKey(group, invited.get(group.id) ?? 0))
  await context.store.setKeys(made.map(({ stored }) => stored))
  const manifest = manifestOf(
    open.value,
    context,
    collector,
    made.map(({ named }) => named),
  )
  return ok(await signAsOperator(manifest, context, fieldwork))
}

/** Questionnaires that the collector serves and our folder does not have, or has otherwise. */
async function differingTexts(
  open: OpenFieldwork,
  { questionnaires }: CollectorIdentity,
): Promise<readonly Issue[]> {
  const own = await questionnaireHashes(open, nodeBallotCrypto)
  return differingHashes(own, questionnaires).map((population) =>
    issue('registrar.other_text', { population }),
  )
}

/** Groups too small to hide in. */
export function smallGroups(
  { groups }: Fieldwork,
  invited: ReadonlyMap<string, number>,
): readonly Issue[] {
  return groups.flatMap(({ id }) => {
    const found = invited.get(id) ?? 0
    return found >= fewestInvited
      ? []
      : [issue('registrar.group_too_small', { group: id, found, minimum: fewestInvited })]
  })
}

async function makeKey(
  { id, population }: CollectGroup,
  invited: number,
): Promise<{ readonly stored: IssuingKey; readonly named: ManifestKey }> {
  const { jwk, pem } = await makeIssuingKey()
  const common = { keyId: id, population, group: id }
  return {
    stored: { ...common, jwk: JSON.stringify(jwk), pem },
    named: { ...common, jwk, invited },
  }
}

function manifestOf(
  { study, fieldwork }: OpenFieldwork,
  { origin }: RegistrarContext,
  collector: CollectorIdentity,
  keys: readonly ManifestKey[],
): Manifest {
  const { opens, closes, retention } = fieldwork
  return {
    format: 'visavis-manifest-1',
    study: study.id,
    wave: fieldwork.wave,
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
    issuer: origin,
    collector: collector.origin,
    keys,
    questionnaires: collector.questionnaires,
    client: collector.client,
    receiptKey: collector.receiptKey,
    thresholds: { group: fewestInvited, showAfter: fieldwork.showAfter },
    reissueCap: fieldwork.reissues,
    retention: { linksDays: retention.linksDays, answersMonths: retention.answersMonths },
  }
}

async function signAsOperator(
  manifest: Manifest,
  context: RegistrarContext,
  { operator }: Fieldwork,
): Promise<PreparedManifest> {
  const key = await context.operatorKey()
  const signer: ManifestSigner = { by: 'operator', name: textIn(operator, 'en'), key }
  const signature = await signManifest(manifest, signer, nodeBallotCrypto)
  const signed: SignedManifest = { manifest, signatures: [signature] }
  return {
    signed: JSON.stringify(signed, null, 2),
    fingerprint: fingerprintWords(await manifestHash(manifest, nodeBallotCrypto)),
  }
}
