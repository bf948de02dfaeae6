import { z } from 'zod'
import { issueCatalogue } from '../../core/catalogue/index.ts'
import type { IssueCode } from '../../core/catalogue/index.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/** Where a service's control listener is, and who speaks to it. */
export interface ControlConnection {
  readonly url: string
  /** Made when the service started; whoever holds it may do everything. */
  readonly secret: string
  /** Who asks, for the audit log: `system` when absent. */
  readonly actor?: string | undefined
}

/** One request to a control listener. */
export interface ControlRequest<T> {
  readonly name: string
  readonly body?: unknown
  readonly answer: z.ZodType<T>
}

const issuesOnWire = z.object({
  issues: z
    .array(
      z.object({
        code: z.custom<IssueCode>((code) => typeof code === 'string' && code in issueCatalogue),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
        at: z
          .object({
            file: z.string().optional(),
            line: z.number().optional(),
            column: z.number().optional(),
            path: z.string().optional(),
          })
          .optional(),
      }),
    )
    .min(1),
})

/**
 * Asks a control listener and reads its answer.
 *
 * **Issues**: those that the service tells, `control.unreachable`, `control.refused`,
 * `control.unexpected`.
 */
export async function controlCall<T>(
  connection: ControlConnection,
  request: ControlRequest<T>,
): Promise<Result<T>> {
  const response = await controlFetch(connection, request.name, request.body)
  if (!response.ok) return response
  const parsed = request.answer.safeParse(await jsonOf(response.value))
  return parsed.success
    ? ok(parsed.data)
    : fail([issue('control.unexpected', { action: request.name })])
}

/**
 * Asks a control listener for a stream of JSON lines.
 *
 * The service ends a whole stream with an empty object; reading one that was cut throws.
 */
export async function controlLines<T>(
  connection: ControlConnection,
  request: ControlRequest<T>,
): Promise<Result<AsyncIterable<T>>> {
  const response = await controlFetch(connection, request.name, request.body)
  if (!response.ok) return response
  const { body } = response.value
  return body === null
    ? fail([issue('control.unexpected', { action: request.name })])
    : ok(readLines(body, request))
}

async function controlFetch(
  { url, secret, actor = 'system' }: ControlConnection,
  name: string,
  body: unknown = null,
): Promise<Result<Response>> {
  try {
    const response = await fetch(new URL(`/control/${name}`, url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/json',
        'visavis-actor': encodeURIComponent(actor),
      },
      body: JSON.stringify(body),
    })
    return response.ok ? ok(response) : fail(await issuesOf(response, name))
  } catch {
    // What failed stays on this machine's loopback: the person needs to know that it is not running.
    return fail([issue('control.unreachable', { action: name })])
  }
}

async function issuesOf(response: Response, action: string): Promise<readonly Issue[]> {
  if (response.status === 401) return [issue('control.refused', { action })]
  const parsed = issuesOnWire.safeParse(await jsonOf(response))
  return parsed.success ? parsed.data.issues : [issue('control.unexpected', { action })]
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

async function* readLines<T>(
  body: ReadableStream<Uint8Array>,
  { name, answer }: ControlRequest<T>,
): AsyncGenerator<T> {
  let rest = ''
  let whole = false
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '{}') whole = true
      else yield answer.parse(JSON.parse(line))
    }
  }
  if (!whole) throw new Error(`the answer to ${name} was cut`)
}
