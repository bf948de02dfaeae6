import type { ToldIssue } from '../../../api/told-issue.ts'
import type { Language } from '../../../core/local-text.ts'
import { isLeftAlone, noteSession } from './session-state.ts'

/** Why there is no answer. */
export type Trouble =
  /** The server does not answer at all. */
  | { readonly kind: 'offline' }
  /** This browser has no session, or no longer has one; where people sign in, they can do so again. */
  | { readonly kind: 'session'; readonly signIn: boolean }
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly issues: readonly ToldIssue[]
      readonly body: unknown
    }

/** What the server answered. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly etag: string | undefined }
  | { readonly ok: false; readonly trouble: Trouble }

/** What is sent, beside the address. */
export interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | undefined
  readonly json?: unknown
  readonly text?: string | Blob | undefined
  /** A CSV file, as it stands on the device. */
  readonly csv?: Blob | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal?: AbortSignal | undefined
}

/** Asks the server; the shape of what it answers is what `src/api` says. */
export async function ask<T>(
  path: string,
  language: Language,
  sending: Sending = {},
): Promise<Answer<T>> {
  const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
  try {
    const response = await fetch(address, requestOf(sending))
    const body: unknown = await response.json()
    if (response.status === 401) return { ok: false, trouble: sessionIn(body) }
    noteSession(false)
    if (!response.ok) return { ok: false, trouble: refusedWith(response.status, body) }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server is of this version
    return { ok: true, value: body as T, etag: response.headers.get('etag') ?? undefined }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return { ok: false, trouble: { kind: 'offline' } }
  }
}

function sessionIn(body: unknown): Trouble {
  const signIn = issuesIn(body).some(({ code }) => code === 'office.sign_in')
  if (signIn) noteSession(true)
  return { kind: 'session', signIn }
}

function requestOf(sending: Sending): RequestInit {
  const { method = 'GET', headers, signal } = sending
  const [body, type] = bodyOf(sending)
  const idle = isLeftAlone() ? { 'visavis-idle': '1' } : {}
  return {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': type }), ...idle, ...headers },
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
    credentials: 'same-origin',
    redirect: 'error',
  }
}

function bodyOf({ json, text, csv }: Sending): readonly [Blob | string | undefined, string] {
  if (csv !== undefined) return [csv, 'text/csv']
  return json === undefined
    ? [text, 'text/plain; charset=utf-8']
    : [JSON.stringify(json), 'application/json']
}

function refusedWith(status: number, body: unknown): Trouble {
  return { kind: 'refused', status, issues: issuesIn(body), body }
}

function issuesIn(body: unknown): readonly ToldIssue[] {
  if (typeof body !== 'object' || body === null || !('issues' in body)) return []
  const { issues } = body
  return Array.isArray(issues) ? issues.filter(isIssue) : []
}

function isIssue(value: unknown): value is ToldIssue {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value
}
