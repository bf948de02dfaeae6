import { clientAddress } from '../http/client-address.ts'
import { mayAs } from '../../api/role.ts'
import type { Acting, Role } from '../../adapters/postgres-office/office-store.ts'
import { fillText } from '../../core/message.ts'
import { officeTexts } from '../../core/catalogue/office-text.ts'
import type { Language } from '../../core/local-text.ts'
import type { AppContext } from '../http/make-app.ts'
import { negotiateLanguage, ownLanguage } from '../http/negotiate-language.ts'
import { problem, refusal } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'
import { readBytes, readJson } from '../http/read-body.ts'
import type { OfficeContext } from './office-context.ts'
import type { AtStudy, Call, OfficeRoute, Outcome, Visitor } from './route.ts'
import { statusOf } from './status-of.ts'
import { attemptsAnHour, callerOf, sessionHash, tooMany } from './visitor-of.ts'

/** No body of JSON is longer: a signed manifest of a dozen keys is some kilobytes. */
const jsonLimit = 1_100_000

/** The language to answer in. */
export function languageOf(request: Request): Language {
  return ownLanguage(negotiateLanguage(request, ['fr', 'en']))
}

/**
 * Whether a request that changes something was sent by a page of the office itself. Unlike pages for
 * respondents, these have a cookie to abuse: silence about where it comes from is refused.
 */
export function isFromOffice(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  return request.headers.get('origin') === origin && (site === null || site === 'same-origin')
}

/** Answers a call of a route: who, from where, which study, which role, then what was sent. */
export async function answerRoute(
  office: OfficeContext,
  route: OfficeRoute,
  context: AppContext,
): Promise<Response> {
  const request = context.req.raw
  const language = languageOf(request)
  const admitted = await admit(office, route, context, language)
  if ('status' in admitted) return problem(admitted, language)
  const { call, visitor, at } = admitted
  const body = await givenTo(route, request)
  if (!body.ok) return problem(body.refused, language)
  return respond(await route.run(call, { visitor, at }, body.value), call)
}

interface Admitted {
  readonly call: Call
  readonly visitor?: Visitor | undefined
  readonly at?: AtStudy | undefined
}

async function admit(
  office: OfficeContext,
  route: OfficeRoute,
  context: AppContext,
  language: Language,
): Promise<Admitted | Refusal> {
  const request = context.req.raw
  const visitor = await identify(office, route, context)
  if (visitor !== undefined && 'status' in visitor) return visitor
  const call: Call = {
    office,
    language,
    params: context.req.param(),
    before: sessionHash(request),
    headers: new Headers(),
  }
  if (route.access === 'anyone') {
    const wait = office.attempts.take(clientAddress(context, office.proxies), attemptsAnHour)
    return wait === undefined ? { call } : tooMany(wait)
  }
  if (visitor === undefined || route.access === 'staff') return { call, visitor }
  const at = await enterStudy(call, visitor, { id: route.id, needed: route.access })
  return 'status' in at ? at : { call, visitor, at }
}

/** Who calls, or why they may not; nobody where anyone may call. */
async function identify(
  office: OfficeContext,
  { access, method, personal }: OfficeRoute,
  context: AppContext,
): Promise<Visitor | Refusal | undefined> {
  const visitor = access === 'anyone' ? undefined : await callerOf(office, context)
  if (visitor === undefined && access !== 'anyone') return refusal(401, 'office.sign_in')
  if (visitor !== undefined && 'status' in visitor) return visitor
  if (isForged(context.req.raw, method, office.party.origin, visitor)) {
    return refusal(403, 'office.cross_site')
  }
  const isByKey = visitor?.key !== undefined
  return isByKey && personal === true ? refusal(403, 'office.not_by_key') : visitor
}

/**
 * Whether a request that changes something may have been made by another site: a cookie goes along
 * with whatever a page asks, a key is sent by a program on purpose.
 */
export function isForged(
  request: Request,
  method: string,
  origin: string,
  visitor: Visitor | undefined,
): boolean {
  return method !== 'GET' && visitor?.key === undefined && !isFromOffice(request, origin)
}

/** Lets a member into a study; to whoever is no member, it does not exist. */
async function enterStudy(
  call: Call,
  visitor: Visitor,
  { id, needed }: { readonly id: string; readonly needed: Role },
): Promise<AtStudy | Refusal> {
  const { office, params, language } = call
  const study = office.studies.get(params['study'] ?? '')
  const role = visitor.memberships.find((one) => one.study === study?.id)?.role
  if (study === undefined || role === undefined) return refusal(404, 'office.unknown_study')
  const acting = { staff: visitor.staff.id, study: study.id, key: visitor.key }
  if (!mayAs(role, needed)) {
    await noteRefusal(office, acting, id)
    const name = fillText(officeTexts[`role.${needed}`], language)
    return refusal(403, 'office.not_allowed', { role: name })
  }
  return { study, role, acting, wave: study.controls(visitor.staff.id) }
}

/** Writes down that a member asked for what their role may not; nobody fills the log with it. */
export async function noteRefusal(
  office: OfficeContext,
  acting: Acting,
  route: string,
): Promise<void> {
  const { staff } = acting
  if (office.attempts.take(`refused ${staff}`, attemptsAnHour) !== undefined) return
  await office.store.appendAudit(acting, 'access.refused', { route })
}

/** What was sent: the body, or the parameters of the address. */
async function givenTo(
  route: OfficeRoute,
  request: Request,
): Promise<
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refused: Refusal }
> {
  const { takes } = route
  if (takes === undefined) return { ok: true, value: queryOf(request) }
  if (takes.type === 'text/csv') return readBytes(request, 'text/csv', takes.limit)
  return readJson(request, jsonLimit)
}

function queryOf(request: Request): unknown {
  const pairs = [...new URL(request.url).searchParams].filter(([name]) => name !== 'lang')
  const repeated = pairs.find(([name], at) => pairs.some(([other], i) => i > at && other === name))
  return repeated === undefined ? Object.fromEntries(pairs) : { [repeated[0]]: pairs }
}

function respond(outcome: Outcome, call: Call): Response {
  if (!outcome.ok) {
    const status = outcome.status ?? statusOf(outcome.issues)
    return problem({ status, issues: outcome.issues }, call.language)
  }
  const { headers } = call
  headers.set('content-language', call.language)
  if (outcome.value.kind === 'json') {
    headers.set('content-type', 'application/json; charset=utf-8')
    return new Response(JSON.stringify(outcome.value.value), { headers })
  }
  headers.set('content-type', 'application/x-ndjson; charset=utf-8')
  headers.set('content-disposition', 'attachment; filename="answers.ndjson"')
  return new Response(streamLines(outcome.value.lines), { headers })
}

/** JSON lines as they come; a source that breaks off breaks the download off too. */
function streamLines(lines: AsyncIterable<unknown>): ReadableStream<Uint8Array> {
  const source = lines[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next: IteratorResult<unknown> = await source.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`))
    },
    cancel: async () => {
      await source.return?.()
    },
  })
}
