import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { privateFolder } from '../../adapters/snapshot-records/private-folder.ts'
import { writePrivateFile } from '../../adapters/write-files/write-private-file.ts'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'

/** Where the services of a study that is being served listen, and the secrets they ask for. */
export interface ControlFile {
  /** Absent when it runs on another machine that is not known here. */
  readonly registrar?: ControlAddress | undefined
  readonly collector?: ControlAddress | undefined
  readonly office?: { readonly url: string } | undefined
  /** Of the process that supervises them. */
  readonly pid: number
}

/** One control listener. */
export interface ControlAddress {
  readonly url: string
  readonly secret: string
}

const address = z.object({ url: z.url(), secret: z.string().min(1) })

const controlFile: z.ZodType<ControlFile> = z.object({
  registrar: address.optional(),
  collector: address.optional(),
  office: z.object({ url: z.url() }).optional(),
  pid: z.number().int().positive(),
})

/** The study's own folder for what `serve` keeps: databases, keys, the manifest. */
export function stateFolder(study: string): string {
  return privateFolder(study)
}

/** Writes the control file, readable by its owner alone. */
export async function writeControlFile(study: string, content: ControlFile): Promise<void> {
  const path = join(stateFolder(study), 'control.json')
  await writePrivateFile(path, `${JSON.stringify(content, null, 2)}\n`)
}

/** Removes the control file. */
export async function removeControlFile(study: string): Promise<void> {
  await rm(join(stateFolder(study), 'control.json'), { force: true })
}

/**
 * Reads where the services of a study are.
 *
 * **Issues** `serve.not_running`.
 */
export async function readControlFile(study: string): Promise<Result<ControlFile>> {
  const text = await readFile(join(stateFolder(study), 'control.json'), 'utf8').catch(
    () => undefined,
  )
  const read = controlFile.safeParse(parse(text))
  return read.success ? ok(read.data) : fail([issue('serve.not_running', { study })])
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
