import { parentPort } from 'node:worker_threads'
import type { Result } from '../../core/result.ts'
import type { Snapshot } from '../../protect/snapshot.ts'
import type { EngineProgress } from '../engines/engine-choice.ts'
import { KeptAnswers } from './kept-answers.ts'
import type { ReadFolder } from './kept-answers.ts'
import { studySnapshot } from './study-snapshot.ts'

/** What the thread tells: how far it is, then what it came to. */
export type SnapshotReply =
  | { readonly kind: 'progress'; readonly progress: EngineProgress }
  | { readonly kind: 'done'; readonly result: Result<Snapshot> }

const answers = new KeptAnswers()

function tell(reply: SnapshotReply): void {
  parentPort?.postMessage(reply)
}

async function take(order: ReadFolder): Promise<void> {
  const onProgress = (progress: EngineProgress): void => tell({ kind: 'progress', progress })
  tell({ kind: 'done', result: await studySnapshot({ ...order, answers, onProgress }) })
}

// It is asked one thing at a time. What fails ends the thread, which whoever started it is told.
parentPort?.on('message', (order: ReadFolder) => void take(order))
