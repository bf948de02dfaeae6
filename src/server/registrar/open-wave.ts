import type { Manifest } from '../../ballot/manifest.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail, ok, settle } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { durabilityIssues } from '../control/durability-issues.ts'
import type { CollectorIdentity } from '../control/registrar-control.ts'
import { invitedByGroup } from './invited-by-group.ts'
import { readManifest } from './keep-manifest.ts'
import { smallGroups } from './prepare-manifest.ts'
import type { OpenFieldwork, RegistrarContext } from './registrar-context.ts'

/**
 * Opens, or goes on after a pause, when everything that was promised holds.
 *
 * **Issues** those of `durabilityIssues`, `registrar.no_manifest`,
 * `registrar.text_changed`, `registrar.sample_changed`, `registrar.group_too_small`,
 * `registrar.wrong_phase`, those of `readManifest`.
 */
export async function openRegistrarWave(
  context: RegistrarContext,
  collector: CollectorIdentity,
): Promise<Result<null>> {
  const { store } = context
  const open = await context.fieldwork()
  if (!open.ok) return open
  const { phase } = await store.state()
  const issues = [
    ...durabilityIssues('registrar', await store.durability()),
    ...(await promiseIssues(context, open.value, collector)),
  ]
  if (issues.length > 0) return fail(issues)
  if (phase === 'preparing') {
    const { opens, closes } = open.value.fieldwork
    await store.setWindow({ opens, closes })
  }
  const moved = await store.setPhase('open')
  return moved ? ok(null) : fail([issue('registrar.wrong_phase', { phase })])
}

/** What of the signed manifest no longer holds; anonymous mode alone has one. */
async function promiseIssues(
  context: RegistrarContext,
  { fieldwork }: OpenFieldwork,
  collector: CollectorIdentity,
): Promise<readonly Issue[]> {
  if (fieldwork.mode !== 'anonymous') return []
  const { manifest: signed, phase } = await context.store.state()
  if (signed === undefined) return [issue('registrar.no_manifest')]
  const read = await readManifest(context, signed)
  const manifest = read.ok ? settle(read.value, changedParts(read.value, collector)) : read
  if (!manifest.ok) return manifest.issues
  // Once open, people may be deleted on their request: the groups were large enough to begin with.
  if (phase !== 'preparing') return []
  const invited = await invitedByGroup(context.store)
  const changed = manifest.value.keys.filter((key) => invited.get(key.group) !== key.invited)
  return [
    ...smallGroups(fieldwork, invited),
    ...changed.map(({ group, invited: signedFor }) =>
      issue('registrar.sample_changed', { group, signedFor, found: invited.get(group) ?? 0 }),
    ),
  ]
}

function changedParts(manifest: Manifest, collector: CollectorIdentity): readonly Issue[] {
  const parts: Readonly<Record<string, boolean>> = {
    collector: manifest.collector === collector.origin,
    client: manifest.client === collector.client,
    receipts: manifest.receiptKey === collector.receiptKey,
    ...Object.fromEntries(
      Object.entries(collector.questionnaires).map(([population, hash]) => [
        population,
        manifest.questionnaires[population] === hash,
      ]),
    ),
  }
  return Object.entries(parts)
    .filter(([, isSame]) => !isSame)
    .map(([part]) => issue('registrar.text_changed', { part }))
}
