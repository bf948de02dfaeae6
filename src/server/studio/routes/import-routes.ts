import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { importRequestSchema } from '../../../api/import-requests.ts'
import type {
  ImportAnswer,
  ImportMirrorsAnswer,
  ImportRequest,
} from '../../../api/import-answers.ts'
import { idPattern } from '../../../core/ids.ts'
import { issue } from '../../../core/issue.ts'
import type { Language } from '../../../core/local-text.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import type { ForeignTable } from '../../../dataset/import/foreign-table.ts'
import { proposeImport } from '../../../dataset/import/propose-import.ts'
import { proposeMirrors } from '../../../dataset/import/propose-mirrors.ts'
import { splitTable } from '../../../dataset/import/split-table.ts'
import { importStudy } from '../../../pipeline/import/import-study.ts'
import { mostForeignBytes, readForeignFile } from '../../../pipeline/import/read-foreign-file.ts'
import type { AppContext, Handlers } from '../../http/make-app.ts'
import { problem } from '../../http/problem.ts'
import { readBytes, readJson } from '../../http/read-body.ts'
import { asked, languageOf, sendIssues, sendJson, statusOf } from '../answer.ts'
import { cardSource, studyCard } from '../answers/study-card.ts'
import type { HeldStudy } from '../held-study.ts'
import { inTurn } from '../in-turn.ts'
import type { StudioContext } from '../studio-context.ts'

/** Bytes of a plan as JSON. */
const mostBytes = 8_000_000
/** Files held at a time, each until a study is made of it or newer ones come. */
const mostFiles = 3

type Files = Map<string, ForeignTable>

/** A foreign file of answers becomes a study: read and guessed first, then made as a person decided. */
export function importRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  const files: Files = new Map()
  return {
    '/imports': { POST: async (context) => postFile(files, context) },
    '/imports/:key/mirrors': { POST: async (context) => postMirrors(files, context) },
    '/imports/:key': {
      POST: async (context) =>
        inTurn(studio.home ?? '', async () => postImport(studio, files, context)),
    },
  }
}

async function postFile(files: Files, context: AppContext): Promise<Response> {
  const language = languageOf(context.req.raw)
  const bytes = await readBytes(context.req.raw, 'text/csv', mostForeignBytes)
  if (!bytes.ok) return problem(bytes.refused, language)
  const named = new URL(context.req.url).searchParams.get('name') ?? ''
  const file = named.slice(0, 200) || 'answers.csv'
  const table = await readForeignFile(bytes.value, file)
  if (!table.ok) return sendIssues(table.issues, 422, language)
  const key = keep(files, table.value)
  const proposal = proposeImport(table.value, new Date().toISOString().slice(0, 10))
  return sendJson({ key, file, ...proposal } satisfies ImportAnswer, language)
}

function keep(files: Files, table: ForeignTable): string {
  const key = randomBytes(16).toString('base64url')
  files.set(key, table)
  const [oldest] = files.keys()
  if (files.size > mostFiles && oldest !== undefined) files.delete(oldest)
  return key
}

/** Mirrors of populations that a person has chosen: what both of them answered. */
async function postMirrors(files: Files, context: AppContext): Promise<Response> {
  const given = await readRequest(files, context)
  if (!given.ok) return given.response
  const { table, request, language } = given
  const split = splitTable(request.plan, table)
  if (!split.ok) return sendIssues(split.issues, 422, language)
  const mirrors = proposeMirrors(request.plan, split.value)
  return sendJson({ mirrors } satisfies ImportMirrorsAnswer, language)
}

type GivenPlan =
  | { readonly ok: false; readonly response: Response }
  | {
      readonly ok: true
      readonly key: string
      readonly table: ForeignTable
      readonly request: ImportRequest
      readonly language: Language
    }

async function readRequest(files: Files, context: AppContext): Promise<GivenPlan> {
  const language = languageOf(context.req.raw)
  const body = await readJson(context.req.raw, mostBytes)
  if (!body.ok) return { ok: false, response: problem(body.refused, language) }
  const request = asked(importRequestSchema, body.value)
  if (!request.ok) return { ok: false, response: sendIssues(request.issues, 400, language) }
  const key = context.req.param('key') ?? ''
  const table = files.get(key)
  return table === undefined
    ? { ok: false, response: sendIssues([issue('studio.import_gone')], 404, language) }
    : { ok: true, key, table, request: request.value, language }
}

async function postImport(
  studio: StudioContext,
  files: Files,
  context: AppContext,
): Promise<Response> {
  const given = await readRequest(files, context)
  if (!given.ok) return given.response
  const { key, table, request, language } = given
  const made = await makeStudy(studio, request, table)
  if (!made.ok) return sendIssues(made.issues, statusOf(made.issues), language)
  files.delete(key)
  const card = studyCard(made.value.id, await cardSource(made.value), language)
  const answer = sendJson(card, language)
  return new Response(answer.body, { status: 201, headers: answer.headers })
}

async function makeStudy(
  { home, studies, add }: StudioContext,
  { id, plan }: ImportRequest,
  table: ForeignTable,
): Promise<Result<HeldStudy>> {
  if (home === undefined) return fail([issue('studio.no_home')])
  // A name, not a way to somewhere else.
  if (!idPattern.test(id)) return fail([issue('study.bad_id', { found: id })])
  if (studies.has(id)) return fail([issue('file.exists', { file: id })])
  const folder = join(home, id)
  const made = await importStudy(folder, plan, table)
  return made.ok ? ok(add(id, folder)) : made
}
