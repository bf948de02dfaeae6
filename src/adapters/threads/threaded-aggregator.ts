import { availableParallelism } from 'node:os'
import type { Aggregator } from '../../tabulate/aggregator.ts'
import type { RowRange } from '../../tabulate/kernel/row-range.ts'
import type { Tally } from '../../tabulate/kernel/tally.ts'
import { countInWasm } from '../../tabulate/kernel/wasm-kernel.ts'
import { aggregatorOver } from '../../tabulate/memory/memory-aggregator.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import { startThread } from './tally-thread.ts'
import type { TallyThread } from './tally-thread.ts'

/** An aggregator that holds threads until it is closed. */
export interface ThreadedAggregator extends Aggregator<WeightedSample> {
  /** Ends the threads; what is being counted fails. */
  close(): Promise<void>
}

/** How to share the work out. */
export interface ThreadOptions {
  /** Threads that count, the calling one included; one for each processor when absent. */
  readonly threads?: number | undefined
  /** Rows × counted columns from which threads are used. */
  readonly leastWork?: number | undefined
  /** The file that a thread runs: only tests run another. */
  readonly file?: URL | undefined
}

/**
 * Rows × columns from which a second thread pays. Measured on two cores, 60 questions: 100,000 rows
 * 1.32 ns a row and question alone and 1.22 together, 200,000 rows 0.92 and 0.73, 500,000 rows 0.88
 * and 0.61, 3 million 0.74 and 0.42.
 */
const defaultLeastWork = 2 ** 24

/**
 * Sums in memory as `memoryAggregator` does, on several threads when there is much to count: codes and
 * weights lie in shared memory, each thread reads its own rows of them, sums are added up. They are
 * whole numbers of grid steps, so that the number of threads changes no digit.
 *
 * @throws Error, with its cause, when a thread fails
 */
export function threadedAggregator(options: ThreadOptions = {}): ThreadedAggregator {
  const { threads = availableParallelism(), leastWork = defaultLeastWork } = options
  const file = options.file ?? new URL('tally-worker.js', import.meta.url)
  const helpers: TallyThread[] = []
  const count = (tally: Tally): Float64Array | Promise<Float64Array> => {
    const rows = tally.weights.words.length / 4
    const work = rows * (tally.columns.length + tally.numbers.length)
    if (threads < 2 || work < leastWork) return countInWasm(tally, { from: 0, to: rows })
    while (helpers.length < threads - 1) helpers.push(startThread(file))
    return countTogether(tally, rows, helpers)
  }
  return {
    ...aggregatorOver(count),
    close: async () => {
      await Promise.all(helpers.splice(0).map((helper) => helper.stop()))
    },
  }
}

async function countTogether(
  tally: Tally,
  rows: number,
  helpers: readonly TallyThread[],
): Promise<Float64Array> {
  const share = Math.ceil(rows / (helpers.length + 1))
  const columns = tally.columns.map(({ codes, states }) => ({ codes, states }))
  const sent = { ...tally, columns }
  const rangeOf = (at: number): RowRange => ({
    from: Math.min(rows, at * share),
    to: Math.min(rows, (at + 1) * share),
  })
  const [sums, ...others] = await Promise.all([
    countHere(tally, rangeOf(0)),
    ...helpers.map((helper, at) => helper.count({ tally: sent, rows: rangeOf(at + 1) })),
  ])
  for (const more of others) {
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (more[at] ?? 0)
  }
  return sums
}

/** Counts in the calling thread, once the others are at work; what it throws is its promise's. */
async function countHere(tally: Tally, rows: RowRange): Promise<Float64Array> {
  await Promise.resolve()
  return countInWasm(tally, rows)
}
