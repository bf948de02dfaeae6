import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivateFile } from '../../../adapters/write-files/write-private-file.ts'
import { stateFolder } from '../../control/control-file.ts'
import type { ServeOptions, Serving } from '../../serve/serve-options.ts'

const port = z.number().int().min(1).max(65_535)
const ports: z.ZodType<ServeOptions['ports']> = z.object({
  registrar: port,
  collector: port,
  office: port,
})

/** The ports that a wave was served at last: links and the manifest name them. */
export async function keptPorts(study: string): Promise<ServeOptions['ports'] | undefined> {
  const text = await readFile(fileIn(study), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const read = ports.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** Remembers the ports that a wave is served at. */
export async function keepPorts(study: string, origins: Serving['origins']): Promise<void> {
  const { registrar, collector, office } = origins
  const found = ports.safeParse({
    registrar: portOf(registrar),
    collector: portOf(collector),
    office: portOf(office),
  })
  if (found.success) await writePrivateFile(fileIn(study), `${JSON.stringify(found.data)}\n`)
}

function portOf(origin: string | undefined): number | undefined {
  return origin === undefined ? undefined : Number(new URL(origin).port)
}

function fileIn(study: string): string {
  return join(stateFolder(study), 'studio-ports.json')
}
