import { join } from 'node:path'
import { makeFolder } from '../../../adapters/write-files/make-folder.ts'
import { systemCode } from '../../../adapters/system-code.ts'
import type { BackupMade, MailTested } from '../../../api/administration-answers.ts'
import { mailTestSchema } from '../../../api/requests.ts'
import { issue } from '../../../core/issue.ts'
import { all, fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { Handlers } from '../../http/make-app.ts'
import { problem } from '../../http/problem.ts'
import { readJson } from '../../http/read-body.ts'
import { backupName, officeBackupName } from '../../serve/backup-name.ts'
import { aboutStudy, asked, sendIssues, sendJson, statusOf } from '../answer.ts'
import { healthAnswer } from '../answers/health-answer.ts'
import { backupFolderName, backupsFolder, filesIn } from '../backups-of.ts'
import { inTurn } from '../in-turn.ts'
import type { StudioContext, StudyCall } from '../studio-context.ts'
import { waveOf } from '../wave-of.ts'

/** Bytes of a request. */
const mostBytes = 2000

/** What a director looks after: how the house is, whether mails go out, backups. */
export function administrationRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  const { office } = studio
  return {
    '/studies/:study/administration/health': {
      GET: aboutStudy(studio, async ({ study, caller, language }) =>
        sendJson(await healthAnswer(study, caller.actor, office), language),
      ),
    },
    '/studies/:study/administration/mail': { POST: aboutStudy(studio, testMail) },
    '/studies/:study/administration/backup': {
      POST: aboutStudy(studio, async (call) => {
        const folder = backupsFolder(call.study.folder)
        const made = await inTurn(folder, async () => makeBackup(call, studio))
        return sendResult(made, call)
      }),
    },
  }
}

function sendResult(result: Result<object>, { language }: StudyCall): Response {
  return result.ok
    ? sendJson(result.value, language)
    : sendIssues(result.issues, statusOf(result.issues), language)
}

/** Sends a mail to whoever asks, by the way that invitations take. */
async function testMail(call: StudyCall): Promise<Response> {
  const { study, language, caller, context } = call
  const body = await readJson(context.req.raw, mostBytes)
  if (!body.ok) return problem(body.refused, language)
  const given = asked(mailTestSchema, body.value)
  if (!given.ok) return sendIssues(given.issues, 400, language)
  // Whoever is signed in writes to themselves alone: this sends no mail to strangers.
  const to = caller.account === undefined ? given.value.to : caller.account.email
  if (to === undefined) return sendIssues([issue('studio.mail_to_nobody')], 400, language)
  const wave = await waveOf(study.folder, caller.actor)
  const sent = wave.ok ? await wave.value.registrar.testMail({ to, language }) : wave
  if (!sent.ok) return sendResult(sent, call)
  const { kind } = sent.value
  const reason = kind === 'sent' ? undefined : sent.value.reason
  return sendJson({ to, outcome: kind, reason } satisfies MailTested, language)
}

/** Writes a backup of every database that is served, without keys that sign. */
async function makeBackup(
  { study, caller }: StudyCall,
  { office }: StudioContext,
): Promise<Result<BackupMade>> {
  const wave = await waveOf(study.folder, caller.actor)
  if (!wave.ok) return wave
  const instant = new Date()
  const folder = join(backupsFolder(study.folder), backupFolderName(instant))
  const ready = await ownFolder(folder)
  if (!ready.ok) return ready
  const { registrar, collector } = wave.value
  const written = all([
    await registrar.backup(join(folder, backupName('registrar')), false),
    await collector.backup(join(folder, backupName('collector'))),
    ...(office === undefined ? [] : [await office.backup(join(folder, officeBackupName))]),
  ])
  if (!written.ok) return written
  return ok({ at: instant.toISOString(), folder, files: await filesIn(folder) })
}

async function ownFolder(folder: string): Promise<Result<null>> {
  try {
    await makeFolder(folder)
    return ok(null)
  } catch (error) {
    const reason = systemCode(error)
    if (reason === undefined) throw error
    return fail([issue('file.unwritable', { file: folder, reason })])
  }
}
