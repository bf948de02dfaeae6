import { keepPublication } from '../../adapters/publications/publications.ts'
import { publicationSecret } from '../../adapters/publications/publication-secret.ts'
import { keepWhatWasShown } from '../../adapters/snapshot-records/keep-what-was-shown.ts'
import { privateFolder } from '../../adapters/snapshot-records/private-folder.ts'
import type { Language } from '../../core/local-text.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Release } from '../../protect/protected.ts'
import { release } from '../../protect/release.ts'
import type { Snapshot } from '../../protect/snapshot.ts'
import type { PublicationRecord } from '../../publish/publication/publication-record.ts'
import { makePublication } from './make-publication.ts'
import type { RenderedFiles } from './make-publication.ts'
import { publicationIssues } from './publication-issues.ts'
import type { TextSources } from './publication-issues.ts'

/** A snapshot to be published. */
export interface ToPublish {
  /** Of the study. */
  readonly folder: string
  readonly snapshot: Snapshot
  /** State of the study's files that the snapshot was taken of. */
  readonly revision: string
  /** Its texts, as they were then. */
  readonly sources: TextSources
  /** `2026-11-26` */
  readonly day: string
  /** Of what is told. */
  readonly language: Language
  readonly render: (shown: Release) => Promise<RenderedFiles>
}

/**
 * Publishes a snapshot: refused with all that stands against it, else its files are frozen in the
 * study's folder, and what it shows is kept for later snapshots to be held against.
 *
 * **Issues**: those of `publicationIssues`, of the records of snapshots, `file.unwritable`.
 */
export async function publishSnapshot(request: ToPublish): Promise<Result<PublicationRecord>> {
  const { folder, snapshot, revision, sources, day, language, render } = request
  const shown = release(snapshot, { kind: 'all' })
  const issues = publicationIssues(shown, sources, language)
  if (issues.length > 0) return fail(issues)
  const rendered = await render(shown)
  const own = privateFolder(folder)
  const secret = await publicationSecret(own)
  const publication = makePublication({ release: shown, rendered, day, revision, secret })
  // Kept before anything is shown: whatever happens then, the next snapshot knows.
  const kept = await keepWhatWasShown(own, snapshot)
  return kept.ok ? keepPublication(folder, publication) : kept
}
