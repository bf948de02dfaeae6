import { isIPv6 } from 'node:net'
import type { AppContext } from './make-app.ts'

/**
 * Where a request comes from, to be counted by a keyed hash and never written: the address of the
 * connection, or what the last of our own proxies says of it. Of IPv6 the first half, which is what one
 * household has.
 *
 * @param context - the request
 * @param proxies - how many proxies of ours stand in front; 0 believes no header
 */
export function clientAddress(context: AppContext, proxies: number): string {
  const passed = (context.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
  const told = proxies > 0 ? passed.at(-proxies) : undefined
  return network(told ?? connectionAddress(context))
}

function connectionAddress({ env }: AppContext): string {
  // Without a socket (a request made in a test) everybody comes from one place.
  const bindings: Partial<AppContext['env']> | undefined = env
  return bindings?.incoming?.socket.remoteAddress ?? ''
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
  return [...groups, ...zeros, ...after].slice(0, 4).join(':')
}
