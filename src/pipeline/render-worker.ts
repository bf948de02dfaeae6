import { parentPort, workerData } from 'node:worker_threads'
import type { Release } from '../protect/protected.ts'
import { loadWriters, renderStudyFiles, reportFormats } from './render-files.ts'
import type { ReportFormat } from './render-files.ts'

/** What the thread is asked: to make the files of its formats. */
export interface RenderTask {
  readonly release: Release
  readonly provisional?: string | undefined
  /** The only file that is wanted; all otherwise. */
  readonly only?: string | undefined
}

/** What the thread tells: each file that it begins, then all of them, or what went wrong. */
export type RenderReply =
  | { readonly begun: string }
  | { readonly files: ReadonlyMap<string, string | Uint8Array> }
  | { readonly error: unknown }

/** What the thread is started with. */
const asked: unknown = workerData
const formats: readonly ReportFormat[] = reportFormats.filter(
  (format) => Array.isArray(asked) && asked.includes(format),
)

function tell(reply: RenderReply): void {
  parentPort?.postMessage(reply)
}

parentPort?.on('message', ({ release, provisional, only }: RenderTask) => {
  const onFile = (begun: string): void => tell({ begun })
  renderStudyFiles(release, { formats, provisional, only, onFile }).then(
    (files) => tell({ files }),
    (error: unknown) => tell({ error }),
  )
})
// Libraries load while the study is still being read.
await loadWriters(formats)
