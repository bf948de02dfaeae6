import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok, settle } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import { laySample } from '../sql/lay-sample.ts'
import { allOrStop } from './all-or-stop.ts'
import { askShard, onShard, tellShard } from './ask-shard.ts'
import type { ClickhouseSample, ShardTable } from './clickhouse-sample.ts'
import type { Cluster } from './cluster.ts'
import { dealRows } from './deal-rows.ts'
import type { RowBlock } from './deal-rows.ts'
import { EngineStop, issuesOfStop } from './engine-stop.ts'
import { nativeBlock } from './native-block.ts'
import { nativeColumns } from './native-columns.ts'
import type { NativeColumn } from './native-columns.ts'
import { tableName } from './table-name.ts'

/** How to follow a loading, and how to stop it. */
export interface LoadOptions {
  /** Told after each block how many respondents have been sent, of how many. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Puts a sample on a cluster, or finds it there: one table a shard, named by a digest of all that
 * stands in it.
 *
 * Rows go to a table of a passing name, which is given its own once every shard has counted what it
 * was sent: a table of that name is whole.
 *
 * **Issues**: those of a shard (`engine.shard_unreachable`, `engine.shard_failed` …),
 * `engine.sample_incomplete`, `engine.interrupted`.
 */
export async function loadSample(
  cluster: Cluster,
  sample: WeightedSample,
  options: LoadOptions = {},
): Promise<Result<ClickhouseSample>> {
  const { facts, layout, columns: laid } = laySample(sample)
  const columns = nativeColumns(laid)
  const { n } = facts.dataset
  const parts = dealParts(cluster, n, tableName(columns, n))
  const report = sumProgress(n, options.onProgress)
  try {
    await loadParts(parts, columns, { report, signal: options.signal })
  } catch (error) {
    return fail(issuesOfStop(error))
  }
  const tables = parts.map(({ shard, table, rows }) => ({ shard, table, rows }))
  return ok({ ...facts, cluster, tables, layout })
}

/**
 * Takes a sample off its cluster.
 *
 * **Issues**: those of a shard, all of them.
 */
export async function dropSample({ tables }: ClickhouseSample): Promise<Result<undefined>> {
  const issues = await Promise.all(tables.map(({ shard, table }) => dropTable({ shard, table })))
  return settle(undefined, issues.flat())
}

interface Part extends ShardTable {
  /** The table's name until every shard has its part. */
  readonly passing: string
  readonly blocks: readonly RowBlock[]
}

interface Loading<S extends AbortSignal | undefined> {
  readonly report: (rows: number) => void
  readonly signal: S
}

/** A table's name says which part of how many it is: two addresses of one server hold two tables. */
function dealParts({ shards }: Cluster, n: number, name: string): readonly Part[] {
  const dealt = dealRows(n, shards.length)
  const once = randomUUID().replaceAll('-', '')
  return shards.map((shard, at) => {
    const blocks = dealt[at] ?? []
    const rows = blocks.reduce((sum, { from, to }) => sum + to - from, 0)
    const table = `${name}_${at + 1}_of_${shards.length}`
    return { shard, table, passing: `${table}_${once}`, rows, blocks }
  })
}

/** Fills what is not there, and names it once all of it is whole; leaves nothing otherwise. */
async function loadParts(
  parts: readonly Part[],
  columns: readonly NativeColumn[],
  { report, signal }: Loading<AbortSignal | undefined>,
): Promise<void> {
  try {
    const filled = await allOrStop(
      signal,
      parts.map((part) => (stop) => fillPart(part, columns, { report, signal: stop })),
    )
    const unnamed = parts.filter((_, at) => filled[at])
    await allOrStop(
      signal,
      unnamed.map((part) => (stop) => giveName(part, stop)),
    )
  } catch (error) {
    await Promise.all(parts.map(({ shard, passing }) => dropTable({ shard, table: passing })))
    throw error
  }
}

/** Fills a table of a passing name, unless the shard holds its part. Answers whether it did. */
async function fillPart(
  part: Part,
  columns: readonly NativeColumn[],
  loading: Loading<AbortSignal>,
): Promise<boolean> {
  if (await isThere(part, loading.signal)) {
    await checkCount(part, part.table, loading.signal)
    loading.report(part.rows)
    return false
  }
  await createTable(part, columns, loading.signal)
  await sendRows(part, columns, loading)
  await checkCount(part, part.passing, loading.signal)
  return true
}

async function isThere({ shard, table }: ShardTable, signal: AbortSignal): Promise<boolean> {
  const found = await askShard(shard, { sql: `EXISTS TABLE ${table}`, width: 1 }, signal)
  return found[0]?.[0] === 1
}

function createTable(
  { shard, passing }: Part,
  columns: readonly NativeColumn[],
  signal: AbortSignal,
): Promise<void> {
  const types = columns.map(({ name, type }) => `${name} ${type}`).join(', ')
  const sql = `CREATE TABLE ${passing} (${types}) ENGINE = MergeTree() ORDER BY tuple()`
  return tellShard(shard, sql, signal)
}

async function sendRows(
  { shard, passing, blocks }: Part,
  columns: readonly NativeColumn[],
  { report, signal }: Loading<AbortSignal>,
): Promise<void> {
  if (blocks.length === 0) return
  function* encode(): Generator<Buffer> {
    for (const { from, to } of blocks) {
      yield nativeBlock(columns, from, to)
      report(to - from)
    }
  }
  await onShard(shard, signal, async () => {
    const answer = await shard.client.exec({
      query: `INSERT INTO ${passing} FORMAT Native`,
      // A long loading is not a slow one: what comes in time counts, block by block.
      clickhouse_settings: { max_execution_time: 0 },
      values: Readable.from(encode(), { objectMode: false }),
      abort_signal: signal,
    })
    await answer.stream.resume().toArray()
  })
}

async function checkCount(
  { shard, rows }: ShardTable,
  table: string,
  signal: AbortSignal,
): Promise<void> {
  const counted = await askShard(shard, { sql: `SELECT count() FROM ${table}`, width: 1 }, signal)
  const found = counted[0]?.[0] ?? 0
  if (found === rows) return
  throw new EngineStop([
    issue('engine.sample_incomplete', { shard: shard.address, expected: rows, found }),
  ])
}

/** Gives a whole table its name, unless somebody else loaded the same sample meanwhile. */
async function giveName(part: Part, signal: AbortSignal): Promise<void> {
  const { shard, passing, table } = part
  try {
    await tellShard(shard, `RENAME TABLE ${passing} TO ${table}`, signal)
  } catch (error) {
    if (!(await isThere(part, signal))) throw error
    await checkCount(part, table, signal)
    await dropTable({ shard, table: passing })
  }
}

/** Drops a table, and says what kept it from it. */
async function dropTable({ shard, table }: Omit<ShardTable, 'rows'>): Promise<readonly Issue[]> {
  try {
    await tellShard(shard, `DROP TABLE IF EXISTS ${table}`)
    return []
  } catch (error) {
    return issuesOfStop(error)
  }
}

function sumProgress(n: number, onProgress: LoadOptions['onProgress']): (rows: number) => void {
  let done = 0
  return (rows) => {
    done += rows
    onProgress?.(done, n)
  }
}
