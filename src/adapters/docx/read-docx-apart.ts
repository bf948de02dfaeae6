import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { issue } from '../../core/issue.ts'
import type { Result } from '../../core/result.ts'
import { fail } from '../../core/result.ts'
import type { ReadableText } from '../../publish/claims/read-text.ts'
import { archiveLimit } from './read-zip.ts'
import { readAnswer } from './reader-answer.ts'

/** Within what a document is read. */
export interface ApartOptions {
  /** Longest time, in milliseconds: ten seconds, a hundred times what a long text takes. */
  readonly timeMs?: number | undefined
  /** Most memory for JavaScript values, in megabytes; sizes bound what is outside of it. */
  readonly memoryMb?: number | undefined
  /** The program that reads: only tests run another. */
  readonly program?: URL | undefined
}

/** Most characters that the process may answer. */
const answerLimit = 50_000_000

/** How the process ended: what it said, or why it said nothing. */
type Ended = { readonly said: string } | 'too_long' | 'stopped'

/**
 * Reads a Word document in a process of its own, with a limit of time and of memory: whatever the
 * document holds, this process goes on and can say so.
 *
 * @param bytes - the file
 * @param file - how messages name it
 * @returns its text · **Issues**: those of `readDocx`, `docx.takes_too_long`, `docx.reader_stopped`
 */
export async function readDocxApart(
  bytes: Uint8Array,
  file: string,
  options: ApartOptions = {},
): Promise<Result<ReadableText>> {
  const { timeMs = 10_000 } = options
  // Not worth a process, which would hold the bytes a second time.
  if (bytes.length > archiveLimit)
    return fail([issue('docx.too_large', { file, limit: archiveLimit })])
  const ended = await runReader(bytes, file, { ...options, timeMs })
  if (ended === 'too_long')
    return fail([issue('docx.takes_too_long', { file, seconds: Math.ceil(timeMs / 1000) })])
  const read = ended === 'stopped' ? undefined : readAnswer(ended.said)
  return read ?? fail([issue('docx.reader_stopped', { file })])
}

function runReader(
  bytes: Uint8Array,
  file: string,
  { timeMs, memoryMb = 256, program = builtReader() }: ApartOptions & { readonly timeMs: number },
): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', `--max-old-space-size=${String(memoryMb)}`, fileURLToPath(program), file],
    // Nothing of this process's environment concerns a document.
    { stdio: ['pipe', 'pipe', 'ignore'], env: {}, windowsHide: true },
  )
  const kill = (): void => {
    child.kill('SIGKILL')
  }
  process.once('exit', kill)
  const ended = listenTo(child, timeMs, kill).finally(() => {
    process.off('exit', kill)
  })
  // It may have ended before it read all.
  child.stdin.on('error', () => undefined)
  child.stdin.end(bytes)
  return ended
}

function listenTo(child: ChildProcess, timeMs: number, kill: () => void): Promise<Ended> {
  return new Promise((resolve) => {
    const state = { said: '', isLate: false }
    const timer = setTimeout(() => {
      state.isLate = true
      kill()
    }, timeMs)
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      state.said += text
      if (state.said.length > answerLimit) kill()
    })
    const settle = (isWhole: boolean): void => {
      clearTimeout(timer)
      if (state.isLate) resolve('too_long')
      else resolve(isWhole ? { said: state.said } : 'stopped')
    }
    child.once('error', () => {
      settle(false)
    })
    child.once('close', (code) => {
      settle(code === 0)
    })
  })
}

/** The built program, also when this file itself runs from the source. */
function builtReader(): URL {
  const path = import.meta.url.endsWith('.ts')
    ? '../../../dist/adapters/docx/docx-reader.js'
    : 'docx-reader.js'
  return new URL(path, import.meta.url)
}
