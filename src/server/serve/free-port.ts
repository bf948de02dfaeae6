import { createServer } from 'node:net'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/**
 * Finds that a port is free, or takes any when 0 is asked; it keeps its number over restarts.
 *
 * **Issues** `serve.port_taken`.
 */
export async function freePort(host: string, asked: number): Promise<Result<number>> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(fail([issue('serve.port_taken', { port: String(asked) })]))
    })
    server.listen(asked, host, () => {
      const address = server.address()
      server.close(() => {
        resolve(ok(typeof address === 'object' && address !== null ? address.port : asked))
      })
    })
  })
}
