import { issue } from '../../core/issue.ts'
import type { Shard } from './cluster.ts'
import { EngineStop } from './engine-stop.ts'
import { shardIssue } from './shard-issue.ts'

/** Rows of whole numbers, as a query answered them. */
export type NumberRows = readonly (readonly number[])[]

/**
 * Asks a shard for rows of numbers.
 *
 * The server keeps the answer until the query has ended, so that an error in the middle comes as an
 * error; the answer counts its own rows, so that one cut short is seen.
 *
 * @throws EngineStop naming the shard, unless `width` numbers stand in each row.
 */
export async function askShard(
  shard: Shard,
  query: { readonly sql: string; readonly width: number },
  signal?: AbortSignal,
): Promise<NumberRows> {
  const text = await onShard(shard, signal, async () => {
    const answer = await shard.client.query({
      query: query.sql,
      format: 'JSONCompact',
      clickhouse_settings: { wait_end_of_query: 1, output_format_json_quote_64bit_integers: 0 },
      ...(signal === undefined ? {} : { abort_signal: signal }),
    })
    return answer.text()
  })
  const rows = readRows(text, query.width)
  if (rows === undefined)
    throw new EngineStop([issue('engine.bad_answer', { shard: shard.address })])
  return rows
}

/**
 * Has a shard do something that answers nothing.
 *
 * @throws EngineStop naming the shard.
 */
export async function tellShard(shard: Shard, sql: string, signal?: AbortSignal): Promise<void> {
  await onShard(shard, signal, () =>
    shard.client.command({
      query: sql,
      ...(signal === undefined ? {} : { abort_signal: signal }),
    }),
  )
}

/** Waits for a turn on a shard, and says which shard failed and how. */
export function onShard<T>(
  shard: Shard,
  signal: AbortSignal | undefined,
  task: () => Promise<T>,
): Promise<T> {
  return shard.inTurn(async () => {
    try {
      signal?.throwIfAborted()
      return await task()
    } catch (error) {
      if (signal?.aborted === true) throw new EngineStop([issue('engine.interrupted')])
      throw new EngineStop([shardIssue(error, shard)])
    }
  })
}

/** The rows of an answer; undefined when it is not one, or not whole. */
function readRows(text: string, width: number): NumberRows | undefined {
  const answer = parseJson(text)
  if (typeof answer !== 'object' || answer === null) return undefined
  if (!('data' in answer) || !('rows' in answer) || !isNumberRows(answer.data, width))
    return undefined
  return answer.rows === answer.data.length ? answer.data : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isNumberRows(data: unknown, width: number): data is NumberRows {
  return (
    Array.isArray(data) &&
    data.every(
      (row: unknown) =>
        Array.isArray(row) && row.length === width && row.every((one) => Number.isSafeInteger(one)),
    )
  )
}
