import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '../../core/result.ts'
import type { Snapshot } from '../../protect/snapshot.ts'
import type { EngineProgress } from '../engines/engine-choice.ts'
import { studySnapshot } from './study-snapshot.ts'
import type { SnapshotTask } from './study-snapshot.ts'

/** What the thread tells: how far it is, then what it came to. */
export type SnapshotReply =
  | { readonly kind: 'progress'; readonly progress: EngineProgress }
  | { readonly kind: 'done'; readonly result: Result<Snapshot> }

/** What the thread is started with. */
export type SnapshotOrder = Pick<SnapshotTask, 'folder' | 'files'>

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- started by `takeSnapshotApart` alone
const order = workerData as SnapshotOrder

const result = await studySnapshot({
  ...order,
  onProgress: (progress) => {
    parentPort?.postMessage({ kind: 'progress', progress } satisfies SnapshotReply)
  },
})
parentPort?.postMessage({ kind: 'done', result } satisfies SnapshotReply)
