import type { MissingItem, NoticeLine } from '../publish/notice-line.ts'

/** `POST /api/studies/:study/verify`. */
export interface VerifyRequest {
  readonly text: string
  /** The language in which the text writes its numbers. */
  readonly language: 'fr' | 'en'
  /** Its path in the study; `report.fr.md` when absent. */
  readonly file?: string | undefined
}

/** A stretch of a text in characters (UTF-16), as browsers count. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** Something wrong in a text, or a number that may be bound. */
export interface TextFinding extends TextSpan {
  readonly code: string
  /** `error`: refused; `proposal`: may be bound to a figure. */
  readonly severity: 'error' | 'proposal'
  readonly message: string
  /** What to write in place of the stretch. */
  readonly suggestion?: string | undefined
}

/** A number of a text that is bound, with what its figure says today. */
export interface LiveBinding extends TextSpan {
  readonly figure: string
  readonly written: string
  /** As the figure is printed; absent when unknown or withheld. */
  readonly printed?: string | undefined
  readonly withheld?: string | undefined
}

/** What `verify` says of a text. */
export interface VerifyAnswer {
  readonly revision: string
  readonly findings: readonly TextFinding[]
  readonly bindings: readonly LiveBinding[]
}

/** The notice of a sample, and what it lacks. */
export interface SampleNotice {
  readonly wave: string
  readonly population: string
  readonly title: string
  readonly lines: readonly NoticeLine[]
  readonly missing: readonly MissingItem[]
}

/** `GET /api/studies/:study/notice`. */
export interface NoticeAnswer {
  readonly revision: string
  readonly samples: readonly SampleNotice[]
}

/** `POST /api/studies/:study/preview`: a text as the report prints it. */
export interface PreviewAnswer {
  readonly revision: string
  /** A whole page, for a frame that runs no script. */
  readonly page: string
}
