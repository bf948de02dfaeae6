import { Worker } from 'node:worker_threads'
import type { Release } from '../protect/protected.ts'
import { renderStudyFiles, reportFormats } from './render-files.ts'
import type { FileOptions, ReportFormat } from './render-files.ts'
import type { RenderReply, RenderTask } from './render-worker.ts'

/** About half of the work of all formats. */
const formatsApart: readonly ReportFormat[] = ['pdf', 'pptx']

type Files = ReadonlyMap<string, string | Uint8Array>

/** Renders a study's files, some in a thread that lasts until it is closed. */
export interface Renderer {
  /** Makes the files as `renderStudyFiles` does. */
  render(release: Release, options?: Omit<FileOptions, 'formats'>): Promise<Files>
  /** Ends the thread; what it makes is lost. */
  close(): Promise<void>
}

/**
 * Opens what renders files on two cores. To be opened before the study is, since its thread loads its
 * libraries meanwhile; it does not keep the process alive.
 *
 * @throws Error from `render`, when a writer fails or the thread stops by itself
 */
export function openRenderer(formats: readonly ReportFormat[]): Renderer {
  const apart = formats.filter((format) => formatsApart.includes(format))
  const own = formats.filter((format) => !formatsApart.includes(format))
  const thread = apart.length === 0 ? undefined : startThread(apart)
  return {
    render: async (release, options = {}) => {
      const [theirs, ours] = await Promise.all([
        thread === undefined ? new Map() : askThread(thread, release, options),
        renderStudyFiles(release, { ...options, formats: own }),
      ])
      return inOrder([...ours, ...theirs])
    },
    close: async () => {
      await thread?.terminate()
    },
  }
}

/** Node runs the built file, from the sources too: its threads know no TypeScript. */
function startThread(formats: readonly ReportFormat[]): Worker {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/pipeline/' : './'
  const thread = new Worker(new URL(`${folder}render-worker.js`, import.meta.url), {
    workerData: formats,
  })
  thread.unref()
  // One that breaks before it is asked is told of when it is.
  thread.on('error', () => undefined)
  return thread
}

async function askThread(thread: Worker, release: Release, options: FileOptions): Promise<Files> {
  const { signal, provisional, onFile } = options
  return new Promise((resolve, reject) => {
    thread.ref()
    thread.on('message', (reply: RenderReply) => {
      if ('begun' in reply) onFile?.(reply.begun)
      else if ('files' in reply) resolve(reply.files)
      else reject(reply.error instanceof Error ? reply.error : new Error(String(reply.error)))
    })
    const stop = (cause: unknown): void => {
      reject(new Error('the thread that writes files stopped before it was done', { cause }))
    }
    thread.on('error', stop)
    thread.on('exit', stop)
    // What is answered to an interruption is not whole, as in one thread.
    const leave = (): void => {
      resolve(new Map())
      void thread.terminate()
    }
    signal?.addEventListener('abort', leave, { once: true })
    thread.postMessage({ release, provisional } satisfies RenderTask)
  })
}

/** Format by format, as one thread would have made them. */
function inOrder(files: readonly (readonly [string, string | Uint8Array])[]): Files {
  const place = ([name]: readonly [string, unknown]): number =>
    reportFormats.findIndex((format) => name.endsWith(`.${format}`))
  return new Map(files.toSorted((one, other) => place(one) - place(other)))
}
