import { base64UrlOf } from '../../ballot/bytes.ts'
import type { AnswerCount } from '../../collect/ports/collector-store.ts'
import type { AuditEntry, Phase, WaveState } from '../../collect/ports/phase.ts'
import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { OpenStudy } from '../../pipeline/open-study.ts'
import type { CollectorControl } from '../control/collector-control.ts'
import { durabilityIssues } from '../control/durability-issues.ts'
import { questionnaireHashes } from '../control/questionnaire-hashes.ts'
import { ballotLedger, dailyLedger, erasedBallots, ledgerOf } from './ballot-ledger.ts'
import type { CollectorContext } from './collector-context.ts'
import { fixQuestionnaires, staleQuestionnaires } from './fixed-questionnaires.ts'
import { cutLinks, doRetention } from './retention.ts'
import { snapshotOf } from './snapshot.ts'
import { shownCounts } from './shown-counts.ts'
import { groupsTooClose, snapshotAct, snapshotCounts } from './snapshot-gain.ts'
import { takeManifest } from './take-manifest.ts'

/** What the control of a collector stands on beside its context. */
export interface ControlOptions {
  readonly context: CollectorContext
  /** The study as its folder says it now. */
  readonly readStudy: () => Promise<Result<Pick<OpenStudy, 'study'>>>
  /** Writes a backup of the database to a file. */
  readonly backup: (file: string) => Promise<Result<{ readonly file: string }>>
}

/** What staff and the registrar may ask of this collector; each act is in the audit log. */
export function collectorControl(options: ControlOptions, actor: string): CollectorControl {
  const { context } = options
  const note: Note = async (action, detail = {}) =>
    context.store.appendAudit({ actor, action, detail })
  return {
    ...readings(context),
    ...phaseActs(options, note),
    ...tokenActs(context, note),
    ...dataActs(options, note),
  }
}

type Note = (action: string, detail?: AuditEntry['detail']) => Promise<void>

function phaseActs(
  { context, readStudy }: ControlOptions,
  note: Note,
): Pick<CollectorControl, 'manifest' | 'open' | 'pause' | 'extend' | 'close'> {
  const { store } = context
  const move = async (to: Phase, action: string): Promise<Result<WaveState>> => {
    const { phase: from } = await store.state()
    const moved = await store.setPhase(to)
    if (!moved) return fail([issue('collector.phase_refused', { from, to })])
    await note(action)
    return ok(await store.state())
  }
  return {
    manifest: async (signed) => {
      const taken = await takeManifest(context, signed)
      if (!taken.ok) return taken
      await note('manifest.signed', { fingerprint: taken.value })
      return ok(null)
    },
    open: async () => {
      const stale = await staleQuestionnaires(context, await readStudy())
      const issues = [...stale, ...(await openingIssues(context))]
      if (issues.length > 0) return fail(issues)
      const { phase } = await store.state()
      // First: a wave that is open without it could be changed unseen.
      if (phase === 'preparing') await fixQuestionnaires(context, note)
      return move('open', 'wave.opened')
    },
    pause: async () => move('paused', 'wave.paused'),
    extend: async (closes) => {
      const { opens } = await store.state()
      await store.setWindow({ opens, closes })
      await note('wave.extended', { closes })
      return ok(await store.state())
    },
    close: async () => closeWave(context, note),
  }
}

function tokenActs(
  { store }: CollectorContext,
  note: Note,
): Pick<CollectorControl, 'admit' | 'withdraw'> {
  return {
    admit: async (tokens) => {
      await store.admit(tokens)
      await note('links.admitted', { tokens: tokens.length })
      return ok(null)
    },
    withdraw: async (hashes) => {
      await store.withdraw(hashes)
      await note('links.withdrawn', { tokens: hashes.length })
      return ok(null)
    },
  }
}

function dataActs(
  { context, backup }: ControlOptions,
  note: Note,
): Pick<
  CollectorControl,
  'snapshot' | 'exportAnswers' | 'scramble' | 'backup' | 'cut' | 'retention'
