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
 * @param madeApart - formats that the thread makes; the slow ones when absent
 * @throws Error from `render`, when a writer fails or the thread stops by itself
 */
export function openRenderer(
  formats: readonly ReportFormat[],
  madeApart: readonly ReportFormat[] = formatsApart,
): Renderer {
  const apart = formats.filter((format) => madeApart.includes(format))
  const own = formats.filter((format) => !madeApart.includes(format))
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
      await thread?.worker.terminate()
    },
  }
}

/**
 * Makes one file of a study in a thread of its own, so that nobody else waits for it; undefined where
 * the study gives no such file.
 *
 * @throws Error when its writer fails
 */
export async function renderApart(
  release: Release,
  format: ReportFormat,
  only: string,
): Promise<string | Uint8Array | undefined> {
  const thread = startThread([format])
  try {
    const files = await askThread(thread, release, { only })
    return files.get(only)
  } finally {
    await thread.worker.terminate()
  }
}

interface Thread {
  readonly worker: Worker
  /** Rejected when the thread ends, whether it was asked already or not. */
  readonly ended: Promise<never>
}

/** Node runs the built file, from the sources too: its threads know no TypeScript. */
function startThread(formats: readonly ReportFormat[]): Thread {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/programs/' : '../programs/'
  const worker = new Worker(new URL(`${folder}render-worker.js`, import.meta.url), {
    workerData: formats,
  })
  worker.unref()
  const ended = new Promise<never>((_, reject) => {
    const stop = (cause: unknown): void => {
      reject(new Error('the thread that writes files stopped before it was done', { cause }))
    }
    for (const event of ['error', 'messageerror', 'exit'] as const) worker.on(event, stop)
  })
  // One that ends before it is asked is told of when it is.
  ended.catch(() => undefined)
  return { worker, ended }
}

async function askThread(
  { worker, ended }: Thread,
  release: Release,
  { signal, provisional, only, onFile }: FileOptions,
): Promise<Files> {
  const answered = new Promise<Files>((resolve, reject) => {
    worker.on('message', (reply: RenderReply) => {
      if ('begun' in reply) onFile?.(reply.begun)
      else if ('files' in reply) resolve(reply.files)
      else reject(reply.error instanceof Error ? reply.error : new Error(String(reply.error)))
    })
  })
  const stop = (): void => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted === true) stop()
  worker.ref()
  worker.postMessage({ release, provisional, only } satisfies RenderTask)
  return Promise.race([answered, ended])
}

/** Format by format, as one thread would have made them. */
function inOrder(files: readonly (readonly [string, string | Uint8Array])[]): Files {
  const place = ([name]: readonly [string, unknown]): number =>
    reportFormats.findIndex((format) => name.endsWith(`.${format}`))
  return new Map(files.toSorted((one, other) => place(one) - place(other)))
}

/** Makes one file of a study in a thread of its own: whoever is served meanwhile does not wait. */
export async function renderFileApart(
  release: Release,
  format: ReportFormat,
  name: string,
): Promise<string | Uint8Array | undefined> {
  const renderer = openRenderer([format], [format])
  try {
    return (await renderer.render(release, { only: name })).get(name)
  } finally {
    await renderer.close()
  }
}
