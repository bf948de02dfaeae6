import type { AuditEntry } from '../../collect/ports/phase.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import type { Result } from '../../core/result.ts'
import type { OpenStudy } from '../../pipeline/open-study.ts'
import {
  differingHashes,
  fieldedQuestionnaires,
  questionnaireHash,
  questionnaireHashes,
} from '../control/questionnaire-hashes.ts'
import type { CollectorContext } from './collector-context.ts'

/** The audit log keeps what was opened: it is chained, and goes with every backup. */
const action = 'questionnaire.fixed'

/** What the questionnaires of a field are checked with. */
type FieldContext = Pick<CollectorContext, 'study' | 'fieldwork' | 'store' | 'crypto'>

/** Writes down, in every mode, which questionnaires a wave is opened with. */
export async function fixQuestionnaires(
  context: FieldContext,
  note: (action: string, detail: AuditEntry['detail']) => Promise<void>,
): Promise<void> {
  for (const questionnaire of fieldedQuestionnaires(context)) {
    const { population, version } = questionnaire
    const sha256 = await questionnaireHash(questionnaire, context.crypto)
    await note(action, { population, version, sha256 })
  }
}

/**
 * What of a study is no longer what its wave was opened with. A questionnaire in the field never
 * changes, not even under a higher version: that one belongs to another wave.
 *
 * Issues: `fieldwork.version_not_raised`, `collector.questionnaire_fixed`, for each population; none
 * before a wave was opened and after it was closed.
 */
export async function changedQuestionnaires(context: FieldContext): Promise<readonly Issue[]> {
  const { phase } = await context.store.state()
  if (phase !== 'open' && phase !== 'paused') return []
  const fixed = await openedWith(context)
  const questionnaires = fieldedQuestionnaires(context)
  const issues: Issue[] = []
  for (const [population, { version: opened = 0, sha256 }] of fixed) {
    const now = questionnaires.find((one) => one.population === population)
    if (now !== undefined && (await questionnaireHash(now, context.crypto)) === sha256) continue
    const isRaised = now === undefined || now.version > Number(opened)
    const code = isRaised ? 'collector.questionnaire_fixed' : 'fieldwork.version_not_raised'
    issues.push(issue(code, { population, version: String(opened) }))
  }
  return issues
}

/** What the audit trail holds of each population's questionnaire as the wave was last opened. */
async function openedWith({
  store,
}: FieldContext): Promise<ReadonlyMap<string, AuditEntry['detail']>> {
  const opened = (await store.auditTrail()).filter((line) => line.action === action)
  return new Map(opened.map(({ detail }) => [String(detail['population']), detail]))
}

/**
 * What keeps a wave from being opened with the questionnaires that are served: the folder says
 * something else by now, and nobody would know which of the two was meant.
 *
 * Issues: those of the study as it is read now, `collector.questionnaire_stale`, and those of
 * `changedQuestionnaires`.
 */
export async function staleQuestionnaires(
  context: FieldContext,
  read: Result<Pick<OpenStudy, 'study'>>,
): Promise<readonly Issue[]> {
  if (!read.ok) return read.issues
  const { study } = read.value
  const fieldwork = study.fieldwork ?? context.fieldwork
  const changed = await changedQuestionnaires({ ...context, study, fieldwork })
  if (changed.length > 0) return changed
  const [served, written] = [
    await questionnaireHashes(context, context.crypto),
    await questionnaireHashes({ study, fieldwork }, context.crypto),
  ]
  return differingHashes(served, written).map((population) =>
    issue('collector.questionnaire_stale', { population }),
  )
}
