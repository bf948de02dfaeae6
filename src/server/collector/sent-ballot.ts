import { z } from 'zod'
import { canonicalJson } from '../../ballot/canonical-json.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { recordFromJson } from '../../interview/saved/record-json.ts'
import { qualityFlags } from '../../study/fieldwork.ts'
import type { QualityFlag } from '../../study/fieldwork.ts'
import { parseJson } from '../http/parse-json.ts'
import type { EndedInterview } from './checked-record.ts'
import { readBase64Url } from './read-base64-url.ts'

/** Bytes in base64url, of exactly `length` when it is given. */
export function bytesField(length?: number): z.ZodType<Uint8Array, string> {
  return z
    .string()
    .max(2000)
    .transform((text, context) => {
      const bytes = readBase64Url(text)
      if (bytes !== undefined && (length === undefined || bytes.length === length)) return bytes
      context.addIssue({ code: 'custom' })
      return z.NEVER
    })
}

const flag = z.custom<QualityFlag>((value) => qualityFlags.some((known) => known === value))

/** A ballot as it was sent: its shape is good, nothing else is known of it. */
export interface SentBallot {
  readonly prepared: Uint8Array
  readonly sig: Uint8Array
  readonly keyId: string
  readonly version: number
  readonly payload: string
  readonly edSig: Uint8Array
}

const sentBallot: z.ZodType<SentBallot> = z.strictObject({
  prepared: bytesField(),
  sig: bytesField(384),
  keyId: z.string().max(64),
  version: z.int().min(1).max(0x7fff_ffff),
  payload: z.string(),
  edSig: bytesField(64),
})

const payload = z.strictObject({
  group: z.string(),
  record: z.strictObject({
    version: z.unknown(),
    language: z.unknown(),
    seed: z.unknown(),
    answers: z.unknown(),
    orders: z.unknown(),
  }),
  outcome: z.enum(['complete', 'screened', 'quota_full']),
  flags: z.array(flag).max(qualityFlags.length),
})

/** What a payload says. */
export interface Payload extends EndedInterview {
  readonly group: string
}

/** Reads a ballot. Issues: `http.malformed` for each field that is missing, too many or no good. */
export function readSentBallot(json: unknown): Result<SentBallot> {
  return readShape(sentBallot, json)
}

/**
 * Reads a ballot's payload.
 *
 * Issues: those of `parseJson` and `recordFromJson`, `http.malformed`, `collector.not_canonical` when
 * the same answers could be written in another way.
 */
export function readPayload(text: string): Result<Payload> {
  const json = parseJson(text)
  if (!json.ok) return json
  const shape = readShape(payload, json.value)
  if (!shape.ok) return shape
  if (canonicalJson(json.value) !== text) return fail([issue('collector.not_canonical')])
  const { group, outcome, flags } = shape.value
  const record = recordFromJson(shape.value.record)
  return record.ok ? ok({ group, outcome, flags, record: record.value }) : record
}

/** Checks a shape; issues name the place, never what stood there. */
export function readShape<T>(shape: z.ZodType<T>, json: unknown): Result<T> {
  const read = shape.safeParse(json)
  if (read.success) return ok(read.data)
  const paths = new Set(read.error.issues.map(({ path }) => path.map(String).join('.')))
  return fail([...paths].map((path) => issue('http.malformed', {}, { path })))
}
