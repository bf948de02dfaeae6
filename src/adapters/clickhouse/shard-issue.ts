import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { systemCode } from '../system-code.ts'

/** Who asked which shard, as an issue names them; never a password. */
export interface ShardName {
  /** Host and port. */
  readonly address: string
  readonly user: string
  readonly database: string
  /** How long a query may take, in milliseconds. */
  readonly timeoutMs: number
}

// ClickHouse's own numbers of errors, the same in every version.
const wrongDatabase = 81
const tooSlow = 159
const missingTable = 60
const refusals: ReadonlySet<number> = new Set([192, 193, 194, 195, 497, 516])

/** Says what went wrong with a shard, whichever way the client told it. */
export function shardIssue(error: unknown, shard: ShardName): Issue {
  const { address, user, database, timeoutMs } = shard
  const code = serverCode(error)
  if (code === undefined) return connectionIssue(error, shard)
  if (refusals.has(code)) return issue('engine.access_refused', { shard: address, user })
  if (code === wrongDatabase) return issue('engine.unknown_database', { shard: address, database })
  if (code === missingTable) return issue('engine.sample_gone', { shard: address })
  if (code === tooSlow) return slowShard({ address, timeoutMs })
  return issue('engine.shard_failed', { shard: address, reason: firstLine(error) })
}

/** What went wrong before ClickHouse said anything. */
function connectionIssue(error: unknown, shard: ShardName): Issue {
  const reason = systemCode(error)
  if (reason === undefined)
    return isTimeout(error)
      ? slowShard(shard)
      : issue('engine.not_clickhouse', { shard: shard.address })
  // What Node's reader of HTTP says of something that is not HTTP.
  if (reason.startsWith('HPE_')) return issue('engine.not_clickhouse', { shard: shard.address })
  return issue('engine.shard_unreachable', { shard: shard.address, reason })
}

function slowShard({ address, timeoutMs }: Pick<ShardName, 'address' | 'timeoutMs'>): Issue {
  return issue('engine.shard_too_slow', { shard: address, seconds: timeoutMs / 1000 })
}

/** The number that ClickHouse gives to an error; the client finds it in recent versions only. */
function serverCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined
  const own = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const told = /^\d+$/.exec(own)?.[0] ?? /\bCode: (\d+)/.exec(error.message)?.[1]
  return told === undefined ? undefined : Number(told)
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && /timeout/i.test(error.message)
}

/** The first line of what was said, short enough for a message. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const [line = ''] = text.trim().split('\n')
  const own = line
    .replace(/^.*?displayText\(\) = (?:DB::Exception: )?/, '')
    .replace(/, e\.what\(\).*$/, '')
  return own.length > 300 ? `${own.slice(0, 300)}…` : own
}
