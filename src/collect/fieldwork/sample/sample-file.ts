import type { Fieldwork } from '../../../study/fieldwork.ts'
import type { Study } from '../../../study/model.ts'

/** A sample file cut into cells, as a CSV reader gives it. */
export interface SampleFile {
  /** Name told in messages. */
  readonly file: string
  readonly header: readonly string[]
  readonly rows: Iterable<SampleRow>
}

/** A line of it. */
export interface SampleRow {
  /** Line of the file where it starts, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The study that people are invited to. */
export interface SampleStudy extends Pick<Study, 'languages' | 'populations' | 'questionnaires'> {
  readonly fieldwork: Fieldwork
}
