import type { Language } from '../core/local-text.ts'
import type { Interruption } from './interruption.ts'

/** Where a command reads nothing and writes everything: replaced by arrays in tests. */
export interface Terminal {
  readonly language: Language
  /** Results: standard output. */
  readonly out: (text: string) => void
  /** Messages to the person: standard error. */
  readonly err: (text: string) => void
  /** Tells how far long work is; only on a terminal, only after a second. */
  readonly progress: (text: string) => void
  /** The folder that relative paths start from. */
  readonly folder: string
  /** How long work is stopped in order, where somebody can interrupt it. */
  readonly interruption?: Interruption | undefined
}

/** What of the process a terminal needs. */
export interface ProcessLike {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined }
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
}

/** Work shorter than this says nothing of its progress. */
const quietMs = 1000

/**
 * Binds a terminal to the process.
 *
 * Progress is one line of standard error, rewritten in place and wiped before anything else is
 * written; a pipe or a log never sees it.
 */
export function openTerminal(host: ProcessLike, language: Language, stop?: Interruption): Terminal {
  const startedMs = performance.now()
  let shown = false
  const wipe = (): void => {
    if (shown) host.stderr.write('\r\u001b[K')
    shown = false
  }
  const line =
    (stream: { write(text: string): unknown }) =>
    (text: string): void => {
      wipe()
      stream.write(text.endsWith('\n') ? text : `${text}\n`)
    }
  return {
    language,
    out: line(host.stdout),
    err: line(host.stderr),
    progress: (text) => {
      if (host.stderr.isTTY !== true || performance.now() - startedMs < quietMs) return
      host.stderr.write(`\r\u001b[K${text}`)
      shown = true
    },
    folder: host.cwd(),
    interruption: stop,
  }
}

/**
 * The language a person reads, from what they asked or from their environment.
 *
 * @param asked - value of `--lang`, when given
 * @param env - `LC_ALL`, `LC_MESSAGES`, `LANG`, in the order that POSIX gives them
 */
export function languageOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === 'fr' || asked === 'en') return asked
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  )
  return locale?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en'
}
