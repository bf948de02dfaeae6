import { parentPort } from 'node:worker_threads'
import { countInWasm } from '../../tabulate/kernel/wasm-kernel.ts'
import type { RowRange } from '../../tabulate/kernel/row-range.ts'
import type { Tally } from '../../tabulate/kernel/tally.ts'

/** What a thread is asked: to count some rows of a tally. */
export interface TallyTask {
  readonly tally: Tally
  readonly rows: RowRange
}

/** What a thread answers: the sums, or what went wrong. */
export type TallyReply = { readonly sums: Float64Array } | { readonly error: unknown }

parentPort?.on('message', ({ tally, rows }: TallyTask) => {
  try {
    const sums = countInWasm(tally, rows)
    parentPort?.postMessage({ sums } satisfies TallyReply)
  } catch (error) {
    parentPort?.postMessage({ error } satisfies TallyReply)
  }
})
