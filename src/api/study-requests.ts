/** `POST /api/studies`: a new study beside the others, answered by its card (201). */
export interface NewStudyRequest {
  /** Its name: lower-case letters, digits, _ and -. */
  readonly id: string
  /** The study to copy, answers and all; the template that teaches when absent. */
  readonly copyOf?: string | undefined
}

/** `POST /api/studies/:study/waves`: a new wave after another. */
export interface NewWaveRequest {
  /** The wave to copy. */
  readonly from: string
  /** The id of the new one. */
  readonly to: string
  /** When it will be collected: `2027-03`. */
  readonly fieldwork: string
}

/** What was written, and the state of the study's files since. */
export interface StudyChanged {
  readonly revision: string
  readonly files: readonly string[]
}
