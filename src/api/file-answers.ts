import type { ToldIssue } from './told-issue.ts'

/** What a file of a study is for. */
export type FileRole =
  | 'study'
  | 'questionnaire'
  | 'mirrors'
  | 'weighting'
  | 'tables'
  | 'strategy'
  | 'fieldwork'
  | 'text'
  | 'other'

/** A text file of a study. */
export interface StudioFile {
  /** Inside the study, with `/` between folders. */
  readonly path: string
  readonly role: FileRole
  readonly kind: 'yaml' | 'markdown'
  readonly size: number
  readonly etag: string
}

/** `GET /api/studies/:study/files`. */
export interface FilesAnswer {
  readonly revision: string
  readonly files: readonly StudioFile[]
  /** Other files, such as answers: there, and not to be edited here. */
  readonly others: readonly { readonly path: string; readonly size: number }[]
}

/** `GET /api/studies/:study/sources`: all texts, for what reads a whole study in the browser. */
export interface SourcesAnswer {
  readonly revision: string
  readonly name: string
  readonly texts: Readonly<Record<string, string>>
  readonly others: readonly { readonly path: string; readonly size: number }[]
}

/** `GET /api/studies/:study/file?path=`; the ETag stands in the header too. */
export interface FileAnswer {
  readonly path: string
  readonly text: string
  readonly etag: string
}

/**
 * `PUT /api/studies/:study/file?path=`, as JSON; `If-Match` says the ETag that was read, or
 * `If-None-Match: *` that the file is new.
 */
export interface FileWrite {
  readonly text: string
}

/** What was written, and what `check` says of the study now. */
export interface FileWritten {
  readonly path: string
  readonly etag: string
  readonly revision: string
  readonly issues: readonly ToldIssue[]
  readonly notes: readonly ToldIssue[]
}

/**
 * Status 412: somebody else wrote the file meanwhile. Nothing was written; the present text stands
 * beside the issues. Without `text` the file is gone.
 */
export interface FileConflict {
  readonly status: 412
  readonly issues: readonly ToldIssue[]
  readonly text?: string | undefined
  readonly etag?: string | undefined
}

/** `GET /api/studies/:study/check`. */
export interface CheckAnswer {
  readonly revision: string
  readonly issues: readonly ToldIssue[]
  readonly notes: readonly ToldIssue[]
}

/** Formats of `GET /api/studies/:study/download?format=&lang=`. */
export const downloadFormats = ['html', 'pdf', 'pptx', 'xlsx', 'csv', 'parquet'] as const

/** A format of downloads. */
export type DownloadFormat = (typeof downloadFormats)[number]

/** Formats that `GET /api/studies/:study/output?format=&lang=` shows: a page or a PDF, for a frame. */
export const shownFormats = ['html', 'pdf', 'pptx', 'xlsx'] as const

/** A format that is shown before it is taken away. */
export type ShownFormat = (typeof shownFormats)[number]
