import { parentPort, workerData } from 'node:worker_threads'
import type { Release } from '../protect/protected.ts'
import { makeFiles, loadWriters, planStudyFiles, reportFormats } from './render-files.ts'
import type { ReportFormat } from './render-files.ts'
import { claimsOn, threadFirst } from './share-files.ts'

/** What the thread is asked: to make those of a study's files that it claims. */
export interface RenderTask {
  readonly release: Release
  readonly provisional: string | undefined
  /** The only file that is wanted; all otherwise. */
  readonly only: string | undefined
  readonly claims: SharedArrayBuffer
}

type Files = ReadonlyMap<string, string | Uint8Array>

/** What the thread tells: each file that it begins, then all that it made, or what went wrong. */
export type RenderReply =
  | { readonly begun: string }
  | { readonly files: Files }
  | { readonly error: unknown }

/** What the thread is started with. */
const asked: unknown = workerData
const formats: readonly ReportFormat[] = reportFormats.filter(
  (format) => Array.isArray(asked) && asked.includes(format),
)

function tell(reply: RenderReply): void {
  parentPort?.postMessage(reply)
}

async function makeClaimed({ release, provisional, only, claims }: RenderTask): Promise<Files> {
  const planned = await planStudyFiles(release, { formats, provisional, only })
  const onFile = (begun: string): void => tell({ begun })
  return makeFiles(threadFirst(planned), { onFile }, claimsOn(planned, claims))
}

parentPort?.on('message', (task: RenderTask) => {
  makeClaimed(task).then(
    (files) => tell({ files }),
    (error: unknown) => tell({ error }),
  )
})
// Libraries load while the study is still being read.
await loadWriters(formats)
