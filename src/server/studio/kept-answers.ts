import { compressed, encodingOf } from '../http/compress.ts'
import type { Encoding } from '../http/compress.ts'
import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { StudyFigures } from './held-study.ts'

/** An answer as bytes, and as each browser that asked for it takes it. */
interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly encoded: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>
}

/** Most answers kept of one state of a study's figures. */
const mostKept = 400

/** Answers by the figures that they were made of, which never change: both go together. */
const kept = new WeakMap<StudyFigures, Map<string, Kept>>()

/** What is asked of a study's figures. */
export interface KeptQuestion {
  /** Path, query and language. */
  readonly address: string
  /** Makes the answer the first time, out of the figures and the address alone. */
  readonly make: () => Result<object>
  readonly request: Request
}

/**
 * Answers JSON that was made and compressed once for each state of the figures, however often it is
 * asked for. What fails is not kept.
 */
export async function keptAnswer(
  figures: StudyFigures,
  { address, make, request }: KeptQuestion,
): Promise<Result<Response>> {
  const answers = kept.get(figures) ?? new Map<string, Kept>()
  kept.set(figures, answers)
  const known = answers.get(address)
  if (known !== undefined) return ok(await respond(known, request))
  const made = make()
  if (!made.ok) return made
  const answer = { bytes: bytesOf(made.value), encoded: new Map() }
  keep(answers, address, answer)
  return ok(await respond(answer, request))
}

function keep(answers: Map<string, Kept>, address: string, answer: Kept): void {
  answers.set(address, answer)
  const [oldest] = answers.keys()
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest)
}

function bytesOf(value: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value))
}

async function respond({ bytes, encoded }: Kept, request: Request): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' })
  const encoding = encodingOf(request.headers.get('accept-encoding') ?? '')
  if (encoding === undefined) return new Response(bytes, { headers })
  const made = encoded.get(encoding) ?? compressed(bytes, encoding)
  encoded.set(encoding, made)
  headers.set('content-encoding', encoding)
  headers.set('vary', 'accept-encoding')
  return new Response(await made, { headers })
}
