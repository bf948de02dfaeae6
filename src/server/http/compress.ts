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
    const { res } = context
    const accepted = context.req.header('accept-encoding') ?? ''
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
    const type = res.headers.get('content-type') ?? ''
    if (encoding === undefined || res.body === null || !compressible.test(type)) return
    const whole = new Uint8Array(await res.arrayBuffer())
    const isShort = whole.length < fewestBytes
    const body = isShort ? whole : await (encoding === 'br' ? toBrotli(whole) : zip(whole))
    const headers = new Headers(res.headers)
    headers.delete('content-length')
    headers.append('vary', 'accept-encoding')
    if (!isShort) headers.set('content-encoding', encoding)
    context.res = undefined
    context.res = new Response(new Uint8Array(body), { status: res.status, headers })
  }
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
