import { createHash, createHmac } from 'node:crypto'
import { languages } from '../../core/local-text.ts'
import type { Release } from '../../protect/protected.ts'
import { isSimulated } from '../../publish/cover.ts'
import { indexFile } from '../../publish/page-files.ts'
import type {
  PublicationRecord,
  PublishedFile,
} from '../../publish/publication/publication-record.ts'
import { renderPublication } from '../../publish/publication/render-publication.ts'

/** Files by name. */
export type RenderedFiles = ReadonlyMap<string, string | Uint8Array>

/** What is frozen, when, of which files, and what makes its name unguessable. */
export interface PublicationRequest {
  readonly release: Release
  /** Every file of the report, as `renderStudyFiles` makes them. */
  readonly rendered: RenderedFiles
  /** `2026-11-26` */
  readonly day: string
  readonly revision: string
  /** The study's own. */
  readonly secret: string
}

/** A publication to be kept. */
export interface Publication {
  readonly record: PublicationRecord
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Freezes the files of a report under a name that is made of their bytes: what was published on a day
 * is published once, and whoever has the same bytes but not the secret cannot tell the name.
 */
export function makePublication(request: PublicationRequest): Publication {
  const { release, rendered, day, revision, secret } = request
  const report = new Map([...rendered].map(([name, content]) => [name, bytesOf(content)]))
  const sizes = new Map([...report].map(([name, { length }]) => [name, length]))
  const fronts = languages.map(
    (language) =>
      [indexFile(language), bytesOf(renderPublication({ release, language, day, sizes }))] as const,
  )
  const files = new Map([...fronts, ...report])
  const listed = [...files].map(([name, bytes]): PublishedFile => ({
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }))
  const whole = sha256(listed.map((file) => `${file.name} ${file.sha256}\n`).join(''))
  const id = createHmac('sha256', secret).update(whole).digest('hex').slice(0, 40)
  const { title } = release.study
  const simulated = isSimulated(release)
  return { files, record: { id, title, day, revision, sha256: whole, simulated, files: listed } }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
