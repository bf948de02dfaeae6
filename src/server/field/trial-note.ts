import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivateFile } from '../../adapters/write-files/write-private-file.ts'
import { stateFolder } from '../control/control-file.ts'

/** What is remembered of trials: simulated respondents who answered a served wave. */
export interface TrialNote {
  readonly wave: string
  /** Interviews that they brought to an end, screened out ones among them. */
  readonly answers: number
}

const note: z.ZodType<TrialNote> = z.object({
  wave: z.string(),
  answers: z.number().int().min(0),
})

/** Reads what is remembered of the trials of a wave; undefined where there was none. */
export async function readTrialNote(folder: string, wave: string): Promise<TrialNote | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const read = note.safeParse(parsed(text))
  // One that cannot be read still says that there was a trial: its answers must not pass for real.
  const found = read.success ? read.data : { wave, answers: -1 }
  return found.wave === wave ? found : undefined
}

/** Remembers a trial, before and while its respondents answer. */
export async function keepTrialNote(folder: string, kept: TrialNote): Promise<void> {
  await writePrivateFile(fileIn(folder), `${JSON.stringify(kept)}\n`)
}

function fileIn(folder: string): string {
  return join(stateFolder(folder), 'trial.json')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
