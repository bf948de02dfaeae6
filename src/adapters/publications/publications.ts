import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { PublicationRecord } from '../../publish/publication/publication-record.ts'
import { publicationsFolder } from '../study-folder/is-left-aside.ts'
import { systemCode } from '../system-code.ts'

const recordFile = 'publication.json'
const fileName = /^[\w][\w.-]{0,120}$/
const publicationId = /^[0-9a-f]{40}$/

const recordSchema: z.ZodType<PublicationRecord> = z.strictObject({
  id: z.string().regex(publicationId),
  title: z.record(z.string(), z.string()),
  day: z.string(),
  revision: z.string(),
  sha256: z.string(),
  simulated: z.boolean(),
  files: z.array(
    z.strictObject({
      name: z.string().regex(fileName),
      bytes: z.int().min(0),
      sha256: z.string(),
    }),
  ),
})

/** What is to be kept: a record and its files by name. */
export interface KeptPublication {
  readonly record: PublicationRecord
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Keeps a publication in the folder of its study, whole or not at all; one of the same bytes is there
 * already, and stays.
 *
 * Issues: `file.unwritable`.
 *
 * @param study - the study's folder
 */
export async function keepPublication(
  study: string,
  { record, files }: KeptPublication,
): Promise<Result<PublicationRecord>> {
  const known = await readPublication(study, record.id)
  if (known !== undefined) return ok(known)
  const root = join(study, publicationsFolder)
  const temporary = join(root, `.${randomUUID()}`)
  try {
    await mkdir(temporary, { recursive: true })
    for (const [name, bytes] of files) await writeFile(join(temporary, name), bytes)
    await writeFile(join(temporary, recordFile), `${JSON.stringify(record, null, 2)}\n`)
    await rename(temporary, join(root, record.id))
    return ok(record)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    const reason = systemCode(error)
    if (reason === undefined) throw error
    return fail([issue('file.unwritable', { file: publicationsFolder, reason })])
  }
}

/** The record of a publication; undefined where there is none that can be read. */
export async function readPublication(
  study: string,
  id: string,
): Promise<PublicationRecord | undefined> {
  if (!publicationId.test(id)) return undefined
  try {
    const text = await readFile(join(study, publicationsFolder, id, recordFile), 'utf8')
    const read = recordSchema.safeParse(JSON.parse(text))
    return read.success && read.data.id === id ? read.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) !== undefined) return undefined
    throw error
  }
}

/** The publications of a study, the latest first. */
export async function listPublications(study: string): Promise<readonly PublicationRecord[]> {
  const names = await readdir(join(study, publicationsFolder)).catch((): readonly string[] => [])
  const records = await Promise.all(names.map(async (id) => readPublication(study, id)))
  return records
    .filter((record) => record !== undefined)
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id))
}

/**
 * A file of a publication, as it was published.
 *
 * Issues: `studio.no_publication`, `studio.publication_changed`.
 */
export async function readPublishedFile(
  study: string,
  record: PublicationRecord,
  name: string,
): Promise<Result<Uint8Array>> {
  const listed = record.files.find((file) => file.name === name)
  if (listed === undefined) return fail([issue('studio.no_publication')])
  const bytes = await readFile(join(study, publicationsFolder, record.id, name)).catch(
    () => undefined,
  )
  if (bytes === undefined) return fail([issue('studio.no_publication')])
  return createHash('sha256').update(bytes).digest('hex') === listed.sha256
    ? ok(bytes)
    : fail([issue('studio.publication_changed')])
}

/**
 * Takes a publication away; its link leads nowhere from then on.
 *
 * Issues: `studio.no_publication`, `file.unwritable`.
 */
export async function withdrawPublication(study: string, id: string): Promise<Result<string>> {
  const record = await readPublication(study, id)
  if (record === undefined) return fail([issue('studio.no_publication')])
  const root = join(study, publicationsFolder)
  const gone = join(root, `.${randomUUID()}`)
  try {
    await rename(join(root, id), gone)
    await rm(gone, { recursive: true, force: true })
    return ok(id)
  } catch (error) {
    const reason = systemCode(error)
    if (reason === undefined) throw error
    return fail([issue('file.unwritable', { file: publicationsFolder, reason })])
  }
}
