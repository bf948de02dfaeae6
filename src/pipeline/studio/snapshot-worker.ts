import { parentPort } from 'node:worker_threads'
import type { Result } from '../../core/result.ts'
import type { Snapshot } from '../../protect/snapshot.ts'
import type { EngineProgress } from '../engines/engine-choice.ts'
import { KeptAnswers } from './kept-answers.ts'
import { studySnapshot } from './study-snapshot.ts'
import type { SnapshotTask } from './study-snapshot.ts'

/** What the thread tells: how far it is, then what it came to. */
export type SnapshotReply =
  | { readonly kind: 'progress'; readonly progress: EngineProgress }
  | { readonly kind: 'done'; readonly result: Result<Snapshot> }

/** What the thread is asked, one thing at a time: a snapshot of its study's folder as it was read. */
export type SnapshotOrder = Pick<SnapshotTask, 'folder' | 'files'>

const answers = new KeptAnswers()

function tell(reply: SnapshotReply): void {
  parentPort?.postMessage(reply)
}

async function take(order: SnapshotOrder): Promise<void> {
  const onProgress = (progress: EngineProgress): void => tell({ kind: 'progress', progress })
  tell({ kind: 'done', result: await studySnapshot({ ...order, answers, onProgress }) })
}

// What fails ends the thread, which whoever started it is told.
parentPort?.on('message', (order: SnapshotOrder) => void take(order))
