import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { issue } from '../../core/issue.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/** Answers one action; the body is what was sent, not yet checked. */
export type ControlAction = (body: unknown, actor: string) => Promise<Response>

/** Largest body: a sample of some hundred thousand people. */
const maxBytes = 100 * 1024 * 1024

/** The listener that staff's tools and the other process speak to: loopback only, bearer secret. */
export function controlApp(secret: string, actions: Readonly<Record<string, ControlAction>>): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    if (!isBearer(context.req.header('authorization'), secret)) return context.body(null, 401)
    await next()
    return undefined
  })
  app.use(bodyLimit({ maxSize: maxBytes }))
  app.post('/control/:action', async (context) => {
    const action = actions[context.req.param('action')]
    if (action === undefined) return context.notFound()
    const body: unknown = await context.req.json().catch(() => undefined)
    return action(body, decodeURIComponent(context.req.header('visavis-actor') ?? 'system'))
  })
  return app
}

/** An action that answers JSON. */
function answerJson<I, T>(
  input: z.ZodType<I>,
  act: (input: I, actor: string) => Promise<Result<T>>,
): ControlAction {
  return async (body, actor) => {
    const read = input.safeParse(body)
    if (!read.success) return refusal(fail([issue('control.bad_request')]), 400)
    const result = await act(read.data, actor)
    return result.ok ? Response.json(result.value) : refusal(result, 409)
  }
}

/** An action that answers JSON lines, ended by an empty object. */
export function answerLines<T>(
  act: (actor: string) => Promise<Result<AsyncIterable<T>>>,
): ControlAction {
  return async (_, actor) => {
    const result = await act(actor)
    if (!result.ok) return refusal(result, 409)
    return new Response(ReadableStream.from(linesOf(result.value)), {
      headers: { 'content-type': 'application/x-ndjson' },
    })
  }
}

async function* linesOf(values: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const value of values) yield encoder.encode(`${JSON.stringify(value)}\n`)
  yield encoder.encode('{}\n')
}

function refusal({ issues }: ReturnType<typeof fail>, status: number): Response {
  return Response.json({ issues }, { status })
}

function isBearer(header: string | undefined, secret: string): boolean {
  // Hashes have one length, so that the comparison takes one time.
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(header ?? ''), hash(`Bearer ${secret}`))
}

/** Actions on what a service lets staff do, on behalf of whoever asks. */
export interface ActionsOn<C> {
  /** An action that needs no body. */
  readonly plain: <T>(act: (control: C) => Promise<Result<T>>) => ControlAction
  /** An action whose body is checked. */
  readonly taking: <I, T>(
    input: z.ZodType<I>,
    act: (control: C, input: I) => Promise<Result<T>>,
  ) => ControlAction
}

/** Makes actions of what a service lets staff do. */
export function actionsOn<C>(as: (actor: string) => C): ActionsOn<C> {
  return {
    plain: (act) => answerJson(z.unknown(), async (_, actor) => act(as(actor))),
    taking: (input, act) => answerJson(input, async (given, actor) => act(as(actor), given)),
  }
}
