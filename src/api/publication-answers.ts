import type { LocalText } from '../core/local-text.ts'
import type { ToldIssue } from './told-issue.ts'

/** A frozen snapshot of a study, and the link that leads to it. */
export interface ShownPublication {
  readonly id: string
  readonly title: LocalText
  /** When it was made, `2026-11-26`. */
  readonly day: string
  /** State of the study's files that it was made of. */
  readonly revision: string
  /** Of the names and hashes of all its files. */
  readonly sha256: string
  readonly simulated: boolean
  /** Below the Studio's own address. */
  readonly path: string
  readonly files: number
}

/** `GET /api/studies/:study/publications`: what was published, the latest first. */
export interface PublicationsAnswer {
  readonly publications: readonly ShownPublication[]
}

/** `POST /api/studies/:study/publications`, status 201. */
export interface PublishedAnswer {
  readonly publication: ShownPublication
}

/** `GET /api/studies/:study/publishable`: everything that stands against publishing, at once. */
export interface PublishableAnswer {
  readonly revision: string
  readonly issues: readonly ToldIssue[]
}
