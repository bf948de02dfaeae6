import type { CheckAnswer, FileConflict, FileWritten } from '../../../api/file-answers.ts'
import { filePathSchema, fileWriteSchema } from '../../../api/requests.ts'
import { replaceTextFile } from '../../../adapters/text-file/replace-text-file.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { Handlers } from '../../http/make-app.ts'
import { problem } from '../../http/problem.ts'
import { readJson } from '../../http/read-body.ts'
import { aboutStudy, asked, sendIssues, sendJson, statusOf } from '../answer.ts'
import { etagOf, filesAnswer, sourcesAnswer } from '../answers/file-list.ts'
import type { StudyReading } from '../held-study.ts'
import { inTurn } from '../in-turn.ts'
import type { StudioContext, StudyCall } from '../studio-context.ts'
import { toldIssues } from '../told-issues.ts'

/** Bytes of a file as JSON: longest text, every character written in full. */
const mostBytes = 8_000_000

/** The files of a study: read, and written by whoever has seen what stands there. */
export function fileRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  return {
    '/studies/:study/files': {
      GET: aboutStudy(studio, async (call) => sendFiles(call, filesAnswer)),
    },
    '/studies/:study/sources': {
      GET: aboutStudy(studio, async (call) => sendFiles(call, sourcesAnswer)),
    },
    '/studies/:study/check': { GET: aboutStudy(studio, sendCheck) },
    '/studies/:study/file': {
      GET: aboutStudy(studio, sendFile),
      PUT: aboutStudy(studio, async (call) => inTurn(call.study.folder, async () => putFile(call))),
    },
  }
}

async function sendFiles(
  { study, language }: StudyCall,
  make: typeof filesAnswer | typeof sourcesAnswer,
): Promise<Response> {
  const { files, revision } = await study.read()
  return files.ok
    ? sendJson(make(revision, files.value), language)
    : sendIssues(files.issues, statusOf(files.issues), language)
}

async function sendCheck({ study, language }: StudyCall): Promise<Response> {
  const reading = await study.read()
  const answer: CheckAnswer = { revision: reading.revision, ...checkOf(reading, language) }
  return sendJson(answer, language)
}

function checkOf(
  { checked }: StudyReading,
  language: StudyCall['language'],
): Pick<CheckAnswer, 'issues' | 'notes'> {
  return checked.ok
    ? { issues: [], notes: toldIssues(checked.value.notes, language) }
    : { issues: toldIssues(checked.issues, language), notes: [] }
}

async function sendFile(call: StudyCall): Promise<Response> {
  const { study, language } = call
  const path = pathOf(call)
  if (!path.ok) return sendIssues(path.issues, 400, language)
  const { files } = await study.read(true)
  if (!files.ok) return sendIssues(files.issues, statusOf(files.issues), language)
  const file = files.value.files.get(path.value)
  if (file?.kind === 'problem') return sendIssues([file.issue], 409, language)
  if (file?.kind !== 'text') {
    return sendIssues([issue('file.missing', { file: path.value })], 404, language)
  }
  const etag = etagOf(file.text)
  return sendJson({ path: path.value, text: file.text, etag }, language, { etag })
}

function pathOf({ query }: StudyCall): Result<string> {
  const path = asked(filePathSchema, query.get('path') ?? '')
  return path.ok ? path : fail([issue('studio.bad_path')])
}

/** What a writer says of the file before it. */
interface Condition {
  readonly isSeen: (present: string | undefined) => boolean
}

function conditionOf(headers: Headers): Result<Condition> {
  const seen = headers.get('if-match')
  if (seen !== null) {
    return ok({ isSeen: (present) => present !== undefined && etagOf(present) === seen })
  }
  return headers.get('if-none-match') === '*'
    ? ok({ isSeen: (present) => present === undefined })
    : fail([issue('studio.no_condition')])
}

async function putFile(call: StudyCall): Promise<Response> {
  const { study, language, context } = call
  const path = pathOf(call)
  if (!path.ok) return sendIssues(path.issues, 400, language)
  const condition = conditionOf(context.req.raw.headers)
  if (!condition.ok) return sendIssues(condition.issues, 428, language)
  const body = await readJson(context.req.raw, mostBytes)
  if (!body.ok) return problem(body.refused, language)
  const given = asked(fileWriteSchema, body.value)
  if (!given.ok) return sendIssues(given.issues, 400, language)
  const { text } = given.value
  const target = { folder: study.folder, path: path.value, text }
  const replaced = await replaceTextFile({ ...target, ...condition.value })
  if (!replaced.ok) return sendIssues(replaced.issues, 409, language)
  if (replaced.value.kind === 'changed') {
    return sendConflict(path.value, replaced.value.present, language)
  }
  const reading = await study.read(true)
  const etag = etagOf(text)
  const what = { path: path.value, etag, revision: reading.revision }
  const written: FileWritten = { ...what, ...checkOf(reading, language) }
  return sendJson(written, language, { etag })
}

function sendConflict(
  file: string,
  present: string | undefined,
  language: StudyCall['language'],
): Response {
  const conflict: FileConflict = {
    status: 412,
    issues: toldIssues([issue('studio.file_changed', { file })], language),
    ...(present === undefined ? {} : { text: present, etag: etagOf(present) }),
  }
  return new Response(JSON.stringify(conflict), {
    status: 412,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
    },
  })
}
