import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { issue } from '../../core/issue.ts'
import type { FormFields } from './parse-form.ts'
import { parseForm } from './parse-form.ts'
import { parseJson } from './parse-json.ts'
import { refusal } from './problem.ts'
import type { Refusal } from './problem.ts'

/** What was read of a body, or the answer that refuses it. */
export type Body<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: Refusal }

/** Types of content that the servers take. */
export type ContentType =
  | 'application/json'
  | 'application/x-www-form-urlencoded'
  | 'application/octet-stream'
  | 'text/csv'

/**
 * Reads a body of at most `limit` bytes; what is longer is not kept.
 *
 * Issues: `http.wrong_type` (415), `http.too_large` (413), `http.cut_off` (400).
 */
export async function readBytes(
  request: Request,
  type: ContentType,
  limit: number,
): Promise<Body<Uint8Array>> {
  if (typeOf(request) !== type || request.headers.has('content-encoding')) {
    return refuse(refusal(415, 'http.wrong_type', { expected: type }))
  }
  const tooLarge = refuse(refusal(413, 'http.too_large', { limit }))
  const told = request.headers.get('content-length')
  if (Number(told ?? 0) > limit) return tooLarge
  try {
    // Whoever says the length cannot send more: HTTP ends the body there. No stream is made then.
    const body = told === null ? await readUpTo(request, limit) : await readWhole(request, limit)
    return body ?? tooLarge
  } catch {
    return refuse(refusal(400, 'http.cut_off'))
  }
}

/** Reads a body of JSON. Issues: those of `readBytes` and `parseJson`, `http.not_utf8` (400). */
export async function readJson(request: Request, limit: number): Promise<Body<unknown>> {
  return readText(request, 'application/json', limit, parseJson)
}

/** Reads the fields of a form. Issues: those of `readBytes` and `parseForm`, `http.not_utf8` (400). */
export async function readForm(request: Request, limit: number): Promise<Body<FormFields>> {
  return readText(request, 'application/x-www-form-urlencoded', limit, parseForm)
}

async function readText<T>(
  request: Request,
  type: ContentType,
  limit: number,
  parse: (text: string) => Result<T>,
): Promise<Body<T>> {
  const bytes = await readBytes(request, type, limit)
  if (!bytes.ok) return bytes
  const text = decodeUtf8(bytes.value)
  const parsed = text.ok ? parse(text.value) : text
  return parsed.ok ? parsed : refuse({ status: 400, issues: parsed.issues })
}

/** Decodes UTF-8 strictly. Issue: `http.not_utf8`. */
function decodeUtf8(bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return fail([issue('http.not_utf8')])
  }
}

async function readWhole(request: Request, limit: number): Promise<Body<Uint8Array> | undefined> {
  const value = new Uint8Array(await request.arrayBuffer())
  return value.length > limit ? undefined : { ok: true, value }
}

async function readUpTo(request: Request, limit: number): Promise<Body<Uint8Array> | undefined> {
  const { body } = request
  if (body === null) return { ok: true, value: new Uint8Array() }
  const chunks: Uint8Array[] = []
  let length = 0
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > limit) {
      await reader.cancel()
      return undefined
    }
    chunks.push(part.value)
  }
  return { ok: true, value: new Uint8Array(Buffer.concat(chunks)) }
}

function typeOf(request: Request): string | undefined {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
}

function refuse(refused: Refusal): { readonly ok: false; readonly refused: Refusal } {
  return { ok: false, refused }
}
