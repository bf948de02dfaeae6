import type { z } from 'zod'
import type {
  Acting,
  Membership,
  Role,
  Staff,
} from '../../adapters/postgres-office/office-store.ts'
import type { OfficeTextKey } from '../../core/catalogue/office-text.ts'
import type { Language } from '../../core/local-text.ts'
import { ok } from '../../core/result.ts'
import type { Failure, Ok, Result } from '../../core/result.ts'
import type { WaveControls } from '../control/wave-actions.ts'
import { issuesOfZod } from './issues-of-zod.ts'
import type { OfficeContext } from './office-context.ts'
import type { OfficeStudy } from './office-options.ts'

/** Who may call: anyone, whoever is signed in, or members of the study from a role up. */
export type Access = 'anyone' | 'staff' | Role

/** Whoever is signed in. */
export interface Visitor {
  readonly staff: Staff
  readonly memberships: readonly Membership[]
  /** SHA-256 of the session's token; a program has a key instead. */
  readonly session?: Uint8Array | undefined
  /** SHA-256 of the key by which a program acts. */
  readonly key?: Uint8Array | undefined
}

/** A member at work on a study. */
export interface AtStudy {
  readonly study: OfficeStudy
  readonly acting: Acting
  readonly role: Role
  /** The services, in the name of the member. */
  readonly wave: WaveControls
}

/** A request that was let through. */
export interface Call {
  readonly office: OfficeContext
  readonly language: Language
  readonly params: Readonly<Record<string, string>>
  /** The token's SHA-256 of whatever session the browser had, for sign-ins to replace. */
  readonly before?: Uint8Array | undefined
  /** Headers that go with the answer. */
  readonly headers: Headers
}

/** What a handler answers. */
export type Answered =
  | { readonly kind: 'json'; readonly value: unknown }
  /** JSON lines. */
  | { readonly kind: 'lines'; readonly lines: AsyncIterable<unknown> }

/** An answer, or all that is wrong; the status follows from the codes unless it is said. */
export type Outcome = Ok<Answered> | Refused

/** All that is wrong. */
export interface Refused extends Failure {
  readonly status?: number | undefined
}

/** What a route takes in its body. */
export type Taken =
  | { readonly type: 'application/json'; readonly schema: z.ZodType; readonly example: unknown }
  | { readonly type: 'text/csv'; readonly limit: number; readonly example: string }

/** What a route gives. */
export type Given =
  | { readonly type: 'application/json'; readonly schema: z.ZodType }
  | { readonly type: 'application/x-ndjson'; readonly schema: z.ZodType }

/** A route as data: the router, the checks, the OpenAPI document and the tests read it. */
export interface OfficeRoute {
  /** Name of the operation. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below `/api/v1`; parameters in braces. */
  readonly path: string
  readonly access: Access
  /** Whether it takes a person who signed in: programs hand out no accounts and no keys. */
  readonly personal?: boolean | undefined
  readonly summary: OfficeTextKey
  readonly takes?: Taken | undefined
  /** Parameters of the address. */
  readonly query?: z.ZodObject | undefined
  readonly gives: Given
  readonly run: (
    call: Call,
    who: { readonly visitor?: Visitor | undefined; readonly at?: AtStudy | undefined },
    given: unknown,
  ) => Promise<Outcome>
}

/** What all routes say of themselves. */
interface RouteFacts<A extends Access> extends Pick<
  OfficeRoute,
  'id' | 'method' | 'path' | 'personal'
> {
  readonly access: A
  readonly summary: OfficeTextKey
}

/** A route that takes and gives JSON. */
interface JsonRoute<A extends Access, W, B, R> extends RouteFacts<A> {
  /** Body, or parameters of the address where the method is GET. */
  readonly takes: z.ZodType<B>
  /** Shows in the description, and lets the tests call the route. */
  readonly example: unknown
  readonly gives: z.ZodType<R>
  readonly run: (call: Call, who: W, given: B) => Promise<Result<R>>
}

function jsonRoute<W, B, R>(
  spec: JsonRoute<Access, W, B, R> & { readonly query?: z.ZodObject | undefined },
  whoOf: (who: Parameters<OfficeRoute['run']>[1]) => W,
): OfficeRoute {
  const { id, method, path, access, personal, summary, takes, example, gives, query } = spec
  return {
    id,
    method,
    path,
    access,
    personal,
    summary,
    query,
    takes: method === 'GET' ? undefined : { type: 'application/json', schema: takes, example },
    gives: { type: 'application/json', schema: gives },
    run: async (call, who, given) => {
      const parsed = takes.safeParse(given)
      if (!parsed.success) {
        return { ok: false, issues: issuesOfZod(parsed.error), status: 422 }
      }
      const result = await spec.run(call, whoOf(who), parsed.data)
      return result.ok ? ok({ kind: 'json', value: gives.parse(result.value) }) : result
    },
  }
}

/** A route for anyone. */
export function openRoute<B, R>(spec: JsonRoute<'anyone', undefined, B, R>): OfficeRoute {
  return jsonRoute(spec, () => undefined)
}

/** A route for whoever is signed in. */
export function staffRoute<B, R>(spec: JsonRoute<'staff', Visitor, B, R>): OfficeRoute {
  return jsonRoute({ ...spec, personal: true }, visitorOf)
}

/** A route on a study, for its members from a role up. */
export function studyRoute<B, R>(
  spec: JsonRoute<Role, AtStudy, B, R> & { readonly query?: z.ZodObject | undefined },
): OfficeRoute {
  return jsonRoute(spec, studyOf)
}

/** A route on a study that takes a CSV file. */
export function csvRoute<R>(
  spec: RouteFacts<Role> & {
    readonly limit: number
    readonly example: string
    readonly gives: z.ZodType<R>
    readonly run: (call: Call, at: AtStudy, csv: Uint8Array) => Promise<Ok<R> | Refused>
  },
): OfficeRoute {
  const { id, method, path, access, summary, limit, example, gives } = spec
  return {
    id,
    method,
    path,
    access,
    summary,
    takes: { type: 'text/csv', limit, example },
    gives: { type: 'application/json', schema: gives },
    run: async (call, who, given) => {
      if (!(given instanceof Uint8Array)) throw new Error(`${id} requires bytes`)
      const result = await spec.run(call, studyOf(who), given)
      return result.ok ? ok({ kind: 'json', value: gives.parse(result.value) }) : result
    },
  }
}

/** A route on a study that gives JSON lines. */
export function linesRoute(
  spec: RouteFacts<Role> & {
    readonly schema: z.ZodType
    readonly run: (call: Call, at: AtStudy) => Promise<Result<AsyncIterable<unknown>>>
  },
): OfficeRoute {
  const { id, method, path, access, summary, schema } = spec
  return {
    id,
    method,
    path,
    access,
    summary,
    gives: { type: 'application/x-ndjson', schema },
    run: async (call, who) => {
      const result = await spec.run(call, studyOf(who))
      return result.ok ? ok({ kind: 'lines', lines: result.value }) : result
    },
  }
}

function visitorOf(who: { readonly visitor?: Visitor | undefined }): Visitor {
  if (who.visitor === undefined) throw new Error('the route requires a signed-in visitor')
  return who.visitor
}

function studyOf(who: { readonly at?: AtStudy | undefined }): AtStudy {
  if (who.at === undefined) throw new Error('the route requires a study')
  return who.at
}
