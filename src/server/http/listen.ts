import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { HttpBindings } from '@hono/node-server'

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** Stops taking requests, lets those under way end, closes what is left after the grace. */
  readonly stop: (graceMs?: number) => Promise<void>
}

/** What answers requests: a Hono app's `fetch`. */
export type Answering = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

/** Nobody needs longer to send a page of answers, even over a slow telephone. */
const timeouts = { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 5_000 }

/**
 * Listens, and keeps no log of who asked for what.
 *
 * @param answer - what answers requests
 * @param address - host and port; port 0 takes a free one
 * @throws Error with `code` when the port is taken or not allowed.
 */
export async function listen(
  answer: Answering,
  address: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const listener = getRequestListener(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server speaks HTTP/1.1 alone
    async (request, bindings) => answer(request, bindings as HttpBindings),
    { overrideGlobalObjects: false },
  )
  const server = createServer({ ...timeouts, maxHeaderSize: 16_384 }, (incoming, outgoing) => {
    void listener(incoming, outgoing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address.port, address.host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port
  return { port, stop: async (graceMs = 5_000) => stopServer(server, graceMs) }
}

async function stopServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
  server.closeIdleConnections()
  const timer = setTimeout(() => {
    server.closeAllConnections()
  }, graceMs)
  await closed
  clearTimeout(timer)
}
