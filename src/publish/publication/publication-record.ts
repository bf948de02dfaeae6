import type { LocalText } from '../../core/local-text.ts'

/** What is known of a publication beside its files: plain data, kept as JSON among them. */
export interface PublicationRecord {
  /** Its name in links: nobody guesses it, not even who holds the same study. */
  readonly id: string
  readonly title: LocalText
  /** When it was made, `2026-11-26`. */
  readonly day: string
  /** State of the study's files that it was made of. */
  readonly revision: string
  /** Of the names and hashes of all its files. */
  readonly sha256: string
  /** Answers are simulated, as each of its pages says. */
  readonly simulated: boolean
  readonly files: readonly PublishedFile[]
}

/** A file of a publication. */
export interface PublishedFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}
