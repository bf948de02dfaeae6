import { resolve } from 'node:path'
import type { Result } from '../core/result.ts'
import { openStudy, releaseWith } from '../pipeline/index.ts'
import type { OpenStudy } from '../pipeline/index.ts'
import type { Release } from '../protect/protected.ts'
import { exitCodes } from './command.ts'
import type { ArgumentSpec, ExitCode, Invocation } from './command.ts'
import { readEngine } from './read-engine.ts'
import { tellIssues } from './tell-issues.ts'
import type { Terminal } from './terminal.ts'

/** The argument that names a study. */
export const studyArgument: ArgumentSpec = {
  name: 'STUDY',
  required: true,
  summary: { fr: 'dossier de l’étude', en: 'folder of the study' },
}

/** Whether `--json` was asked. */
export function isJson({ options }: Invocation): boolean {
  return options['json'] === true
}

/**
 * Goes on with a result's value, or tells its issues and answers "bad input".
 *
 * @param work - what to do with the value
 */
export async function withResult<T>(
  result: Result<T>,
  terminal: Terminal,
  json: boolean,
  work: (value: T) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  if (result.ok) return work(result.value)
  tellIssues(terminal, result.issues, json)
  return exitCodes.badInput
}

/** Opens the study that the first argument names, then goes on. */
export async function withStudy(
  invocation: Invocation,
  terminal: Terminal,
  work: (open: OpenStudy) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const folder = resolve(terminal.folder, invocation.arguments[0] ?? '.')
  return withResult(await openStudy(folder), terminal, isJson(invocation), work)
}

/** Opens the study and computes all that may leave of it, then goes on. */
export async function withRelease(
  invocation: Invocation,
  terminal: Terminal,
  work: (open: OpenStudy, release: Release) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  return withStudy(invocation, terminal, async (open) =>
    withOpenRelease(open, invocation, terminal, async (release) => work(open, release)),
  )
}

/** Computes all that may leave of an open study with the engine that was asked for, then goes on. */
export async function withOpenRelease(
  open: OpenStudy,
  invocation: Invocation,
  terminal: Terminal,
  work: (release: Release) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const choice = readEngine(invocation, terminal)
  return withResult(choice, terminal, isJson(invocation), async (chosen) => {
    const made = await interruptibly(terminal, async (signal) =>
      releaseWith(open, { ...chosen, signal }),
    )
    if (made.interrupted) return exitCodes.interrupted
    return withResult(made.value, terminal, isJson(invocation), work)
  })
}

type Interruptible<T> =
  | { readonly interrupted: true }
  | { readonly interrupted: false; readonly value: T }

/** Does work that heeds the terminal's interruption, and tells whether one came. */
export async function interruptibly<T>(
  { interruption }: Terminal,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<Interruptible<T>> {
  if (interruption === undefined) return { value: await work(undefined), interrupted: false }
  return interruption.run(async (signal) => {
    try {
      const value = await work(signal)
      return signal.aborted ? { interrupted: true } : { value, interrupted: false }
    } catch (error) {
      // Whatever is cut off says so in its own way.
      if (signal.aborted) return { interrupted: true }
      throw error
    }
  })
}