> {
  const { store } = context
  return {
    snapshot: async () => {
      const { showAfter } = context.fieldwork
      const counts = snapshotCounts(await store.groups(), showAfter)
      const close = groupsTooClose(await store.auditTrail(), counts, showAfter)
      if (close.length > 0) {
        return fail(
          close.map((group) => issue('collector.snapshot_too_close', { group, least: showAfter })),
        )
      }
      await note(snapshotAct, counts)
      return ok(snapshotOf(context))
    },
    exportAnswers: async () => {
      const { phase } = await store.state()
      if (phase !== 'closed') return fail([issue('collector.not_closed')])
      await note('answers.exported')
      return ok(store.answers())
    },
    scramble: async () => {
      await store.scramble()
      return ok(null)
    },
    backup: async (file) => {
      const written = await backup(file)
      if (written.ok) await note('backup.written')
      return written
    },
    cut: async () => ok({ links: await cutLinks(store, note) }),
    retention: async () => ok(await doRetention(context, note)),
  }
}

type Readings = Pick<
  CollectorControl,
  | 'state'
  | 'durability'
  | 'identity'
  | 'finished'
  | 'counts'
  | 'quotas'
  | 'pages'
  | 'ledger'
  | 'audit'
>

function readings(context: CollectorContext): Readings {
  const { store } = context
  const ledgerOfTheDay = dailyLedger(context)
  return {
    state: async () => ok(await store.state()),
    durability: async () => ok(await store.durability()),
    identity: async () =>
      ok({
        origin: context.origin,
        receiptKey: base64UrlOf(context.receiptKey.publicKey),
        client: context.client.first.hash,
        questionnaires: await questionnaireHashes(context, context.crypto),
      }),
    finished: async () => ok(await store.finishedTokens()),
    counts: async () => ok((await groupCounts(context)).map((await shownCounts(context)).group)),
    quotas: async () => ok((await store.quotaCounts()).map((await shownCounts(context)).quota)),
    // What is counted in memory is not written for it: asked each second, it would tell of each person.
    pages: async () => ok((await store.pageCounts()).map((await shownCounts(context)).page)),
    ledger: async () => {
      const { keys, erased } = await ledgerOfTheDay()
      const told = keys.map(({ keyId, ballots, root }) => ({ keyId, ballots, root }))
      return ok({ keys: told, erased })
    },
    audit: async () => ok(await store.auditTrail()),
  }
}

/** Every group of the plan: one that lacked would tell that nobody of it has answered yet. */
async function groupCounts({
  store,
  fieldwork,
}: CollectorContext): Promise<readonly AnswerCount[]> {
  const counted = await store.groups()
  const none = { started: 0, complete: 0, screened: 0, quotaFull: 0, erased: 0 }
  const absent = fieldwork.groups
    .filter(({ id }) => counted.every(({ group }) => group !== id))
    .map(({ id, population }): AnswerCount => ({ group: id, population, ...none }))
  return [...counted, ...absent]
}

/** What keeps a wave from being opened. */
async function openingIssues(context: CollectorContext): Promise<readonly Issue[]> {
  const issues = [...durabilityIssues('collector', await context.store.durability())]
  if (context.fieldwork.mode === 'anonymous' && context.manifest() === undefined) {
    issues.push(issue('collector.no_manifest'))
  }
  return issues
}

async function closeWave(
  context: CollectorContext,
  note: Note,
): Promise<Result<{ readonly answers: number }>> {
  await context.counter.flush()
  const { phase } = await context.store.state()
  const erased = await erasedBallots(context)
  const answers = await context.store.close(async (receipts) =>
    JSON.stringify(await ledgerOf(context, receipts, erased)),
  )
  if (phase === 'closed') return ok({ answers })
  for (const { keyId, ballots, root } of (await ballotLedger(context)).keys) {
    await note('ledger.closed', { keyId, ballots, root })
  }
  await note('wave.closed', { answers })
  return ok({ answers })
}
