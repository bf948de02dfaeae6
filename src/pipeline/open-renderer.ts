import { Worker } from 'node:worker_threads'
import type { Release } from '../protect/protected.ts'
import type { PlannedFile } from './planned-file.ts'
import { programFile } from './program-file.ts'
import { makeFiles, planStudyFiles } from './render-files.ts'
import type { FileOptions, ReportFormat } from './render-files.ts'
import type { RenderReply, RenderTask } from './render-worker.ts'
import { claimsOn, isThreaded, openClaims, threadLast } from './share-files.ts'

/** Formats that take so long that a thread is worth its start. */
const longFormats: readonly ReportFormat[] = ['pdf', 'pptx']

type Files = ReadonlyMap<string, string | Uint8Array>

/** Renders a study's files, with a thread that lasts until it is closed. */
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
 * @param isServing - the thread makes all that it may: whoever is served meanwhile does not wait
 * @throws Error from `render`, when a writer fails or the thread stops by itself
 */
export function openRenderer(formats: readonly ReportFormat[], isServing = false): Renderer {
  const threaded = formats.filter(isThreaded)
  const isLong = threaded.some((format) => isServing || longFormats.includes(format))
  const thread = isLong ? startThread(threaded) : undefined
  return {
    render: async (release, options = {}) => {
      const planned = await planStudyFiles(release, { ...options, formats })
      if (thread === undefined) return makeFiles(planned, options)
      const shared = planned.filter(({ format }) => isThreaded(format))
      const claims = openClaims(shared)
      const isClaimed = claimsOn(shared, claims)
      const [theirs, ours] = await Promise.all([
        askThread(thread, taskOf(release, options, claims), options),
        makeFiles(threadLast(planned), options, (file) =>
          isThreaded(file.format) ? !isServing && isClaimed(file) : true,
        ),
      ])
      return inOrder(planned, new Map([...ours, ...theirs]))
    },
    close: async () => {
      await thread?.worker.terminate()
    },
  }
}

function taskOf(
  release: Release,
  { provisional, only }: FileOptions,
  claims: SharedArrayBuffer,
): RenderTask {
  return { release, provisional, only, claims }
}

/** Makes one file of a study in a thread of its own: whoever is served meanwhile does not wait. */
export async function renderFileApart(
  release: Release,
  format: ReportFormat,
  name: string,
): Promise<string | Uint8Array | undefined> {
  const renderer = openRenderer([format], true)
  try {
    return (await renderer.render(release, { only: name })).get(name)
  } finally {
    await renderer.close()
  }
}

interface Thread {
  readonly worker: Worker
  /** Rejected when the thread ends, whether it was asked already or not. */
  readonly ended: Promise<never>
}

function startThread(formats: readonly ReportFormat[]): Thread {
  const worker = new Worker(programFile('render-worker'), { workerData: formats })
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
  task: RenderTask,
  { signal, onFile }: FileOptions,
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
  worker.postMessage(task)
  return Promise.race([answered, ended])
}

/** As one thread would have made them. */
function inOrder(planned: readonly PlannedFile[], files: Files): Files {
  const made = planned.flatMap(({ name }): (readonly [string, string | Uint8Array])[] => {
    const content = files.get(name)
    return content === undefined ? [] : [[name, content]]
  })
  return new Map(made)
}
