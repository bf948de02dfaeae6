import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { settle } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/** Where a shard listens. */
export interface ShardUrl {
  readonly url: string
  /** Host and port: how messages name the shard. */
  readonly address: string
}

const usualPorts: Readonly<Record<string, string>> = { 'http:': '8123', 'https:': '8443' }

/**
 * Reads the addresses of shards; without a port, ClickHouse's usual one (8123, or 8443 for https).
 *
 * A name and a password have no place in an address, which ends up in histories and messages.
 *
 * **Issues**: `engine.no_url`, `engine.invalid_url`, `engine.url_credentials`, `engine.duplicate_url`.
 */
export function parseShardUrls(urls: readonly string[]): Result<readonly ShardUrl[]> {
  const issues: Issue[] = []
  const shards: ShardUrl[] = []
  urls.forEach((text, at) => {
    const shard = parseShardUrl(text.trim(), at + 1)
    if ('code' in shard) issues.push(shard)
    else if (shards.some(({ address }) => address === shard.address))
      issues.push(issue('engine.duplicate_url', { shard: shard.address }))
    else shards.push(shard)
  })
  if (urls.length === 0) issues.push(issue('engine.no_url'))
  return settle(shards, issues)
}

function parseShardUrl(text: string, position: number): ShardUrl | Issue {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !Object.hasOwn(usualPorts, url.protocol) || hasMore(url))
    return issue('engine.invalid_url', { position })
  if (url.username !== '' || url.password !== '')
    return issue('engine.url_credentials', { position })
  const address = `${url.hostname}:${portOf(text, url) ?? usualPorts[url.protocol] ?? ''}`
  return { url: `${url.protocol}//${address}`, address }
}

/** Whether an address goes on after the port. */
function hasMore({ pathname, search, hash }: URL): boolean {
  return pathname !== '/' || search !== '' || hash !== ''
}

/** The port that was written, also where it is the scheme's own, which `URL` leaves out. */
function portOf(text: string, { port }: URL): string | undefined {
  return port === '' ? /:(\d+)\/?$/.exec(text)?.[1] : port
}
