import { filePathSchema } from '../../api/requests.ts'
import { mayAs } from '../../api/role.ts'
import type { Role } from '../../api/role.ts'
import { officeTexts } from '../../core/catalogue/office-text.ts'
import { fillText } from '../../core/message.ts'
import type { AppContext, Handlers } from '../http/make-app.ts'
import { problem, refusal } from '../http/problem.ts'
import type { Refusal } from '../http/problem.ts'
import { languageOf } from './answer.ts'
import { keepCaller } from './caller-of.ts'
import { actionName, neededRole, onlyReads } from './needed-role.ts'
import type { StudioCaller, StudioGate } from './studio-gate.ts'

type Handler = (context: AppContext) => Promise<Response>

/** Puts the gate before every handler of a path: who, which study, which role; then what they did. */
export function guarded(gate: StudioGate, path: string, handlers: Handlers): Handlers {
  const entries = Object.entries(handlers).map(([method, handler]) => [
    method,
    guard(gate, { method, path }, handler),
  ])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same methods as before
  return Object.fromEntries(entries) as Handlers
}

interface GuardedRoute {
  readonly method: string
  readonly path: string
}

function guard(gate: StudioGate, route: GuardedRoute, handler: Handler): Handler {
  return async (context) => {
    const caller = await gate.admit(context)
    const refused = 'status' in caller ? caller : await turnBack(caller, route, context)
    if (refused !== undefined) return problem(refused, languageOf(context.req.raw))
    if ('status' in caller) throw new Error('guard requires a caller')
    keepCaller(context, caller)
    return recorded(caller, route, context, handler)
  }
}

/** Why a caller is turned back: the study is none of theirs, or their role may not. */
async function turnBack(
  caller: StudioCaller,
  { method, path }: GuardedRoute,
  context: AppContext,
): Promise<Refusal | undefined> {
  const study = context.req.param('study')
  if (study === undefined) return undefined
  const role = caller.roleIn(study)
  if (role === undefined) {
    return refusal(404, 'studio.unknown_study', { study: study.slice(0, 80) })
  }
  const needed = neededRole(method, path)
  if (mayAs(role, needed)) return undefined
  await caller.refused(study, `${method} ${path}`)
  return refusal(403, 'office.not_allowed', { role: nameOf(needed, context) })
}

function nameOf(role: Role, context: AppContext): string {
  return fillText(officeTexts[`role.${role}`], languageOf(context.req.raw))
}

/** Writes down what is asked for before it is done, and after it when it failed. */
async function recorded(
  caller: StudioCaller,
  { method, path }: GuardedRoute,
  context: AppContext,
  handler: Handler,
): Promise<Response> {
  const study = context.req.param('study')
  if (study === undefined || onlyReads(method, path)) return handler(context)
  const action = actionName(path)
  await caller.note(study, action, { method, ...fileOf(context) })
  const response = await handler(context)
  if (response.status >= 400) {
    await caller.note(study, `${action}_failed`, { status: response.status })
  }
  return response
}

/** The file that is meant, where its name has the form of one. */
function fileOf(context: AppContext): { readonly file?: string } {
  const file = filePathSchema.safeParse(new URL(context.req.url).searchParams.get('path'))
  return file.success ? { file: file.data } : {}
}
