import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Shorter answers fit into one packet anyway. */
const fewestBytes = 1000
const compressible = /^(?:text\/|application\/(?:json|problem\+json))/

/**
 * Sends texts compressed to whoever takes them so. Pages hold no secret of ours beside something that
 * a stranger chose: each is reached by a secret address, or holds none.
 */
export function compress(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const encoding = encodingOf(context.req.header('accept-encoding') ?? '')
    const { res } = context
    const type = res.headers.get('content-type') ?? ''
    if (encoding === undefined || res.body === null || !compressible.test(type)) return
    // Some answers are kept as they were compressed before.
    if (res.headers.has('content-encoding')) return
    const body = await smaller(new Uint8Array(await res.arrayBuffer()), encoding)
    const headers = new Headers(res.headers)
    headers.append('vary', 'accept-encoding')
    headers.delete('content-length')
    if (body.isSmaller) headers.set('content-encoding', encoding)
    context.res = undefined
    context.res = new Response(new Uint8Array(body.bytes), { status: res.status, headers })
  }
}

/** How a text is compressed. */
export type Encoding = 'br' | 'gzip'

/** The best that a browser says it takes. */
export function encodingOf(accepted: string): Encoding | undefined {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined
}

async function smaller(
  bytes: Uint8Array,
  encoding: Encoding,
): Promise<{ readonly bytes: Uint8Array; readonly isSmaller: boolean }> {
  if (bytes.length < fewestBytes) return { bytes, isSmaller: false }
  return { bytes: await compressed(bytes, encoding), isSmaller: true }
}

/** Compresses bytes. */
export async function compressed(
  bytes: Uint8Array,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (encoding === 'br' ? toBrotli(bytes) : zip(bytes)))
}

async function toBrotli(whole: Uint8Array): Promise<Uint8Array> {
  return brotli(whole, {
    params: {
      // Higher costs more time than the slowest telephone saves.
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    },
  })
}
