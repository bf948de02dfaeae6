import { readFile } from 'node:fs/promises'
import { fieldActions } from '../../../api/field-answers.ts'
import type { FieldAction, FieldDone, FieldSheets } from '../../../api/field-answers.ts'
import { issue } from '../../../core/issue.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { bounceAddresses } from '../../field/bounce-addresses.ts'
import { printSheets } from '../../field/poster-sheets.ts'
import { manifestFile } from '../../field/signed-opening.ts'
import type { Handlers } from '../../http/make-app.ts'
import { problem } from '../../http/problem.ts'
import { readBytes, readJson } from '../../http/read-body.ts'
import { readSample } from '../../serve/read-sample.ts'
import { aboutStudy, sendIssues, sendJson, statusOf } from '../answer.ts'
import { waveDeed } from '../field/deed.ts'
import type { Deed } from '../field/deed.ts'
import { fieldAnswer, planOf } from '../field/field-answer.ts'
import type { FieldCall } from '../field/field-answer.ts'
import { fieldText } from '../field/field-texts.ts'
import { serviceDeeds } from '../field/service-deeds.ts'
import { waveDeeds } from '../field/wave-deeds.ts'
import { fieldNothingSchema } from '../../../api/field-requests.ts'
import { inTurn } from '../in-turn.ts'
import type { StudioContext, StudyCall } from '../studio-context.ts'

/** Bytes of a list of people, and of what else is sent. */
const mostBytes = { list: 10_000_000, json: 1_100_000 } as const

/** The wave of a study: how it stands, and what leads it. */
export function fieldRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  const calling = (call: StudyCall): FieldCall => ({
    study: call.study,
    language: call.language,
    field: studio.field.of(call.study.folder),
  })
  const deeds = { ...serviceDeeds, ...waveDeeds }
  const posts = fieldActions.flatMap((action): readonly [string, Handlers][] => {
    const act = deeds[action]
    if (act === undefined) return []
    const POST = aboutStudy(studio, async (call) => postDeed(call, calling(call), action, act))
    return [[`/studies/:study/field/${action}`, { POST }]]
  })
  return {
    '/studies/:study/field': {
      GET: aboutStudy(studio, async (call) =>
        sendJson(await fieldAnswer(calling(call)), call.language),
      ),
    },
    '/studies/:study/field/manifest': {
      GET: aboutStudy(studio, async (call) => sendManifest(call)),
    },
    '/studies/:study/field/import': {
      POST: aboutStudy(studio, async (call) => postList(call, calling(call), 'import')),
    },
    '/studies/:study/field/bounces': {
      POST: aboutStudy(studio, async (call) => postList(call, calling(call), 'bounces')),
    },
    '/studies/:study/field/letters': {
      POST: aboutStudy(studio, async (call) => sendLetters(call, calling(call))),
    },
    ...Object.fromEntries(posts),
  }
}

async function postDeed(
  { context, language }: StudyCall,
  call: FieldCall,
  action: FieldAction,
  act: Deed,
): Promise<Response> {
  const body = await readJson(context.req.raw, mostBytes.json)
  if (!body.ok) return problem(body.refused, language)
  return sendDone(call, await inOrder(call, action, () => act(call, body.value)))
}

/** One step after the other, each when it is possible. */
async function inOrder<T>(
  call: FieldCall,
  action: FieldAction,
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTurn(`${call.study.folder} field`, async () => {
    const { actions } = await fieldAnswer(call)
    return actions.includes(action) ? act() : fail([issue('fieldwork.not_now')])
  })
}

function sendDone(
  { language }: Pick<FieldCall, 'language'>,
  done: Result<readonly string[]>,
): Response {
  return done.ok
    ? sendJson({ said: done.value } satisfies FieldDone, language)
    : sendIssues(done.issues, statusOf(done.issues), language)
}

/** A list from the person’s own machine: kept in memory alone, and written whole or not at all. */
async function postList(
  { context, language }: StudyCall,
  call: FieldCall,
  action: 'import' | 'bounces',
): Promise<Response> {
  const bytes = await readBytes(context.req.raw, 'text/csv', mostBytes.list)
  if (!bytes.ok) return problem(bytes.refused, language)
  const act = action === 'import' ? importDeed(bytes.value) : bouncesDeed(bytes.value)
  return sendDone(call, await inOrder(call, action, async () => act(call, {})))
}

function importDeed(csv: Uint8Array): Deed {
  return waveDeed(fieldNothingSchema, async ({ plan, wave, language }) => {
    const people = await readSample(csv, 'people.csv', { ...plan.study, fieldwork: plan.fieldwork })
    if (!people.ok) return people
    const done = await wave.registrar.importPersons(people.value)
    return done.ok ? ok([fieldText(language, 'field.imported', { ...done.value })]) : done
  })
}

function bouncesDeed(csv: Uint8Array): Deed {
  return waveDeed(fieldNothingSchema, async ({ wave, language }) => {
    const emails = bounceAddresses(new TextDecoder().decode(csv), 'bounces.csv')
    if (!emails.ok) return emails
    const done = await wave.registrar.bounces(emails.value)
    if (!done.ok) return done
    const { matched, unknown } = done.value
    return ok([fieldText(language, 'field.bounced', { matched, unknown: unknown.length })])
  })
}

/** Letters or posters, as a page to be printed; personal links are made once. */
async function sendLetters({ context }: StudyCall, call: FieldCall): Promise<Response> {
  const { language, study } = call
  const body = await readJson(context.req.raw, mostBytes.json)
  if (!body.ok) return problem(body.refused, language)
  const printed = await inOrder(call, 'letters', async () => {
    const plan = await planOf(study)
    const reached = await call.field.controls()
    if (!reached.ok) return reached
    return plan === undefined
      ? fail([issue('fieldwork.not_now')])
      : printSheets({ ...plan, language, paper: 'A4' }, reached.value.wave)
  })
  if (!printed.ok) return sendIssues(printed.issues, statusOf(printed.issues), language)
  const { page, n } = printed.value
  return sendJson({ page, n } satisfies FieldSheets, language)
}

/** The manifest for the witness, byte for byte as it was prepared. */
async function sendManifest({ study, language }: StudyCall): Promise<Response> {
  const text = await readFile(manifestFile(study.folder)).catch(() => undefined)
  if (text === undefined) return sendIssues([issue('registrar.no_manifest')], 404, language)
  return new Response(new Uint8Array(text), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${study.id}-manifest.json"`,
    },
  })
}
