import type { Terminal } from './terminal.ts'

/** Until Ctrl+C, where somebody can press it. */
export async function untilStopped({ interruption }: Terminal): Promise<void> {
  await interruption?.run(
    async (signal) =>
      new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => {
          resolve()
        })
      }),
  )
}
